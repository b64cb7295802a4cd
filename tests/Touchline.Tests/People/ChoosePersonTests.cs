using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.People;

public class ChoosePersonOnSqlite() : ChoosePersonTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ChoosePersonOnPostgres() : ChoosePersonTests(Database.Postgres);

/// <summary>Naming somebody in a form where people are too many for a list.</summary>
public abstract class ChoosePersonTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    private string Page(string name) => $"/people/{_org.Id(name)}";

    [Fact]
    public async Task Up_to_500_people_are_a_list_and_beyond_a_field_on_a_small_page()
    {
        using var operations = await _org.SignInAsync("operations");

        await HireAsync(Many(493));
        var few = await operations.GetAsync(Page("Cora"));
        await HireAsync([("one-more", "One More", null)]);
        var many = await operations.GetAsync(Page("Cora"));

        Assert.All(["coach", "successor", "delegate"], field => Assert.Contains($"<select id=\"{field}\"", few.Text, StringComparison.Ordinal));
        Assert.All(["coach", "successor", "delegate"], field => Assert.Contains($"<input id=\"{field}\"", many.Text, StringComparison.Ordinal));
        Assert.Contains("Name, e-mail or id.", many.Text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(many.Text), 1_000, 40_000);
        Assert.Contains("<input id=\"coach\"", (await operations.GetAsync("/people/new")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_meant_beyond_doubt_is_found_by_id_address_or_a_part_of_the_name()
    {
        await HireAsync([.. Many(600), ("E-1", "Björn Lindqvist", "bjorn@test.example"), ("E-2", "Bjarne Lind", "bjarne@test.example")]);
        using var operations = await _org.SignInAsync("operations");

        foreach (var (typed, from, id) in new[] { ("lindq", "2026-06-01", "E-1"), ("BJARNE@test.example", "2026-07-01", "E-2"), ("E-1", "2026-08-01", "E-1"), ("bjarne lind", "2026-09-01", "E-2"), (_org.Id("Otto"), "2026-10-01", "Otto") })
        {
            Assert.Equal(302, (await operations.PostAsync(Page("Rita") + "/move", ("coach", typed), ("from", from))).Code);
            var snapshot = await _org.SnapshotAsync();
            Assert.Equal((typed, id), (typed, snapshot.PersonOf(snapshot.Tree.CoachOf(_org.Person("Rita"), DateOnly.Parse(from, null))!.Value).ExternalId));
        }
    }

    [Fact]
    public async Task Where_several_fit_five_are_named_and_nothing_is_changed()
    {
        await HireAsync([.. Many(600), .. Enumerable.Range(1, 7).Select(at => ($"S-{at}", $"Kim Smith {at}", at == 1 ? "kim1@test.example" : null)), ("S-0", "Al Goldsmith", null)]);
        using var operations = await _org.SignInAsync("operations");

        var answer = await operations.PostAsync(Page("Rita") + "/move", ("coach", "smith"), ("from", "2026-06-01"));

        Assert.Equal(422, answer.Code);
        Assert.Contains("8 people fit “smith”: Kim Smith 1 (kim1@test.example), Kim Smith 2 (S-2), Kim Smith 3 (S-3), Kim Smith 4 (S-4), Kim Smith 5 (S-5) and 3 more.", System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        Assert.Contains("Type the whole name, or the e-mail or id", answer.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"coach\" type=\"text\" value=\"smith\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<details class=\"fold inset\" open>", answer.Text, StringComparison.Ordinal);
        Assert.Equal(_org.Person("Cora"), (await _org.SnapshotAsync()).Tree.CoachOf(_org.Person("Rita"), new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public async Task Where_nobody_fits_it_is_said_and_nothing_is_changed()
    {
        await HireAsync([.. Many(600), ("gone", "Gertrud Gone", "gertrud@test.example")], ends: "2026-03-31");
        using var operations = await _org.SignInAsync("operations");

        // Somebody who left, and a choice that is none of ours.
        foreach (var typed in new[] { "zzz", "gertrud", Guid.NewGuid().ToString() })
        {
            var answer = await operations.PostAsync(Page("Rita") + "/move", ("coach", typed), ("from", "2026-06-01"));
            Assert.Equal(422, answer.Code);
            Assert.Contains($"Nobody fits “{typed}”. Type a part of the name", System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        }
        Assert.Equal(_org.Person("Cora"), (await _org.SnapshotAsync()).Tree.CoachOf(_org.Person("Rita"), new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public async Task Every_form_that_names_somebody_finds_whoever_is_typed()
    {
        await HireAsync(Many(600));
        using var operations = await _org.SignInAsync("operations");

        Assert.Equal(302, (await operations.PostAsync("/people", ("name", "Nora Neu"), ("coach", "cor"), ("starts", "2026-10-01"))).Code);
        Assert.Equal(422, (await operations.PostAsync("/people", ("name", "Nils Neu"), ("coach", "extra"))).Code);
        Assert.Equal(422, (await operations.PostAsync(Page("Rita") + "/delegates", ("delegate", ""), ("delegate-from", "2026-11-01"))).Code);
        Assert.Equal(302, (await operations.PostAsync(Page("Rita") + "/delegates", ("delegate", "otto"), ("delegate-from", "2026-11-01"))).Code);
        Assert.Equal(302, (await operations.PostAsync("/standards", ("kind", "one-on-one"), ("times", "2"), ("days", "21"), ("cover", "team"), ("team", "cora"), ("from", "2026-10-01"))).Code);
        // Who coaches nobody has no team; there is one by that name all the same.
        Assert.Equal(422, (await operations.PostAsync("/standards", ("kind", "one-on-one"), ("times", "2"), ("days", "21"), ("cover", "team"), ("team", "rita"), ("from", "2026-10-01"))).Code);
        Assert.Equal(302, (await operations.PostAsync(Page("Cora") + "/leaves", ("last", "2026-11-30"), ("successor", "otto"))).Code);

        var snapshot = await _org.SnapshotAsync();
        var nora = snapshot.Records.People.Single(person => person.Name == "Nora Neu").Id;
        Assert.DoesNotContain(snapshot.Records.People, person => person.Name == "Nils Neu");
        Assert.Equal((_org.Person("Cora"), _org.Person("Otto")), (snapshot.Tree.CoachOf(nora, new DateOnly(2026, 11, 30)), snapshot.Tree.CoachOf(nora, new DateOnly(2026, 12, 1))));
        Assert.Equal(_org.Person("Otto"), Assert.Single(snapshot.Records.Delegations).DelegateId);
        Assert.Equal(_org.Person("Cora"), Assert.Single(snapshot.Records.Standards, standard => standard.TeamOf is not null).TeamOf);
        Assert.Equal(21, snapshot.Measures.Standards.On(new DateOnly(2026, 10, 1), Kind.OneOnOne, _org.Person("Rolf"), _org.Person("Cora"))!.Pace.Days);
    }

    [Theory]
    [InlineData("name", "Ottilie Other")]
    [InlineData("email", "other@test.example")]
    [InlineData("title", "Other title")]
    [InlineData("external-id", "Other-1")]
    public async Task Whatever_is_changed_about_a_person_is_found_at_once(string field, string value)
    {
        using var operations = await _org.SignInAsync("operations");
        Assert.DoesNotContain(Page("Olaf"), (await operations.GetAsync("/people?search=other")).Text, StringComparison.Ordinal);
        var details = new Dictionary<string, string> { ["name"] = "Olaf", ["external-id"] = "Olaf", [field] = value };

        Assert.Equal(302, (await operations.PostAsync(Page("Olaf") + "/details", [.. details.Select(pair => (pair.Key, pair.Value))])).Code);

        Assert.Contains(Page("Olaf"), (await operations.GetAsync("/people?search=other")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_that_is_new_is_offered_at_once_and_a_new_coach_counts_the_team()
    {
        using var operations = await _org.SignInAsync("operations");
        await operations.GetAsync("/people");

        await operations.PostAsync(Page("Olaf") + "/details", ("name", "Olaf"), ("external-id", "Olaf"), ("region", "Süden"));
        await operations.PostAsync(Page("Rita") + "/move", ("coach", _org.Id("Olaf")), ("from", "2026-06-01"));

        Assert.Contains("Süden</option>", System.Net.WebUtility.HtmlDecode((await operations.GetAsync("/people")).Text), StringComparison.Ordinal);
        Assert.Contains(Page("Olaf"), (await operations.GetAsync("/people?who=coaches")).Text, StringComparison.Ordinal);
    }

    private static (string Id, string Name, string? Email)[] Many(int many) => [.. Enumerable.Range(1, many).Select(at => ($"extra-{at}", $"Extra {at:000}", (string?)null))];

    // The last of them left where a day is given.
    private async Task HireAsync((string Id, string Name, string? Email)[] people, string? ends = null)
    {
        await using var scope = _org.Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        foreach (var (id, name, email) in people)
            db.Add(new Person { OrganisationId = db.OrganisationId, ExternalId = id, Name = name, Email = email, Ends = ends is not null && id == people[^1].Id ? DateOnly.Parse(ends, null) : null });
        await db.SaveChangesAsync();
    }
}
