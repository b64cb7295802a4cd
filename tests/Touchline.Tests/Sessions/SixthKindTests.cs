using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Touchline.Features.Sessions;
using Touchline.Features.Sessions.Parts;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;
using Xunit;

namespace Touchline.Tests.Sessions;

public class SixthKindOnSqlite() : SixthKindTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class SixthKindOnPostgres() : SixthKindTests(Database.Postgres);

/// <summary>A kind that the house has never heard of: what follows here is all that its folder would hold.</summary>
public sealed class DealReviewKind : ISessionKind
{
    public static readonly PartForm Review = new("review", "Review", PartWriter.Coach, [new("risk", "Biggest risk", Needed: true), .. PartForm.Commitment]);

    public static readonly PartForm Answer = new("answer", "Answer", PartWriter.Rep, [new("plan", "What I do about it", Needed: true)]);

    public Kind Kind { get; } = new("Deal review");

    public string Words => "One deal, looked at together **before** it is lost.";

    public bool HasRubric => true;

    public bool LooksBack => true;

    public IReadOnlyList<CraftCheck> Checks { get; } =
    [
        new("risk-named", "Biggest risk named", "Name the biggest risk.", false, writing => writing.Finished("review") is null ? CheckState.NotYet : CheckState.Passed),
        new("answered", "Rep answered", "Say what you do about it.", true, writing => writing.Finished("answer") is null ? CheckState.NotYet : CheckState.Passed),
        new("looked-back", "Earlier promises reviewed", "Say how each stands.", false, CommonChecks.Reviewed),
    ];

    public IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills) => [Review with { Fields = [.. Review.Fields, .. skills.Take(1).Select(skill => new PartField(skill.Field, skill.Name, OneOf: Skill.Levels))] }, Answer];

    public Type Page => typeof(DealReviewBody);

    public Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation) => Task.FromResult<object?>($"{row.Reps.Count} at the table");
}

public sealed class DealReviewBody : ComponentBase
{
    [Parameter, EditorRequired] public SessionRow Row { get; set; } = default!;
    [Parameter, EditorRequired] public string More { get; set; } = "";
    [Parameter] public string? Write { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, $"<p>{More}</p>");
        foreach (var part in Row.Writing.Parts.Where(part => part.IsFinished))
            builder.AddContent(1, string.Join(", ", part.Fields.All.Select(field => field.Value)));
        foreach (var (form, field) in new[] { ("review", "risk"), ("answer", "plan") })
        {
            if (!Row.MayWritePart(form)) continue;
            builder.OpenComponent<PartFrame>(2);
            builder.AddComponentParameter(3, nameof(PartFrame.Row), Row);
            builder.AddComponentParameter(4, nameof(PartFrame.Form), form);
            builder.AddComponentParameter(5, nameof(PartFrame.Finish), "Done");
            builder.AddComponentParameter(6, nameof(PartFrame.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent<PartText>(0);
                inner.AddComponentParameter(1, nameof(PartText.Field), field);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }
}

public abstract class SixthKindTests(Database database) : IAsyncLifetime
{
    private const string Named = "kind=Deal%20review";
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database, kindsFrom: [typeof(DealReviewKind).Assembly]);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    private async Task<string> LogAsync(Visitor coach, params (string, string)[] more)
    {
        Assert.Equal(302, (await coach.PostAsync("/sessions", [("kind", "Deal review"), ("rep", _org.Id("Rita")), .. more])).Code);
        return $"/sessions/{(await _org.RecordsAsync()).Sessions.OrderByDescending(session => session.Id.Value).First().Id.Value}";
    }

    private static void AssertHas(Answer page, params string[] texts)
    {
        Assert.Equal(200, page.Code);
        foreach (var text in texts) Assert.Contains(text, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_offered_wherever_a_kind_is_chosen()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var vera = await _org.SignInAsync("Vera");
        using var operations = await _org.SignInAsync("operations");

        AssertHas(await cora.GetAsync("/sessions/new"), "name=\"kind\" value=\"Deal review\"", "n-6 k-Deal-review\">, 1 h</span>");
        AssertHas(await cora.GetAsync("/today"), $"/sessions/new?{Named}");
        AssertHas(await cora.GetAsync("/expected"), "looked at together <strong>before</strong> it is lost");
        AssertHas(await operations.GetAsync("/standards"), "<option value=\"Deal review\">Deal review</option>");
        var call = await LogAsync(cora);
        await cora.PostAsync(call + "/correct", ("kind", "joint-call"), ("day", "2026-11-23"), ("rep", _org.Id("Rita")), ("minutes", "30"));
        AssertHas(await cora.GetAsync(call), "<option value=\"Deal review\">Deal review</option>");
    }

    [Fact]
    public async Task It_is_played_from_both_sides_and_its_craft_is_counted()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        using var vera = await _org.SignInAsync("Vera");
        var review = await LogAsync(cora);

        AssertHas(await cora.GetAsync(review), "Deal review with Rita", "1 at the table", "Biggest risk", "Rep answered", "Name the biggest risk.", "data-draft=");
        await cora.PostAsync(review + "/parts/review/draft", ("f-risk", "Nobody signs"));
        Assert.DoesNotContain("Nobody signs", (await rita.GetAsync(review)).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await cora.PostAsync(review + "/parts/review", ("was-risk", "Nobody signs"), ("f-risk", ""))).Code);
        await cora.PostAsync(review + "/parts/review", ("was-risk", "Nobody signs"), ("f-risk", "Nobody signs"), ("f-commitment", "Name the signer"), ("f-commitment-by", "2026-11-27"), ("f-skill:prospecting", "2"));
        await rita.PostAsync(review + "/parts/answer", ("f-plan", "I ask on Monday"));
        await rita.PostAsync(review + "/confirm");
        await rita.PostAsync(review + "/useful", ("useful", "4"));

        AssertHas(await rita.GetAsync(review), "Nobody signs", "I ask on Monday", "Name the signer", "You confirmed it");
        Assert.Equal(403, (await rita.PostAsync(review + "/parts/review", ("f-risk", "x"))).Code);
        Assert.DoesNotContain("Nobody signs", (await vera.GetAsync(review)).Text, StringComparison.Ordinal);
        var session = (await _org.RecordsAsync()).Sessions.Single();
        Assert.Equal((2, 0), (session.ChecksPassed, session.ChecksFailed));
        AssertHas(await cora.GetAsync($"/receipts/{_org.Id("Cora")}?scope=own&from=2026-11-01&to=2026-11-23&{Named}&figure=craft"), "100.0% = 2 of 2");
        AssertHas(await cora.GetAsync("/commitments"), "Name the signer", "Deal review with Rita");
    }

    [Fact]
    public async Task What_was_promised_before_is_looked_at_in_it()
    {
        using var cora = await _org.SignInAsync("Cora");
        await LogAsync(cora, ("commitment", "Name the signer"), ("due", "2026-11-25"));
        _org.House.Clock.GoTo("2026-11-24");
        var next = await LogAsync(cora);

        AssertHas(await cora.GetAsync(next), "Promised before", "Name the signer");
        await cora.PostAsync($"{next}/reviews/{(await _org.RecordsAsync()).Commitments.Single().Id.Value}/carry-on");
        Assert.Equal(1, (await _org.RecordsAsync()).Sessions.MaxBy(session => session.Day)!.ChecksPassed);
    }

    [Fact]
    public async Task With_a_standard_it_is_due_and_stands_on_scorecards()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var operations = await _org.SignInAsync("operations");
        Assert.Equal(302, (await operations.PostAsync("/standards", ("kind", "Deal review"), ("times", "1"), ("days", "14"), ("from", "2026-01-01"))).Code);
        await LogAsync(cora);

        AssertHas(await cora.GetAsync("/scorecard"), "Deal review");
        AssertHas(await cora.GetAsync($"/reps/{_org.Id("Rita")}"), "Deal review");
        AssertHas(await cora.GetAsync("/team"), "Deal review");
        Assert.Equal(1, await _org.SessionsOfAsync("Cora"));
    }
}
