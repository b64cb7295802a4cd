using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

public sealed class PeoplePlanTests
{
    private static readonly DateOnly From = Day("2026-01-01");

    private static PeoplePlan Plan(string text, OrganisationRecords? records = null, string? top = null, string? from = null, string? changes = null) =>
        PeoplePlan.Make(Csv(text, "people.csv"), PeopleFile.Format, null, records ?? Nothing, new PeopleOptions
        {
            LinesFrom = from is null ? From : Day(from),
            ChangesFrom = changes is null ? null : Day(changes),
            Top = top,
        });

    // The records as the plan leaves them.
    private static OrganisationRecords After(PeoplePlan plan, OrganisationRecords? before = null)
    {
        before ??= Nothing;
        var changed = plan.Updated.ToDictionary(change => change.After.Id, change => change.After);
        var ended = plan.LinesEnded.ToDictionary(change => change.After.Id, change => change.After);
        return before with
        {
            People = [.. before.People.Select(person => changed.GetValueOrDefault(person.Id, person)), .. plan.Created],
            Lines = [.. before.Lines.Except(plan.LinesRemoved).Select(line => ended.GetValueOrDefault(line.Id, line)), .. plan.LinesStarted],
            Segments = [.. before.Segments.Except(plan.SegmentsRemoved), .. plan.SegmentsStarted],
        };
    }

    private static string Chain(OrganisationRecords records, string day)
    {
        var names = records.People.ToDictionary(person => person.Id, person => person.ExternalId);
        return string.Join(" ", records.Lines.Where(line => line.Days.Contains(Day(day))).Select(line => $"{names[line.PersonId]}>{names[line.CoachId]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_sales_team_list_makes_reps_managers_regions_and_lines()
    {
        var plan = Pipeline.People();
        Assert.Equal((41, 35, 0), (plan.Created.Count, plan.LinesStarted.Count, plan.Rejected.Count));
        Assert.Equal(3, plan.Created.Select(person => person.Region).Distinct().Count());
        Assert.All(plan.Created, person => Assert.Equal(person.Name, person.ExternalId));
        Assert.All(plan.LinesStarted, line => Assert.Equal((Pipeline.From, null), (line.From, line.Until)));
    }

    [Fact]
    public void A_tree_with_several_roots_asks_for_the_top()
    {
        var plan = Pipeline.People();
        Assert.True(plan.NeedsTop);
        Assert.Equal(6, plan.WithoutManager.Count);
    }

    [Fact]
    public void People_without_a_manager_report_to_the_top_who_is_made_where_nobody_knows_them()
    {
        var plan = Pipeline.People(top: "Pat Vega");
        Assert.Equal((42, 41, false), (plan.Created.Count, plan.LinesStarted.Count, plan.NeedsTop));
        var top = plan.Created.Single(person => person.Name == "Pat Vega");
        Assert.Equal(6, plan.LinesStarted.Count(line => line.CoachId == top.Id));
    }

    [Fact]
    public void The_top_may_be_one_of_the_managers()
    {
        var plan = Pipeline.People(top: "Melvin Marxen");
        Assert.Equal((41, 40), (plan.Created.Count, plan.LinesStarted.Count));
    }

    [Fact]
    public void A_top_who_reports_to_those_below_is_refused() =>
        Assert.Equal("top-below", Assert.Single(Refused(() => Pipeline.People(top: "Anna Snelling"))).Code);

    [Theory]
    [InlineData(null)]
    [InlineData("Pat Vega")]
    public void The_same_list_again_changes_nothing(string? top)
    {
        var records = Pipeline.Records(Pipeline.People(top: top));
        foreach (var again in (PeoplePlan[])[Pipeline.People(records, top), Pipeline.People(records)])
        {
            Assert.Equal((0, 0, 0), (again.Created.Count, again.UpdatedPeople, again.LinesStarted.Count));
            Assert.Equal(records.People.Count, again.Unchanged);
            Assert.Empty(again.ProposedLeavers);
        }
    }

    [Fact]
    public void Managers_are_found_by_id_by_e_mail_and_by_name()
    {
        var plan = Plan("Employee ID,First Name,Last Name,Work Email,Manager\n1,Vic,Top,vic@x.org,\n2,Ann,Lee,ann@x.org,1\n3,Bob,Ray,,Ann@X.org\n4,Cid,Moe,,bob ray\n");
        Assert.Empty(plan.Rejected);
        Assert.Equal("2>1 3>2 4>3", Chain(After(plan), "2026-01-01"));
        Assert.False(plan.NeedsTop);
        Assert.Equal("Vic Top", plan.Created[0].Name);
    }

    [Fact]
    public void A_crm_id_of_15_characters_finds_the_one_of_18()
    {
        var plan = Plan("Id,Name,ManagerId,IsActive\n005B0000001abcDEAQ,Ann,,true\n005B0000001xyzXEAQ,Bob,005B0000001abcD,true\n");
        Assert.Empty(plan.Rejected);
        Assert.Single(plan.LinesStarted);
    }

    [Fact]
    public void A_manager_nobody_knows_is_rejected_with_row_column_value_and_a_near_name()
    {
        var plan = Plan("Employee ID,Name,Manager\n1,Darcel Schlecht,\n2,Ann,Darcell Schlecht\n");
        var problem = Assert.Single(plan.Rejected);
        Assert.Equal(("manager-unknown", "people.csv", 3, "Manager", "Darcell Schlecht"), (problem.Code, problem.File, problem.Row, problem.Column, problem.Value));
        Assert.Contains("Did you mean Darcel Schlecht?", problem.Reason, StringComparison.Ordinal);
        Assert.Single(plan.Created);
    }

    [Fact]
    public void Who_reports_to_a_rejected_row_is_rejected_too()
    {
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,99\n3,Bob,2\n4,Cid,3\n5,Dee,1\n");
        Assert.Equal([(3, "manager-unknown"), (4, "manager-rejected"), (5, "manager-rejected")], plan.Rejected.Select(problem => (problem.Row, problem.Code)));
        Assert.Equal(["1", "5"], plan.Created.Select(person => person.ExternalId));
    }

    [Fact]
    public void Two_people_of_one_name_are_told_apart_by_id_only()
    {
        var plan = Plan("Employee ID,Name,Manager\n1,Ann Lee,\n2,Ann Lee,1\n3,Bob,Ann Lee\n");
        Assert.Equal("name-ambiguous", Assert.Single(plan.Rejected).Code);
    }

    [Fact]
    public void A_cycle_is_refused_with_its_row()
    {
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,3\n3,Bob,2\n");
        Assert.Contains(plan.Rejected, problem => (problem.Row, problem.Code) == (4, "line-cycle"));
        Assert.Equal(["1"], plan.Created.Select(person => person.ExternalId));
    }

    [Fact]
    public void Someone_who_reports_to_themself_is_refused() =>
        Assert.Equal("own-coach", Assert.Single(Plan("Employee ID,Name,Manager\n1,Vic,1\n").Rejected).Code);

    [Fact]
    public void A_circle_on_no_common_day_is_none()
    {
        var plan = Plan("Employee ID,Name,Manager,Start Date,End Date\n1,Ann,2,,2025-12-31\n2,Bob,1,2026-01-01,\n");
        Assert.Empty(plan.Rejected);
    }

    [Theory]
    [InlineData("1,,,\n1,x,,\n", "row-twice", 3, "person")]
    [InlineData("1,Ann,2017-02-30,\n", "day-unreadable", 2, "starts")]
    [InlineData("1,Ann,0217-02-01,\n", "year-impossible", 2, "starts")]
    [InlineData("1,Ann,2026-02-01,2026-01-31\n", "ends-before-start", 2, "ends")]
    [InlineData("a;b,Ann,,\n", "id-semicolon", 2, "person")]
    [InlineData(",,2026-02-01,\n", "value-missing", 2, "person")]
    public void A_bad_row_is_rejected_with_its_place(string rows, string code, int row, string column)
    {
        var problem = Assert.Single(Plan("person,name,starts,ends\n" + rows).Rejected);
        Assert.Equal((code, row, column), (problem.Code, problem.Row, problem.Column));
    }

    [Fact]
    public void An_inactive_user_without_a_last_day_is_rejected()
    {
        var plan = Plan("Id,Name,IsActive,ManagerId\n1,Ann,FALSE,\n2,Bob,TRUE,\n");
        Assert.Equal(("inactive-without-end", "IsActive"), plan.Rejected.Select(problem => (problem.Code, problem.Column)).Single());
    }

    [Fact]
    public void An_inactive_user_who_is_there_is_proposed_as_a_leaver()
    {
        var records = After(Plan("Id,Name,IsActive\n1,Ann,TRUE\n2,Bob,TRUE\n"));
        var plan = Plan("Id,Name,IsActive\n1,Ann,FALSE\n2,Bob,TRUE\n", records);
        Assert.Empty(plan.Rejected);
        Assert.Equal("1", Assert.Single(plan.ProposedLeavers).ExternalId);
    }

    [Fact]
    public void A_changed_manager_ends_one_line_and_starts_another_on_the_day_given()
    {
        const string Before = "Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,1\n4,Cid,2\n";
        var records = After(Plan(Before));
        var plan = Plan(Before.Replace("4,Cid,2", "4,Cid,3", StringComparison.Ordinal), records, changes: "2026-05-01");
        Assert.Equal((0, 1, 3), (plan.Created.Count, plan.UpdatedPeople, plan.Unchanged));
        Assert.Equal(Day("2026-04-30"), Assert.Single(plan.LinesEnded).After.Until);
        var after = After(plan, records);
        Assert.Equal("2>1 3>1 4>2", Chain(after, "2026-04-30"));
        Assert.Equal("2>1 3>1 4>3", Chain(after, "2026-05-01"));
    }

    [Fact]
    public void A_manager_corrected_from_the_same_day_replaces_the_line()
    {
        var records = After(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,1\n"));
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,2\n", records);
        Assert.Single(plan.LinesRemoved);
        Assert.Equal("2>1 3>2", Chain(After(plan, records), "2026-01-01"));
    }

    [Fact]
    public void Two_people_who_swap_places_are_no_circle()
    {
        var records = After(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,2\n"));
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,3\n3,Bob,1\n", records, changes: "2026-05-01");
        Assert.Empty(plan.Rejected);
        Assert.Equal("2>3 3>1", Chain(After(plan, records), "2026-05-01"));
    }

    [Fact]
    public void A_change_before_a_line_of_later_on_ends_the_day_before_it()
    {
        var records = After(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,1\n", from: "2026-03-01"));
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,2\n", records, changes: "2026-02-01");
        Assert.Equal((Day("2026-02-01"), Day("2026-02-28")), (plan.LinesStarted.Single().From, plan.LinesStarted.Single().Until!.Value));
    }

    [Fact]
    public void An_empty_manager_later_on_leaves_the_line_as_it_is()
    {
        var records = After(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n"));
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,\n", records);
        Assert.Equal((0, 2), (plan.UpdatedPeople, plan.Unchanged));
    }

    [Fact]
    public void A_file_without_managers_changes_no_line_and_asks_for_no_top()
    {
        var plan = Plan("Employee ID,Name\n1,Vic\n2,Ann\n");
        Assert.False(plan.NeedsTop);
        Assert.Empty(plan.LinesStarted);
    }

    [Fact]
    public void A_missing_person_is_proposed_as_a_leaver_and_not_ended()
    {
        var records = After(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n3,Bob,1\n"));
        var plan = Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n", records);
        Assert.Equal("3", Assert.Single(plan.ProposedLeavers).ExternalId);
        Assert.Empty(plan.LinesEnded);
        Assert.Empty(plan.Updated);
    }

    [Fact]
    public void A_person_whose_row_is_rejected_is_not_missing()
    {
        var records = After(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,1\n"));
        Assert.Empty(Plan("Employee ID,Name,Manager\n1,Vic,\n2,Ann,77\n", records).ProposedLeavers);
    }

    [Fact]
    public void Changed_fields_update_and_empty_ones_do_not()
    {
        var records = After(Plan("person,name,email,title\n1,Ann,a@x.org,Rep\n"));
        var plan = Plan("person,name,email,title\n1,Ann Lee,,Senior rep\n", records);
        var change = Assert.Single(plan.Updated);
        Assert.Equal(("Ann Lee", "a@x.org", "Senior rep"), (change.After.Name, change.After.Email, change.After.Title));
        Assert.Equal("Ann", change.Before.Name);
        Assert.Equal(change.Before.Id, change.After.Id);
    }

    [Fact]
    public void A_name_that_stood_for_the_id_gives_way_to_the_id_once_known()
    {
        var records = Pipeline.Records(Pipeline.People());
        var plan = Plan("Employee ID,Name\n77,Anna Snelling\n", records);
        Assert.Equal("77", Assert.Single(plan.Updated).After.ExternalId);
        var after = After(plan, records);
        Assert.Equal((0, 0, 41), (Pipeline.People(after).Created.Count, Pipeline.People(after).UpdatedPeople, Pipeline.People(after).Unchanged));
    }

    [Fact]
    public void A_person_known_by_e_mail_under_another_id_is_the_same_person()
    {
        var records = After(Plan("person,name,email\nHR-1,Ann,a@x.org\n"));
        var plan = Plan("Id,Name,Email\n005,Ann,A@x.org\n", records);
        Assert.Empty(plan.Created);
        Assert.Equal("HR-1", (plan.Updated is [var change] ? change.After : records.People[0]).ExternalId);
    }

    [Fact]
    public void A_first_segment_holds_always_and_a_changed_one_from_the_day_given()
    {
        var records = After(Plan("person,name,segment\n1,Ann,Field\n"));
        Assert.Equal((DateOnly.MinValue, "Field"), (records.Segments.Single().From, records.Segments.Single().Segment));
        var plan = Plan("person,name,segment\n1,Ann,Inside\n", records, changes: "2026-05-01");
        Assert.Equal((Day("2026-05-01"), "Inside"), (plan.SegmentsStarted.Single().From, plan.SegmentsStarted.Single().Segment));
        Assert.Equal(1, plan.UpdatedPeople);
        Assert.Empty(Plan("person,name,segment\n1,Ann,Inside\n", After(plan, records), changes: "2026-06-01").SegmentsStarted);
    }

    [Fact]
    public void A_coach_who_ends_with_a_team_is_told()
    {
        var records = After(Plan("person,name,manager,ends\n1,Vic,,\n2,Ann,1,\n3,Bob,2,\n"));
        var plan = Plan("person,name,manager,ends\n1,Vic,,\n2,Ann,1,2026-06-30\n3,Bob,2,\n", records);
        Assert.Equal("2", Assert.Single(plan.TeamsLeft).ExternalId);
    }
}
