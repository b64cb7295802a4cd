using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Xunit;

namespace Touchline.Tests.Standards;

public class SetStandardOnSqlite() : SetStandardTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class SetStandardOnPostgres() : SetStandardTests(Database.Postgres);

public abstract class SetStandardTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task Operations_set_a_standard_for_a_team_from_a_day()
    {
        using var operations = await _org.SignInAsync("operations");

        var answer = await operations.PostAsync("/standards", ("kind", "one-on-one"), ("times", "2"), ("days", "21"), ("cover", "team"), ("team", _org.Id("Cora")), ("from", "2026-10-01"));

        Assert.Equal(302, answer.Code);
        var book = (await _org.SnapshotAsync()).Measures.Standards;
        Assert.Equal(new Pace(2, 21), book.On(new DateOnly(2026, 10, 1), Kind.OneOnOne, _org.Person("Rita"), _org.Person("Cora"))!.Pace);
        Assert.Equal(new Pace(1, 14), book.On(new DateOnly(2026, 9, 30), Kind.OneOnOne, _org.Person("Rita"), _org.Person("Cora"))!.Pace);
    }

    [Fact]
    public async Task The_top_leader_may_and_a_coach_may_not()
    {
        using var top = await _org.SignInAsync("Vera");
        using var coach = await _org.SignInAsync("Cora");
        var standard = new[] { ("kind", "joint-call"), ("times", "1"), ("days", "20"), ("cover", "everyone"), ("from", "2026-11-01") };

        Assert.Equal(403, (await coach.PostAsync("/standards", standard)).Code);
        Assert.Equal(302, (await top.PostAsync("/standards", standard)).Code);
        Assert.Contains("once in 20 days", (await coach.GetAsync("/standards")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_one_kind_and_cover_with_the_same_start_are_refused()
    {
        using var operations = await _org.SignInAsync("operations");

        var answer = await operations.PostAsync("/standards", ("kind", "one-on-one"), ("times", "1"), ("days", "10"), ("cover", "everyone"), ("from", "2026-01-01"));

        Assert.Equal(422, answer.Code);
        Assert.Contains("starts on this day already", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("days", "0", "from 1 to 730")]
    [InlineData("days", "many", "from 1 to 730")]
    [InlineData("times", "51", "from 0 to 50")]
    [InlineData("from", "2026-02-30", "is not a day")]
    public async Task What_cannot_be_a_standard_is_said_in_words(string field, string value, string words)
    {
        using var operations = await _org.SignInAsync("operations");
        var fields = new Dictionary<string, string> { ["kind"] = "one-on-one", ["times"] = "1", ["days"] = "14", ["cover"] = "everyone", ["from"] = "2026-11-01", [field] = value };

        var answer = await operations.PostAsync("/standards", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(422, answer.Code);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaults_are_confirmed_with_their_sources_and_one_left_out_is_left_out()
    {
        using var operations = await _org.SignInAsync("operations");
        var page = await operations.GetAsync("/standards/set-up");

        await operations.PostAsync("/standards/set-up", ("from", "2026-11-23"), ("use-joint-call", "true"), ("times-joint-call", "1"), ("days-joint-call", "25"));

        Assert.Contains("EcSell Institute: weekly or every other week", page.Text, StringComparison.Ordinal);
        var records = await _org.RecordsAsync();
        var set = Assert.Single(records.Standards, standard => standard.From == new DateOnly(2026, 11, 23));
        Assert.Equal((Kind.JointCall, new Pace(1, 25), "Field custom: about once a month"), (set.Kind, set.Pace, set.Source));
        Assert.True(records.Organisation.StandardsConfirmed);
    }

    [Fact]
    public async Task Coaches_without_a_segment_get_the_one_their_standards_are_for()
    {
        using var operations = await _org.SignInAsync("operations");

        await operations.PostAsync("/standards/set-up", ("from", "2026-11-23"), ("use-coaches-one-on-one", "true"));

        var snapshot = await _org.SnapshotAsync();
        Assert.Equal("Coaches", snapshot.Measures.Standards.SegmentOf(_org.Person("Cora"), snapshot.Today));
        Assert.Equal("", snapshot.Measures.Standards.SegmentOf(_org.Person("Rita"), snapshot.Today));
    }

    [Fact]
    public async Task A_standard_ends_on_a_day_and_a_removed_one_has_never_been()
    {
        using var operations = await _org.SignInAsync("operations");
        var standards = (await _org.RecordsAsync()).Standards;
        var (first, second) = (standards.Single(row => row.Kind == Kind.OneOnOne), standards.Single(row => row.Kind == Kind.JointCall));

        await operations.PostAsync($"/standards/{first.Id.Value}/end", ("until", "2026-06-30"));
        await operations.PostAsync($"/standards/{second.Id.Value}/remove");

        var after = (await _org.RecordsAsync()).Standards;
        Assert.Equal(new DateOnly(2026, 6, 30), after.Single(row => row.Id == first.Id).Until);
        Assert.DoesNotContain(after, row => row.Id == second.Id);
    }

    [Fact]
    public async Task A_holiday_is_added_once_and_removed()
    {
        using var operations = await _org.SignInAsync("operations");

        Assert.Equal(302, (await operations.PostAsync("/holidays", ("holiday", "2026-12-25"), ("holiday-name", "Christmas"))).Code);
        Assert.Equal(422, (await operations.PostAsync("/holidays", ("holiday", "2026-12-25"))).Code);
        Assert.Single((await _org.RecordsAsync()).Holidays);
        await operations.PostAsync("/holidays/2026-12-25/remove");
        Assert.Empty((await _org.RecordsAsync()).Holidays);
    }

    [Fact]
    public async Task Days_excused_for_everyone_are_active_for_nobody_until_the_excuse_is_removed()
    {
        using var operations = await _org.SignInAsync("operations");
        var october = new Model.DayRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31));
        async Task<long> ExcusedAsync() => (await _org.SnapshotAsync()).Measures.Scorecards(october).Where(row => row.Key.Coach == _org.Person("Vera") && row.Key.Scope == Model.Measures.Scope.Tree && row.Key.Kind == Kind.OneOnOne).Sum(row => row.Value.Excused);

        await operations.PostAsync("/standards/excuses", ("excuse-from", "2026-10-05"), ("excuse-until", "2026-10-06"), ("reason", "trade fair"));
        Assert.Equal(2 * 6, await ExcusedAsync());

        await operations.PostAsync($"/standards/excuses/{(await _org.RecordsAsync()).Excuses[0].Id.Value}/remove");
        Assert.Equal(0, await ExcusedAsync());
    }

    [Fact]
    public async Task Who_became_a_coach_after_set_up_is_offered_the_segment()
    {
        using var operations = await _org.SignInAsync("operations");
        await operations.PostAsync("/standards", ("kind", "one-on-one"), ("times", "1"), ("days", "28"), ("cover", "segment"), ("segment", "Coaches"), ("from", "2026-01-01"));

        Assert.Contains("4 people have direct reports and no segment", (await operations.GetAsync("/standards")).Text, StringComparison.Ordinal);
        await operations.PostAsync("/standards/coaches-segment");

        Assert.DoesNotContain("direct reports and no segment", (await operations.GetAsync("/standards")).Text, StringComparison.Ordinal);
    }
}
