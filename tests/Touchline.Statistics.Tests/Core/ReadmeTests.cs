using System.Runtime.CompilerServices;
using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Core;

public sealed class ReadmeTests
{
    [Fact]
    public void The_sample_in_the_README_is_the_code_that_runs_here()
    {
        var data = new DrawnPanel();
        double[] revenue = [.. data.Y], coaching = [.. data.X];
        int[] rep = [.. data.Rep], month = [.. data.Month], coach = [.. data.Coach];
        // Sample from here
        var panel = Panel.Of("revenue", revenue)
            .Regress("coaching", coaching)
            .Absorb(Factor.Of("rep", rep), EffectRole.Unit)
            .Absorb(Factor.Of("month", month), EffectRole.Period)
            .ClusterBy(Factor.Of("coach", coach));
        var within = Within.Of(panel);
        var fit = Fit.Of(within);
        var covariance = Covariance.Of(fit, CovarianceKind.Cluster1);
        var estimate = RegressionEstimate.Of(fit, covariance);
        Console.WriteLine(estimate);
        // to here
        Assert.Contains("coaching", estimate.ToString(), StringComparison.Ordinal);
        var here = File.ReadAllText(Path());
        var sample = here.Split("// Sample from here\n")[1].Split("        // to here")[0].Replace("\n        ", "\n", StringComparison.Ordinal).Trim();
        var readme = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path())!, "../../../src/Touchline.Statistics/README.md");
        Assert.Contains(sample, File.ReadAllText(readme), StringComparison.Ordinal);
    }

    private static string Path([CallerFilePath] string path = "") => path;
}
