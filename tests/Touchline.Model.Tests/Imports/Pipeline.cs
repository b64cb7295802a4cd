using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Touchline.Model.Results;

namespace Touchline.Model.Tests.Imports;

/// <summary>The public CRM data set, imported as a user would: the team list first, then the deals.</summary>
internal static class Pipeline
{
    public static readonly DateOnly From = new(2017, 3, 1);

    public static PeoplePlan People(OrganisationRecords? records = null, string? top = null, DateOnly? from = null) =>
        PeoplePlan.Make(TestFiles.Open("crm-opportunities", "sales_teams.csv"), SalesTeamList.Format, null, records ?? TestFiles.Nothing,
            new PeopleOptions { LinesFrom = from ?? From, Top = top });

    public static OrganisationRecords Records(PeoplePlan plan) => TestFiles.Nothing with { People = plan.Created, Lines = plan.LinesStarted };

    public static OpportunityPlan Deals(OrganisationRecords records, IEnumerable<Opportunity>? existing = null) =>
        OpportunityPlan.Make(TestFiles.Open("crm-opportunities", "sales_pipeline.csv"), null, TestFiles.Ours, records.People, existing ?? [], new());

    /// <summary>The same file by another road: lines split at commas. It has no quotation marks.</summary>
    public static IReadOnlyList<(string Rep, string Stage, string Closed, decimal Amount)> Raw { get; } =
        [.. File.ReadLines(TestFiles.Path("crm-opportunities", "sales_pipeline.csv")).Skip(1).Select(line => line.Split(','))
            .Select(parts => (parts[1], parts[4], parts[6], parts[7].Length == 0 ? 0 : decimal.Parse(parts[7], System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>Each manager with the names of the team, by splitting lines.</summary>
    public static ILookup<string, string> Teams { get; } =
        File.ReadLines(TestFiles.Path("crm-opportunities", "sales_teams.csv")).Skip(1).Select(line => line.Split(',')).ToLookup(parts => parts[1], parts => parts[0]);
}
