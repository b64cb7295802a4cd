using System.Net;
using Xunit;

namespace Touchline.Tests.Sessions;

public class SameInstantOnSqlite() : SameInstantTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class SameInstantOnPostgres() : SameInstantTests(Database.Postgres);

/// <summary>Cora saves between the reading and the saving of Rita; whatever both wrote, both texts are there.</summary>
public abstract class SameInstantTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;
    private Visitor _cora = default!;
    private Visitor _rita = default!;

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        (_cora, _rita) = (await _org.SignInAsync("Cora"), await _org.SignInAsync("Rita"));
    }

    public ValueTask DisposeAsync()
    {
        _cora.Dispose();
        _rita.Dispose();
        return _org.DisposeAsync();
    }

    private async Task<string> MeetAsync()
    {
        await _cora.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));
        return $"/sessions/{(await _org.RecordsAsync()).Sessions.Single().Id.Value}";
    }

    private async Task<Answer> RitaWhileAsync(string table, (string Path, (string, string)[] Fields) cora, (string Path, (string, string)[] Fields) rita, int coraGets = 302)
    {
        using var between = new Between(_org.House, table, async () =>
        {
            _org.House.Clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(coraGets, (await _cora.PostAsync(cora.Path, cora.Fields)).Code);
        });
        var answer = await _rita.PostAsync(rita.Path, rita.Fields);
        Assert.True(between.IsDone);
        return answer;
    }

    private static void AssertBoth(Answer answer, string theirs, string mine)
    {
        Assert.Equal(422, answer.Code);
        var text = WebUtility.HtmlDecode(answer.Text);
        Assert.Contains(theirs, text, StringComparison.Ordinal);
        Assert.Contains(mine, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Before")]
    public async Task Two_who_save_one_part_choose_between_both_texts(string before)
    {
        var notes = await MeetAsync() + "/parts/notes/draft";
        if (before.Length > 0) await _cora.PostAsync(notes, ("f-notes", before));

        var answer = await RitaWhileAsync("session_part", (notes, [("was-notes", before), ("f-notes", "Cora wrote this")]), (notes, [("was-notes", before), ("f-notes", "Rita wrote that")]));

        AssertBoth(answer, "Cora wrote this", "Rita wrote that");
        await _rita.PostAsync(notes, ("was-notes", "Cora wrote this"), ("f-notes", "Both wrote"));
        Assert.Contains("Both wrote", (await _cora.GetAsync(notes[..notes.IndexOf("/parts", StringComparison.Ordinal)])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_different_fields_of_one_part_are_both_kept()
    {
        var meeting = await MeetAsync();
        var notes = meeting + "/parts/notes/draft";

        var answer = await RitaWhileAsync("session_part", (notes, [("f-notes", "Cora wrote this")]), (notes, [("f-none-agreed", "yes")]));

        Assert.Equal(302, answer.Code);
        var page = (await _cora.GetAsync(meeting)).Text;
        Assert.Contains("Cora wrote this", page, StringComparison.Ordinal);
        Assert.Contains("value=\"yes\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_finish_one_part_choose_between_both_texts()
    {
        await _cora.PostAsync("/sessions", ("kind", "joint-call"), ("day", "2026-11-24"), ("rep", _org.Id("Rita")));
        var plan = $"/sessions/{(await _org.RecordsAsync()).Sessions.Single().Id.Value}/parts/plan";

        var answer = await RitaWhileAsync("session_part", (plan, [("f-objective", "A renewal date"), ("f-role", "join")]), (plan, [("f-objective", "A signed order"), ("f-role", "join")]));

        AssertBoth(answer, "A renewal date", "A signed order");
    }

    [Fact]
    public async Task Two_who_change_one_agenda_item_choose_between_both_texts()
    {
        var agenda = await MeetAsync() + "/agenda";
        await _cora.PostAsync(agenda, ("item", "Forecast"));
        var item = $"{agenda}/{await ItemAsync(agenda)}";

        var answer = await RitaWhileAsync("agenda_item", (item, [("was", "Forecast"), ("item", "Forecast of December")]), (item, [("was", "Forecast"), ("item", "Forecast by region")]));

        AssertBoth(answer, "Forecast of December", "Forecast by region");
    }

    [Fact]
    public async Task What_was_written_in_an_item_that_is_taken_off_can_be_put_on_again()
    {
        var agenda = await MeetAsync() + "/agenda";
        await _cora.PostAsync(agenda, ("item", "Forecast"));
        var item = $"{agenda}/{await ItemAsync(agenda)}";

        var answer = await RitaWhileAsync("agenda_item", (item, [("act", "remove")]), (item, [("was", "Forecast"), ("item", "Forecast by region")]));

        AssertBoth(answer, "taken off meanwhile", "Forecast by region");
    }

    [Theory]
    [InlineData("done")]
    [InlineData("up")]
    public async Task An_item_that_one_rewrites_can_be_ticked_and_moved_by_the_other(string act)
    {
        var meeting = await MeetAsync();
        await _cora.PostAsync(meeting + "/agenda", ("item", "Pipeline"));
        await _cora.PostAsync(meeting + "/agenda", ("item", "Forecast"));
        var item = $"{meeting}/agenda/{await ItemAsync(meeting, "Forecast")}";

        var answer = await RitaWhileAsync("agenda_item", (item, [("was", "Forecast"), ("item", "Forecast of December")]), (item, [("act", act)]));

        Assert.Equal(302, answer.Code);
        Assert.Contains("Forecast of December", (await _rita.GetAsync(meeting)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/draft", "/draft", false)]
    [InlineData("/draft", "/draft", true)]
    [InlineData("", "/draft", false)]
    [InlineData("", "/draft", true)]
    [InlineData("/draft", "", true)]
    [InlineData("", "", true)]
    public async Task Two_who_save_one_career_plan_choose_between_both_texts(string cora, string rita, bool isBegun)
    {
        var plan = $"/reps/{_org.Id("Rita")}/career-plan";
        (string, string)[] Of(string was, string direction) => [("was-direction", was), ("f-direction", direction), ("f-by", "2027-12-31"), ("f-goal-1", "Two renewals"), ("f-goal-1-measure", "Signed"), ("f-goal-1-by", "2027-06-30")];
        if (isBegun) await _cora.PostAsync(plan, Of("", "Key accounts"));
        var before = isBegun ? "Key accounts" : "";

        var answer = await RitaWhileAsync("career_plan", (plan + cora, Of(before, "Leading a team")), (plan + rita, Of(before, "Training others")));

        AssertBoth(answer, "Leading a team", "Training others");
    }

    private async Task<string> ItemAsync(string address, string text = "Forecast")
    {
        var page = (await _cora.GetAsync(address.Replace("/agenda", "", StringComparison.Ordinal))).Text;
        const string mark = "id=\"item-";
        var at = page[..page.IndexOf($"value=\"{text}\" required", StringComparison.Ordinal)].LastIndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return page[at..(at + 36)];
    }
}
