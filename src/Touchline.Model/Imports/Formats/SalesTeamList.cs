namespace Touchline.Model.Imports;

/// <summary>
/// A list of reps with their manager and office, such as <c>sales_teams.csv</c>. Traps: no ids, so the name is the id;
/// managers have no row of their own, so naming one makes that person; nobody stands above the managers.
/// </summary>
public static class SalesTeamList
{
    /// <summary>The fields and their headers.</summary>
    public static ImportFormat Format { get; } = new()
    {
        Name = "sales-team-list",
        Label = "Sales team list",
        Fields =
        [
            new("name", "Rep", "sales_agent", "Sales Agent", "Sales Rep", "Rep", "Account Executive"),
            new("manager", "Manager", "manager", "Sales Manager", "Team Lead"),
            new("region", "Region", "regional_office", "Regional Office", "Region", "Office"),
        ],
        Needs = [["name"], ["manager"]],
        Sources = [new("a sales team list", "sales_agent", "manager", "regional_office")],
    };
}
