using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Touchline.Statistics.Tests.Scripts;

/// <summary>
/// Runs the R scripts that estimates give, where R with plm, sandwich, clubSandwich, lme4 and psych is there (run with -explicit only).
/// Each number expected must stand in what R prints; tolerance 1e-6, as R is asked for ten digits.
/// </summary>
public sealed partial class ScriptTests(ITestOutputHelper output)
{
    private static readonly DrawnPanel Data = new();

    [Theory(Explicit = true)]
    [InlineData(CovarianceKind.Iid)]
    [InlineData(CovarianceKind.Hc1)]
    [InlineData(CovarianceKind.Cluster0)]
    [InlineData(CovarianceKind.Cluster1)]
    [InlineData(CovarianceKind.Cluster2)]
    [InlineData(CovarianceKind.ArellanoHc0)]
    [InlineData(CovarianceKind.ArellanoSss)]
    public void A_regression_is_reproduced_by_its_script(CovarianceKind kind)
    {
        var estimate = RegressionEstimate.Of(Data.WithX(), kind);
        Holds(estimate, estimate.Coefficients.SelectMany(found => new[] { found.Value, found.StandardError!.Value }));
    }

    [Fact(Explicit = true)]
    public void Lags_doses_and_interactions_are_reproduced_by_their_scripts()
    {
        string[] band = [.. Data.Rep.Select(rep => rep % 2 == 0 ? "new" : "NA")];
        Estimate[] estimates =
        [
            LagsEstimate.Of(Data.Panel(), "x", [.. Data.X], Data.Reps, [.. Data.Month], lags: 2),
            DoseEstimate.Of(Data.Panel(), "x", [.. Data.X]),
            InteractionsEstimate.Of(Data.Panel(), "x", [.. Data.X], Factor.Of<string>("band", band), CovarianceKind.Cluster2),
        ];
        foreach (var (estimate, regression) in estimates.Zip([((LagsEstimate)estimates[0]).Regression, ((DoseEstimate)estimates[1]).Regression, ((InteractionsEstimate)estimates[2]).Regression]))
            Holds(estimate, regression.Coefficients.SelectMany(found => new[] { found.Value, found.StandardError!.Value }));
    }

    [Fact(Explicit = true)]
    public void A_label_that_reads_NA_is_no_missing_value_in_the_script()
    {
        string?[] labels = [.. Data.Coach.Select((coach, row) => row == 5 ? null : coach == 3 ? "NA" : $"coach {coach}")];
        var panel = Panel.Of("result, net", [.. Data.Y]).Regress("share of \"due\" days", [.. Data.X.Select((x, row) => row == 9 ? double.NaN : x)])
            .Absorb(Data.Reps).ClusterBy(Factor.Of<string?>("coach`s", labels));
        var estimate = RegressionEstimate.Of(panel);
        Assert.Equal(Data.Y.Count - 2, estimate.Rows);
        Holds(estimate, [estimate.Coefficients[0].Value, estimate.Coefficients[0].StandardError!.Value]);
    }

    [Fact(Explicit = true)]
    public void A_two_way_clustering_is_reproduced_by_its_script()
    {
        var panel = Data.WithX().ClusterBy(Data.Months);
        var estimate = RegressionEstimate.Of(panel);
        Holds(estimate, estimate.Coefficients.SelectMany(found => new[] { found.Value, found.StandardError!.Value, found.Interval!.Value.Low }));
    }

    [Fact(Explicit = true)]
    public void A_regression_without_effects_is_reproduced_by_its_script()
    {
        var panel = Panel.Of("y", [.. Data.Y]).Regress("x", [.. Data.X]).ClusterBy(Data.Coaches);
        var estimate = RegressionEstimate.Of(panel, CovarianceKind.Cluster2);
        Holds(estimate, estimate.Coefficients.SelectMany(found => new[] { found.Value, found.StandardError!.Value, found.DegreesOfFreedom!.Value }));
    }

    [Theory(Explicit = true)]
    [InlineData(true)]
    [InlineData(false)]
    public void An_enumerated_bootstrap_is_reproduced_by_its_script(bool reabsorb)
    {
        var weak = Data.Panel().Regress("w", [.. Data.X.Select((x, row) => 0.02 * x + Data.Z[(row * 31) % Data.Z.Count])]);
        var estimate = WildBootstrapEstimate.Of(Fit.Of(Within.Of(weak)), "w", new WildOptions { Reabsorb = reabsorb });
        Assert.True(estimate.Enumerated);
        Holds(estimate, [estimate.P!.Value]);
    }

    [Fact(Explicit = true)]
    public void A_lot_is_reproduced_by_its_script()
    {
        int[] lots = [.. Enumerable.Range(0, 18).Select(row => row / 3)];
        var estimate = RandomisationEstimate.Of("y", [.. Data.Y.Take(18)], [.. lots.Select((_, row) => row % 3 == 1)], Factor.Of("lot", lots));
        Assert.True(estimate.Enumerated);
        Holds(estimate, [estimate.Difference!.Value, estimate.P!.Value]);
    }

    [Fact(Explicit = true)]
    public void Power_is_reproduced_by_its_script_up_to_simulation_error()
    {
        var estimate = PowerEstimate.Of(Fit.Of(Within.Of(Data.WithX())), "x");
        Holds(estimate, [estimate.SmallestDetectable!.Value], 0.03);
    }

    [Theory(Explicit = true)]
    [InlineData(CorrelationKind.Pearson)]
    [InlineData(CorrelationKind.Spearman)]
    public void A_correlation_is_reproduced_by_its_script(CorrelationKind kind)
    {
        var estimate = CorrelationEstimate.Of("x", [.. Data.X], "y", [.. Data.Y], kind);
        Holds(estimate, [estimate.Value!.Value, estimate.Interval!.Value.Low, estimate.Interval.Value.High]);
    }

    [Fact(Explicit = true)]
    public void Group_means_are_reproduced_by_their_script()
    {
        var estimate = GroupMeansEstimate.Of("x", [.. Data.X], "y", [.. Data.Y]);
        Holds(estimate, estimate.Groups.SelectMany(group => new[] { group.Mean, group.Interval!.Value.High }));
    }

    [Theory(Explicit = true)]
    [InlineData(VarianceMethod.DerSimonianLaird)]
    [InlineData(VarianceMethod.Reml)]
    public void Shrinkage_is_reproduced_by_its_script(VarianceMethod method)
    {
        var estimate = ShrinkageEstimate.OfRows([.. Data.Y], Data.Coaches, method);
        Holds(estimate, estimate.Units.SelectMany(unit => new[] { unit.Shrunken, unit.StandardError }));
    }

    [Fact(Explicit = true)]
    public void A_crossed_mixed_model_with_slopes_is_reproduced_by_its_script()
    {
        var panel = Panel.Of("y", [.. Data.Y]).Regress("x", [.. Data.X]).Regress("z", [.. Data.Z]);
        var estimate = MixedEstimate.Of(panel, new RandomTerm(Data.Reps), new RandomTerm(Data.Coaches, ("x", [.. Data.X])), new RandomTerm(Data.Months));
        output.WriteLine(estimate.ToString());
        Holds(estimate, estimate.FixedEffects.Select(effect => effect.StandardError!.Value).Concat(estimate.Components.Select(component => component.Value)), 2e-3); // lmer's default optimiser stops about there
    }

    [Fact(Explicit = true)]
    public void Reliability_and_agreement_are_reproduced_by_their_scripts()
    {
        var rng = new Rng(31);
        double[] Item(double weight) => [.. Data.X.Select(x => Math.Clamp(Math.Round(3 + weight * x + rng.NextNormal()), 1, 5))];
        double[][] items = [Item(0.8), Item(0.6), Item(0.9), Item(0.5)];
        var (alpha, omega, icc) = (ReliabilityEstimate.Alpha(items), ReliabilityEstimate.Omega(items), IccEstimate.Of(items));
        var kappa = KappaEstimate.Of(items[0], items[1]);
        Holds(alpha, [alpha.Value!.Value, alpha.Interval!.Value.Low, alpha.Interval.Value.High], 0.01);
        Holds(omega, [omega.Value!.Value], 1e-5);
        Holds(icc, icc.Forms.SelectMany(form => new[] { form.Value, form.Interval!.Value.Low, form.Interval.Value.High }));
        Holds(kappa, [kappa.Quadratic!.Value, kappa.Unweighted!.Value]);
    }

    private void Holds(Estimate estimate, IEnumerable<double> expected, double tolerance = 1e-6)
    {
        var folder = Directory.CreateTempSubdirectory("touchline-r");
        if (estimate.Data is { } data)
        {
            using var writer = new StreamWriter(Path.Combine(folder.FullName, "panel.csv"));
            data.WriteCsv(writer);
        }

        File.WriteAllText(Path.Combine(folder.FullName, "script.R"), "options(digits = 10, width = 200)\n" + estimate.ToRScript());
        var start = new ProcessStartInfo("Rscript", "-e \"source('script.R', print.eval = TRUE)\"") { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        output.WriteLine(printed);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        var numbers = Numbers().Matches(printed).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        foreach (var value in expected)
            Assert.True(numbers.Any(number => Math.Abs(number - value) <= tolerance * Math.Abs(value)), $"R does not print {value:R}.");
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?(e[+-]?\d+)?")]
    private static partial Regex Numbers();
}
