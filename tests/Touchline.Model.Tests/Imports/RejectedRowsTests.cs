using System.Text;
using Touchline.Model.Imports;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

public sealed class RejectedRowsTests
{
    private const string Deals = "opportunity_id;sales_agent;deal_stage;close_date\n1;Ann;Won;2026-01-01\n2;Zoe;Won;2026-01-01\n3;Ann\n4;Ann;Won;2026-02-30\n";

    private static OpportunityPlan Plan(CsvSource source) => OpportunityPlan.Make(source, null, Ours, [Person("Ann")], [], new());

    private static string Rejected(CsvSource source)
    {
        using var target = new MemoryStream();
        RejectedRows.Write(source, Plan(source).Rejected, target);
        return Encoding.UTF8.GetString(target.ToArray());
    }

    [Fact]
    public void Rejected_rows_go_out_as_they_came_with_place_and_reason()
    {
        var lines = Rejected(Csv(Deals)).Split('\n');
        Assert.Equal("opportunity_id;sales_agent;deal_stage;close_date;rejected_row;rejected_column;rejected_reason", lines[0]);
        Assert.StartsWith("2;Zoe;Won;2026-01-01;3;sales_agent;Nobody has this id", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("3;Ann;;;4;opportunity_id;", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("4;Ann;Won;2026-02-30;5;close_date;No such day", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Corrected_they_are_imported_as_they_are()
    {
        var corrected = Rejected(Csv(Deals)).Replace("Zoe", "Ann", StringComparison.Ordinal).Replace("02-30", "02-28", StringComparison.Ordinal);
        var again = Csv(corrected);
        Assert.Equal(["2", "4"], Plan(again).Created.Select(deal => deal.ExternalId));
        Assert.Equal(2, Rejected(again).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
