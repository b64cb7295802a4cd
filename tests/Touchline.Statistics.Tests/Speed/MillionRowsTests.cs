using System.Diagnostics;
using Xunit;

namespace Touchline.Statistics.Tests.Speed;

/// <summary>
/// Run by hand, in Release: <c>dotnet run -c Release --project tests/Touchline.Statistics.Tests -- -explicit only -showLiveOutput</c>.
/// </summary>
public sealed class MillionRowsTests(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void A_million_rows_with_two_effects_and_ten_regressors_take_under_four_seconds_and_500_MB()
    {
        var (outcome, regressors, rep, month, coach) = Draw();
        var clock = Stopwatch.StartNew();
        var estimate = Estimate(outcome, regressors, rep, month, coach);
        var seconds = clock.Elapsed.TotalSeconds;
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        output.WriteLine($"{seconds:0.00} s, peak {megabytes} MB, x1 {estimate["x1"]!.Value:R}");
        Assert.True(seconds < 3.8);
        Assert.True(megabytes < 500);
    }

    private static RegressionEstimate Estimate(double[] outcome, double[][] regressors, int[] rep, int[] month, int[] coach)
    {
        var panel = Panel.Of("y", outcome);
        for (var i = 0; i < regressors.Length; i++)
            panel = panel.Regress($"x{i + 1}", regressors[i]);
        return RegressionEstimate.Of(panel.Absorb(Factor.Of("rep", rep), EffectRole.Unit).Absorb(Factor.Of("month", month), EffectRole.Period)
            .ClusterBy(Factor.Of("coach", coach)));
    }

    private static (double[], double[][], int[], int[], int[]) Draw()
    {
        var rng = new Rng(1);
        const int rows = 1_000_000;
        int[] rep = new int[rows], month = new int[rows], coach = new int[rows];
        var outcome = new double[rows];
        var regressors = Enumerable.Range(0, 10).Select(_ => new double[rows]).ToArray();
        for (var row = 0; row < rows; row++)
        {
            (rep[row], month[row]) = (rng.NextInt(30_000), rng.NextInt(36));
            coach[row] = rep[row] / 8;
            outcome[row] = rep[row] % 17 + month[row] + rng.NextNormal();
            foreach (var column in regressors)
            {
                column[row] = 0.1 * (rep[row] % 5) * month[row] + rng.NextNormal();
                outcome[row] += 0.5 * column[row];
            }
        }

        return (outcome, regressors, rep, month, coach);
    }
}
