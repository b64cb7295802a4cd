using Touchline.Model.Imports;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

public sealed class FormatsTests
{
    private static string Detect(string headers) => ImportFormats.Detect(headers.Split(','))?.Name ?? "none";

    [Theory]
    [InlineData("sales_agent,manager,regional_office", "sales-team-list")]
    [InlineData("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value", "opportunities")]
    [InlineData("Id,Name,OwnerId,Amount,CloseDate,StageName,IsClosed,IsWon,CreatedDate", "opportunities")]
    [InlineData("Opportunity ID,Opportunity Owner,Account Name,Stage,Close Date,Created Date,Amount", "opportunities")]
    [InlineData("Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Create Date", "opportunities")]
    [InlineData("Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Value,Deal - Deal closed on", "opportunities")]
    [InlineData("(Do Not Modify) Opportunity,Topic,Owner,Status,Actual Close Date,Actual Revenue,Created On", "opportunities")]
    [InlineData("opportunity,person,stage,won,opened,closed,amount", "opportunities")]
    [InlineData("Id,Username,Email,FirstName,LastName,IsActive,ManagerId,Title", "people")]
    [InlineData("Employee #,First Name,Last Name,Work Email,Job Title,Hire Date,Reporting to", "people")]
    [InlineData("Employee ID,Worker,Business Title,Manager ID,Hire Date", "people")]
    [InlineData("Owner ID,Email,First Name,Last Name", "people")]
    [InlineData("person,name,email,title,region,segment,starts,ends", "people")]
    [InlineData("person,month,metric,value", "results")]
    [InlineData("QuotaOwnerId,StartDate,QuotaAmount", "results")]
    [InlineData("Date,Coach,Rep,Type,Minutes,Notes", "sessions")]
    [InlineData("kind,times,days,segment,team,from,until,source", "standards")]
    [InlineData("foo,bar", "none")]
    public void The_headers_tell_the_format(string headers, string format) => Assert.Equal(format, Detect(headers));

    [Theory]
    [InlineData("Opportunity ID,Opportunity Owner,Stage,Close Date", "a Salesforce opportunity report")]
    [InlineData("Record ID,Deal Stage,Deal owner,Close Date", "a HubSpot deal export")]
    [InlineData("Deal - ID,Deal - Owner,Deal - Stage", "a Pipedrive deal export")]
    public void The_headers_tell_the_source(string headers, string source) => Assert.Equal(source, OpportunityFile.Format.SourceOf(headers.Split(',')));

    [Fact]
    public void Every_column_gets_a_proposal_with_its_first_values()
    {
        var matches = OpportunityFile.Format.Propose(Open("crm-opportunities", "sales_pipeline.csv"));
        Assert.Equal(["id", "owner", "", "account", "stage", "opened", "closed", "amount"], matches.Select(match => match.Field));
        Assert.Equal(["Moses Frase", "Darcel Schlecht", "Zane Levy"], matches[1].FirstValues);
    }

    [Fact]
    public void The_user_may_match_columns_whose_headers_are_not_known()
    {
        var source = Csv("Nombre,Jefe\nAnn,Bob\n");
        ColumnMatch[] matches = [new(0, "Nombre", "name", []), new(1, "Jefe", "manager", [])];
        var plan = PeoplePlan.Make(source, SalesTeamList.Format, matches, Nothing, new PeopleOptions { LinesFrom = Day("2026-01-01") });
        Assert.Equal(["Ann", "Bob"], plan.Created.Select(person => person.Name));
    }

    [Fact]
    public void A_file_without_a_header_is_refused()
    {
        var problem = Assert.Single(Refused(() => OpportunityPlan.Make(Csv("1C1I7A6R,Moses Frase,Won,2017-03-01\n2,Ann,Won,2017-03-02\n"), null, Ours, [], [], new())));
        Assert.Equal(("header-missing", 1), (problem.Code, problem.Row));
    }

    [Fact]
    public void A_missing_column_is_named_with_its_alternatives()
    {
        var problem = Assert.Single(Refused(() => OpportunityPlan.Make(Csv("opportunity_id,deal_stage,close_date\n1,Won,2017-03-01\n"), null, Ours, [], [], new())));
        Assert.Equal("columns-missing", problem.Code);
        Assert.Contains("Owner, by id or Owner, by e-mail or Owner, by name", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_for_one_field_are_refused()
    {
        ColumnMatch[] matches = [new(0, "a", "name", []), new(1, "b", "name", [])];
        Assert.Equal("column-twice", Assert.Single(Refused(() => PeoplePlan.Make(Csv("a,b\n1,2\n"), PeopleFile.Format, matches, Nothing, new() { LinesFrom = Day("2026-01-01") }))).Code);
    }

    [Theory]
    [InlineData("1:1", "one-on-one")]
    [InlineData("Ride-along", "joint-call")]
    [InlineData("Team Meeting", "team-meeting")]
    [InlineData("one-on-one", "one-on-one")]
    [InlineData("Deal clinic", "Deal clinic")]
    public void Kinds_are_known_by_the_names_people_use(string name, string kind) => Assert.Equal(kind, SessionsFile.KindOf(name).Name);
}
