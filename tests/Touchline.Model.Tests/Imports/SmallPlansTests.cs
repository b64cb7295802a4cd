using Touchline.Model.Imports;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

/// <summary>The plans of results, standards and past sessions.</summary>
public sealed class SmallPlansTests
{
    private static readonly Person Ann = Person("ann", "Ann Lee");
    private static readonly Person Bob = Person("bob", "Bob Ray");
    private static readonly Person Vic = Person("vic", "Vic Top");
    private static readonly Person[] People = [Ann, Bob, Vic];
    private static readonly DateOnly Today = Day("2026-06-01");

    private static ResultsPlan Results(string text, IEnumerable<Result>? existing = null) => ResultsPlan.Make(Csv(text), null, Ours, People, existing ?? []);

    private static StandardsPlan Standards(string rows, IEnumerable<Standard>? existing = null) =>
        StandardsPlan.Make(Csv("kind,times,days,segment,team,from,until,source\n" + rows), null, Ours, People, existing ?? []);

    private static SessionsPlan Sessions(string text, IEnumerable<Session>? existing = null) => SessionsPlan.Make(Csv(text), null, Ours, People, existing ?? [], Today);

    private static string Told(IReadOnlyList<ImportProblem> problems) => string.Join(" ", problems.Select(problem => $"{problem.Code}@{problem.Row}:{problem.Column}"));

    [Fact]
    public void Results_are_created_updated_and_unchanged_by_person_month_and_metric()
    {
        var before = Results("person,month,metric,value\nann,2026-01,quota,100\nann,2026-02,quota,100\n").Created;
        var plan = Results("person,month,metric,value\nann,2026-01,quota,100\nann,2026-02,quota,120\nAnn Lee,2026-03,quota,90\n", before);
        Assert.Equal((1, 1, 1, 3), (plan.Created.Count, plan.Updated.Count, plan.Unchanged, plan.Ready));
        Assert.Equal((100, 120), (plan.Updated[0].Before.Value, plan.Updated[0].After.Value));
        Assert.Equal(Day("2026-03-01"), plan.Created[0].Month);
    }

    [Theory]
    [InlineData("nobody,2026-01,quota,1", "owner-unknown@2:person")]
    [InlineData(",2026-01,quota,1", "value-missing@2:person")]
    [InlineData("ann,2026-13,quota,1", "day-unreadable@2:month")]
    [InlineData("ann,0217-01,quota,1", "year-impossible@2:month")]
    [InlineData("ann,2026-01,win-rate,1", "metric-derived@2:metric")]
    [InlineData("ann,2026-01,Win rate,1", "metric-derived@2:metric")]
    [InlineData("ann,2026-01,,1", "value-missing@2:metric")]
    [InlineData("ann,2026-01,quota,", "number-unreadable@2:value")]
    [InlineData("ann,2026-01,quota,-1", "number-negative@2:value")]
    [InlineData("ann,2026-01,quota,1\nAnn Lee,2026-01-15,Quota,2", "row-twice@3:person")]
    public void A_bad_result_is_rejected_with_its_place(string rows, string told) => Assert.Equal(told, Told(Results("person,month,metric,value\n" + rows + "\n").Rejected));

    [Fact]
    public void A_file_of_quotas_needs_no_metric()
    {
        var result = Assert.Single(Results("QuotaOwnerId,StartDate,QuotaAmount\nann,2026-01-01,50000\n").Created);
        Assert.Equal((Metrics.Quota, 50_000), (result.Metric, result.Value));
    }

    [Fact]
    public void Metrics_of_ones_own_may_lie_below_0() => Assert.Equal(-3, Results("person,month,metric,value\nann,2026-01,mood,-3\n").Created.Single().Value);

    [Fact]
    public void Standards_are_known_by_kind_cover_and_first_day()
    {
        const string Rows = "1:1,1,14,,,2026-01-01,,ours\njoint-call,1,30,Field,,2026-01-01,,\n";
        var before = Standards(Rows).Created;
        var plan = Standards(Rows.Replace("1,30", "2,30", StringComparison.Ordinal) + "one-on-one,1,7,,Vic Top,2026-01-01,,\n", before);
        Assert.Equal((1, 1, 1), (plan.Created.Count, plan.Updated.Count, plan.Unchanged));
        Assert.Equal((Kind.OneOnOne, Vic.Id), (plan.Created[0].Kind, plan.Created[0].TeamOf));
        Assert.Equal((plan.Updated[0].Before.Id, 2), (plan.Updated[0].After.Id, plan.Updated[0].After.Times));
    }

    [Theory]
    [InlineData(",1,14,,,2026-01-01,,", "value-missing@2:kind")]
    [InlineData("all,1,14,,,2026-01-01,,", "kind-missing@2:kind")]
    [InlineData("1:1,51,14,,,2026-01-01,,", "number-out-of-range@2:times")]
    [InlineData("1:1,1,0,,,2026-01-01,,", "number-out-of-range@2:days")]
    [InlineData("1:1,1,,,,2026-01-01,,", "value-missing@2:days")]
    [InlineData("1:1,,14,,,2026-01-01,,", "value-missing@2:times")]
    [InlineData("1:1,1,14,,,,,", "value-missing@2:from")]
    [InlineData("1:1,1,14,,,2026-02-30,,", "day-unreadable@2:from")]
    [InlineData("1:1,1,14,Field,vic,2026-01-01,,", "two-covers@2:segment")]
    [InlineData("1:1,1,14,,nobody,2026-01-01,,", "owner-unknown@2:team")]
    [InlineData("1:1,1,14,,,2026-01-02,2026-01-01,", "ends-before-start@2:until")]
    [InlineData("1:1,1,14,,,2026-01-01,,\none-on-one,2,14,,,2026-01-01,,", "row-twice@3:kind")]
    public void A_bad_standard_is_rejected_with_its_place(string rows, string told) => Assert.Equal(told, Told(Standards(rows + "\n").Rejected));

    [Fact]
    public void A_coaching_spreadsheet_comes_in_as_held_sessions()
    {
        const string Log = "Date,Coach,Rep,Type,Minutes,Notes\n2026-03-02,Vic Top,Ann Lee,1:1,30,went well\n2026-03-03,Vic Top,Ann Lee; Bob Ray,Team meeting,,\n";
        var plan = Sessions(Log);
        Assert.Empty(plan.Rejected);
        Assert.Equal([Kind.OneOnOne, Kind.TeamMeeting], plan.Created.Select(session => session.Kind));
        Assert.All(plan.Created, session => Assert.True(session.IsHeld));
        Assert.Equal((30, "went well", null), (plan.Created[0].Minutes, plan.Created[0].Notes, plan.Created[0].Logged));
        Assert.Equal([Ann.Id, Bob.Id], plan.Created[1].Reps.Select(rep => rep.PersonId));
        Assert.Equal((0, 0, 2), Counts(Sessions(Log, plan.Created)));
    }

    [Fact]
    public void A_session_with_an_id_is_updated_and_keeps_what_the_file_lacks()
    {
        var before = Sessions("session,Date,Coach,Rep,Type,acknowledged,minutes\nS1,2026-03-02,vic,ann,1:1,ann,30\n").Created;
        Assert.Equal(RepResponse.Acknowledged, before[0].Reps[0].Response);
        var plan = Sessions("session,Date,Coach,Rep,Type\nS1,2026-03-04,vic,ann,1:1\n", before);
        var after = Assert.Single(plan.Updated).After;
        Assert.Equal((before[0].Id, Day("2026-03-04"), 30, RepResponse.Acknowledged), (after.Id, after.Day, after.Minutes, after.Reps[0].Response));
    }

    [Theory]
    [InlineData("S1,,2026-03-02,held,vic,ann,,,,", "value-missing@2:kind")]
    [InlineData("S1,all,2026-03-02,held,vic,ann,,,,", "kind-all@2:kind")]
    [InlineData("S1,1:1,2026-02-30,held,vic,ann,,,,", "day-unreadable@2:day")]
    [InlineData("S1,1:1,,held,vic,ann,,,,", "value-missing@2:day")]
    [InlineData("S1,1:1,2026-07-01,held,vic,ann,,,,", "held-ahead@2:day")]
    [InlineData("S1,1:1,2026-03-02,maybe,vic,ann,,,,", "word-unknown@2:state")]
    [InlineData("S1,1:1,2026-03-02,held,,ann,,,,", "value-missing@2:coaches")]
    [InlineData("S1,1:1,2026-03-02,held,vic,,,,,", "value-missing@2:reps")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann;zoe,,,,", "owner-unknown@2:reps")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann,1441,,,", "number-out-of-range@2:minutes")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann,,2026-03-02 10:00,,", "instant-unreadable@2:logged")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann,,,bob,", "rep-not-named@2:acknowledged")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann,,,,bob", "rep-not-named@2:disputed")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann,,,ann,ann", "acknowledged-and-disputed@2:disputed")]
    [InlineData("S1,1:1,2026-03-02,held,vic,ann,,,,\nS1,1:1,2026-03-03,held,vic,ann,,,,", "row-twice@3:session")]
    [InlineData(",1:1,2026-03-02,held,vic,ann,,,,\n,one-on-one,2026-03-02,held,Vic Top,Ann Lee,,,,", "row-twice@3:session")]
    public void A_bad_session_is_rejected_with_its_place(string rows, string told) =>
        Assert.Equal(told, Told(Sessions("session,kind,day,state,coaches,reps,minutes,logged,acknowledged,disputed\n" + rows + "\n").Rejected));

    [Fact]
    public void A_planned_session_may_lie_ahead() =>
        Assert.Equal(SessionState.Planned, Sessions("kind,day,state,coaches,reps\n1:1,2026-07-01,planned,vic,ann\n").Created.Single().State);

    private static (int Created, int Updated, int Unchanged) Counts(SessionsPlan plan) => (plan.Created.Count, plan.Updated.Count, plan.Unchanged);
}
