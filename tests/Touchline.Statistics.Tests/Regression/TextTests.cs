using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Regression;

public sealed class TextTests
{
    private static readonly RegressionEstimate Estimate = RegressionEstimate.Of(new DrawnPanel().WithX());

    [Fact]
    public void An_estimate_prints_its_method_its_table_and_its_caveats()
    {
        var text = Estimate.ToString();
        Assert.StartsWith("OLS with fixed effects (rep, month), CR1 standard errors by coach", text, StringComparison.Ordinal);
        Assert.Contains("95% interval", text, StringComparison.Ordinal);
        Assert.Contains("- few-clusters: There are only 12 clusters by coach", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_explains_itself_in_a_sentence()
    {
        Assert.Contains("One more unit of x goes with 0.5", Estimate.Explain(), StringComparison.Ordinal);
        Assert.Contains("in y (95% interval", Estimate.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_names_the_packages_and_columns()
    {
        var script = Estimate.ToRScript();
        Assert.Contains("lm(`y` ~ `z` + `x` + factor(`rep`) + factor(`month`), d)", script, StringComparison.Ordinal);
        Assert.Contains("sandwich::vcovCL", script, StringComparison.Ordinal);
        Assert.Contains("feols(`y` ~ `z` + `x` | `rep` + `month`, d)", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_panel_is_written_as_CSV_with_empty_cells_where_values_are_missing()
    {
        using var writer = new StringWriter();
        Panel.Of("y", [1.5, double.NaN]).Regress("x", [2, 3]).ClusterBy(Factor.Of<string?>("coach, main", ["Ann \"A\"", null])).WriteCsv(writer);
        Assert.Equal("\"y\",\"x\",\"coach, main\"\n1.5,2,\"Ann \"\"A\"\"\"\n,3,\n", writer.ToString());
    }

    [Fact]
    public void Assumptions_name_what_the_estimate_rests_on()
    {
        Assert.Contains(Assumption.NoMovingConfounder, Estimate.Assumptions);
        Assert.Contains(Assumption.ManyClusters, Estimate.Assumptions);
    }
}
