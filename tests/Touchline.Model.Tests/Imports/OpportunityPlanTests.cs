using Touchline.Model.Imports;
using Touchline.Model.People;
using Touchline.Model.Results;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

public sealed class OpportunityPlanTests
{
    private const string Header = "opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n";

    private static readonly Person Ann = Person("ann", "Ann Lee", "ann@x.org");
    private static readonly Person Bob = Person("bob", "Bob Ray", "bob@x.org");

    private static OpportunityPlan Plan(string text, IEnumerable<Opportunity>? existing = null, OpportunityOptions? options = null, Organisation? organisation = null) =>
        OpportunityPlan.Make(Csv(text, "deals.csv"), null, organisation ?? Ours, [Ann, Bob], existing ?? [], options ?? new());

    private static Opportunity Single(string text) => Assert.Single(Plan(text).Created);

    [Fact]
    public void The_public_data_set_comes_in_whole_with_its_control_totals()
    {
        var plan = Pipeline.Deals(Pipeline.Records(Pipeline.People()));
        Assert.Equal((8800, 0, 0, 0), (plan.Created.Count, plan.Updated.Count, plan.Unchanged, plan.Rejected.Count));
        Assert.Equal(new OpportunityControls(10_005_534, 4_238, 2_473, 2_089, 0), plan.Controls);
        Assert.Equal([("Won", true), ("Lost", false), ("Engaging", null), ("Prospecting", (bool?)null)], plan.Stages.Select(stage => (stage.Stage, stage.Won)));
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var records = Pipeline.Records(Pipeline.People());
        var again = Pipeline.Deals(records, Pipeline.Deals(records).Created);
        Assert.Equal((0, 0, 8800), (again.Created.Count, again.Updated.Count, again.Unchanged));
    }

    [Fact]
    public void A_changed_row_is_an_update_that_keeps_what_was()
    {
        var before = Plan(Header + "1,Ann Lee,Engaging,2026-01-01,,\n2,Ann Lee,Lost,2026-01-01,2026-02-01,0\n").Created;
        var plan = Plan(Header + "1,Ann Lee,Won,2026-01-01,2026-03-01,500\n2,Ann Lee,Lost,2026-01-01,2026-02-01,0\n", before);
        Assert.Equal((0, 1, 1), (plan.Created.Count, plan.Updated.Count, plan.Unchanged));
        Assert.Equal((null, true), (plan.Updated[0].Before.Won, plan.Updated[0].After.Won));
    }

    [Theory]
    [InlineData("account")]
    [InlineData("Account Name")]
    [InlineData("Associated Company")]
    [InlineData("Deal - Organization")]
    public void The_customers_name_comes_along_and_stays_where_a_file_does_not_say_it(string header)
    {
        var made = Plan($"opportunity_id,sales_agent,deal_stage,close_date,{header}\n1,Ann Lee,Engaging,,Hottechi\n").Created;
        Assert.Equal("Hottechi", Assert.Single(made).Account);

        var plan = Plan(Header + "1,Ann Lee,Won,2026-01-01,2026-03-01,500\n", made);
        Assert.Equal("Hottechi", Assert.Single(plan.Updated).After.Account);
        Assert.Single(Plan("opportunity_id,sales_agent,deal_stage,close_date,account\n1,Ann Lee,Engaging,,Isdom\n", made).Updated);
    }

    [Theory]
    [InlineData("1,Ann Lee,Won,2017-02-30,2017-03-01,5", "day-unreadable", "engage_date", "2017-02-30")]
    [InlineData("1,Ann Lee,Won,2017-03-02,2017-03-01,5", "closed-before-opened", "close_date", "2017-03-01")]
    [InlineData("1,Ann Lee,Won,0217-03-02,2017-03-01,5", "year-impossible", "engage_date", "0217-03-02")]
    [InlineData("1,Ann Lee,Won,2017-03-02,,5", "closed-missing", "close_date", "")]
    [InlineData("1,Ann Lee,Lost,2017-03-02,,", "closed-missing", "close_date", "")]
    [InlineData("1,Nobody Known,Won,2017-03-02,2017-03-02,5", "owner-unknown", "sales_agent", "Nobody Known")]
    [InlineData("1,Ann Lee,,2017-03-02,2017-03-02,5", "value-missing", "deal_stage", "")]
    [InlineData("1,,Won,2017-03-02,2017-03-02,5", "value-missing", "sales_agent", "")]
    [InlineData(",Ann Lee,Won,2017-03-02,2017-03-02,5", "id-missing", "opportunity_id", "")]
    [InlineData(",Total,,,,5", "report-footer", "opportunity_id", "")]
    [InlineData("1,Ann Lee,Won,2017-03-02,2017-03-02,much", "number-unreadable", "close_value", "much")]
    [InlineData("1,Ann Lee,Won,2017-03-02,2017-03-02,-5", "number-negative", "close_value", "-5")]
    public void A_bad_row_is_rejected_with_its_place_and_value(string row, string code, string column, string value)
    {
        var problem = Assert.Single(Plan(Header + row + "\n").Rejected);
        Assert.Equal((code, "deals.csv", 2, column, value), (problem.Code, problem.File, problem.Row, problem.Column, problem.Value));
    }

    [Fact]
    public void An_id_that_stands_twice_is_rejected_with_the_row_of_the_first()
    {
        var plan = Plan(Header + "1,Ann Lee,Won,,2017-03-02,5\n2,Ann Lee,Won,,2017-03-02,5\n1,Ann Lee,Won,,2017-03-02,6\n");
        var problem = Assert.Single(plan.Rejected);
        Assert.Equal((4, "Stands in row 2 already."), (problem.Row, problem.Reason));
        Assert.Equal(10, plan.Controls.WonAmount);
    }

    [Fact]
    public void A_won_deal_without_an_amount_counts_as_won_and_is_told()
    {
        var plan = Plan(Header + "1,Ann Lee,Won,,2017-03-02,\n2,Ann Lee,Won,,2017-03-02,7\n");
        Assert.Equal(new OpportunityControls(7, 2, 0, 0, 1), plan.Controls);
        Assert.Null(plan.Created[0].Amount);
    }

    [Fact]
    public void The_close_date_of_an_open_deal_is_a_forecast_and_left_out() =>
        Assert.Null(Single(Header + "1,Ann Lee,Proposal,2026-01-01,2026-12-31,5\n").Closed);

    [Theory]
    [InlineData("ann")]
    [InlineData("ANN@x.org")]
    [InlineData("Ann Lee")]
    [InlineData("ann lee")]
    public void Owners_are_found_by_id_e_mail_and_name(string owner) => Assert.Equal(Ann.Id, Single(Header + $"1,{owner},Open,,,\n").PersonId);

    [Fact]
    public void An_owner_id_that_nobody_has_may_stand_beside_a_name_that_somebody_has() =>
        Assert.Equal(Bob.Id, Single("Id,OwnerId,Owner Name,StageName,CloseDate\n1,005X,Bob Ray,Open,\n").PersonId);

    [Fact]
    public void An_alias_once_matched_is_the_person()
    {
        var options = new OpportunityOptions { Aliases = new Dictionary<string, string> { ["A. Lee (inactive)"] = "ann" } };
        Assert.Equal(Ann.Id, Plan(Header + "1,A. Lee (inactive),Open,,,\n", options: options).Created.Single().PersonId);
    }

    [Fact]
    public void Unknown_owners_are_gathered_with_their_rows_and_near_names()
    {
        var plan = Plan(Header + "1,A. Lee,Open,,,\n2,Integration User,Open,,,\n3,A. Lee,Open,,,\n");
        Assert.Equal([("A. Lee", 2), ("Integration User", 1)], plan.UnknownOwners.Select(owner => (owner.Owner, owner.Rows)));
        Assert.Equal([Ann], plan.UnknownOwners[0].Near);
        Assert.Empty(plan.UnknownOwners[1].Near);
        Assert.Contains("Did you mean Ann Lee?", plan.Rejected[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "true", "Signed", true)]
    [InlineData("true", "false", "Signed", false)]
    [InlineData("false", "false", "Won over", null)]
    public void Flags_go_before_the_name_of_the_stage(string closed, string won, string stage, bool? expected) =>
        Assert.Equal(expected, Single($"Id,Owner,IsClosed,IsWon,StageName,CloseDate\n1,ann,{closed},{won},{stage},2026-01-01\n").Won);

    [Theory]
    [InlineData("Closed Won", true)]
    [InlineData("closedwon", true)]
    [InlineData("Won", true)]
    [InlineData("Closed Lost", false)]
    [InlineData("Lost to competitor", false)]
    [InlineData("Negotiation", null)]
    public void Stages_are_read_by_name(string stage, bool? expected) => Assert.Equal(expected, Single(Header + $"1,ann,{stage},,2026-01-01,\n").Won);

    [Fact]
    public void The_user_may_read_a_stage_otherwise()
    {
        var options = new OpportunityOptions { Stages = new Dictionary<string, bool?> { ["Signed"] = true } };
        Assert.True(Plan(Header + "1,ann,signed,,2026-01-01,\n", options: options).Created.Single().Won);
    }

    [Fact]
    public void HubSpot_tells_won_by_a_flag_and_lost_by_the_stage()
    {
        const string Deals = "Record ID,Deal owner,Deal Stage,Is Closed Won,Close Date,Amount\n1,ann,Contract,true,2026-01-01,5\n2,ann,Closed lost,false,2026-01-01,5\n3,ann,Contract,false,2026-01-01,5\n";
        Assert.Equal([true, false, null], Plan(Deals).Created.Select(deal => deal.Won));
    }

    [Fact]
    public void Pipedrive_tells_the_state_apart_from_the_stage()
    {
        var deal = Single("Deal - ID,Deal - Owner,Deal - Stage,Deal - Status,Deal - Deal closed on,Deal - Value\n1,Ann Lee,Proposal made,Won,2026-01-01 10:00:00,\"1,500.50\"\n");
        Assert.Equal(("Proposal made", true, 1500.50m), (deal.Stage, deal.Won, deal.Amount));
    }

    [Fact]
    public void Dynamics_closes_on_the_actual_day_with_the_actual_revenue()
    {
        var deal = Single("(Do Not Modify) Opportunity,Owner,Status,Est. Close Date,Actual Close Date,Est. Revenue,Actual Revenue\n1,Ann Lee,Won,2026-05-01,2026-03-01,9,7\n");
        Assert.Equal((Day("2026-03-01"), 7m), (deal.Closed!.Value, deal.Amount));
    }

    [Fact]
    public void A_report_with_semicolons_and_decimal_commas_is_read()
    {
        var deal = Single("Opportunity ID;Opportunity Owner;Stage;Created Date;Close Date;Amount\n1;Ann Lee;Closed Won;1.2.2026;13.3.2026;1.054,50 €\n");
        Assert.Equal((Day("2026-02-01"), Day("2026-03-13"), 1054.50m), (deal.Opened!.Value, deal.Closed!.Value, deal.Amount));
    }

    [Fact]
    public void Lines_below_a_report_are_rejected_and_leave_the_deals()
    {
        var plan = Plan("Opportunity ID,Opportunity Owner,Stage,Close Date\n1,Ann Lee,Closed Won,2026-01-01\n\nPipeline report\nConfidential\n");
        Assert.Equal((1, 2), (plan.Created.Count, plan.Rejected.Count));
    }

    [Fact]
    public void Another_currency_is_rejected()
    {
        var plan = Plan("Id,Owner,StageName,CloseDate,Amount,CurrencyIsoCode\n1,ann,Won,2026-01-01,5,EUR\n2,ann,Won,2026-01-01,5,USD\n");
        Assert.Equal(("currency-other", 2), plan.Rejected.Select(problem => (problem.Code, problem.Row)).Single());
    }

    [Fact]
    public void Our_own_file_is_read_by_its_own_words()
    {
        var plan = Plan("opportunity,person,stage,won,opened,closed,amount\n1,ann,Won,true,,2026-01-01,5\n2,ann,Any,false,,2026-01-01,\n3,ann,Won soon,,,,\n");
        Assert.Equal([true, false, null], plan.Created.Select(deal => deal.Won));
    }

    [Fact]
    public void A_flag_that_is_neither_is_rejected() =>
        Assert.Equal("word-unknown", Assert.Single(Plan("opportunity,person,won,closed\n1,ann,perhaps,2026-01-01\n").Rejected).Code);

    [Fact]
    public void What_the_file_has_no_column_for_stays()
    {
        var before = Plan(Header + "1,ann,Won,2026-01-01,2026-02-01,5\n").Created;
        Assert.Equal(1, Plan("opportunity_id,sales_agent,deal_stage,close_date\n1,ann,Won,2026-02-01\n", before).Unchanged);
    }

    [Fact]
    public void Two_hundred_thousand_opportunities_stay_far_below_a_hundred_megabytes()
    {
        var text = new System.Text.StringBuilder(Header);
        for (var i = 0; i < 200_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"006B0000{i:0000000000},{(i % 2 == 0 ? "Ann Lee" : "Bob Ray")},Won,2026-01-01,2026-02-01,{i}\n");
        using var stream = Bytes(text.ToString());
        text.Clear();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var plan = OpportunityPlan.Make(CsvSource.Open(stream, "f.csv"), null, Ours, [Ann, Bob], [], new());
        var used = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(200_000, plan.Created.Count);
        Assert.InRange(used, 0, 60_000_000);
    }
}
