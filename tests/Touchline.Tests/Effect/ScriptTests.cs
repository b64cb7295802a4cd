using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Touchline.Model.Effect;
using Xunit;

namespace Touchline.Tests.Effect;

/// <summary>What Effect exports gives the screen's numbers in R.</summary>
public sealed partial class ScriptTests
{
    [Fact]
    public async Task The_exported_script_reproduces_the_screens_numbers_from_the_exported_panel()
    {
        await using var house = await EffectHouse.OpenAsync(Database.Sqlite);
        using var vp = await house.SignInAsync();
        await house.StudyAsync(vp);
        var (panel, script) = ((await vp.GetAsync("/effect/panel.csv")).Text, (await vp.GetAsync("/effect/effect.R")).Text);
        var found = await house.FoundAsync();

        Assert.Equal(found.Size.Rows + 1, panel.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("\"result\",\"consistency_10\",\"tenure_months\",\"joint_call_10\"", panel, StringComparison.Ordinal);
        Assert.Contains("lm(`result` ~ `consistency_10` + factor(`rep`) + factor(`month`), d)", script, StringComparison.Ordinal);
        if (await RunAsync(panel, script) is not { } printed)
        {
            TestContext.Current.AddWarning("Rscript with the package sandwich is not installed: what the script says was checked, its numbers were not.");
            return;
        }
        var numbers = Numbers().Matches(printed).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.All(NumbersOf(found), value => Assert.Contains(numbers, number => Math.Abs(number - value) <= 1e-6 * Math.Abs(value)));
        // The interval on the screen is the bootstrap's: R's own draws put 5% at both of its ends, up to simulation error.
        Assert.NotNull(found.BootstrapDraws);
        var ends = printed[printed.IndexOf("p.low", StringComparison.Ordinal)..].Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        Assert.All(ends, p => Assert.InRange(p, 0.04, 0.06));
        Assert.All(Section(printed, "By kind"), row => Assert.All(row[2..4], p => Assert.InRange(p, 0.035, 0.065)));
    }

    /// <summary>Every number on the screen that no draw decides, with the ends of its interval where the t distribution gives it.</summary>
    private static List<double> NumbersOf(EffectFindings found)
    {
        List<double?> numbers = [found.Within!.Value, found.Timing!.LagsP, found.Timing.LeadP, found.ByTenure!.DifferentP, found.ByPrior!.DifferentP];
        numbers.AddRange(found.Kinds.Select(kind => (double?)kind.Effect.Value));
        numbers.AddRange(found.ByTenure.Groups.Concat(found.ByPrior.Groups).Select(group => group.AdjustedP));
        IEnumerable<Finding?> findings = [found.Described.Pearson, found.Described.Spearman, .. found.Timing.Effects.Select(effect => effect.Effect),
            .. found.ByTenure.Groups.Concat(found.ByPrior.Groups).Select(group => group.Effect), .. found.Dose!.Curve.Select(point => point.Effect)];
        foreach (var finding in findings) numbers.AddRange([finding!.Value, finding.Interval?.Low, finding.Interval?.High]);
        return [.. numbers.OfType<double>()];
    }

    /// <summary>The numbers of a table that R printed under a heading, row by row.</summary>
    private static List<List<double>> Section(string printed, string heading) =>
        [.. printed[printed.IndexOf("\n" + heading + "\n", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).TakeWhile(line => line.Contains("_10", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList())];

    /// <summary>What R prints; null where R, or the package that the script takes, is not there.</summary>
    private static async Task<string?> RunAsync(string panel, string script)
    {
        var folder = Directory.CreateTempSubdirectory("touchline-r-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "panel.csv"), panel);
            await File.WriteAllTextAsync(Path.Combine(folder, "effect.R"), "if (!requireNamespace('sandwich', quietly = TRUE)) quit(status = 3)\noptions(digits = 10, width = 200)\n" + script);
            using var r = Process.Start(new ProcessStartInfo("Rscript", ["-e", "source('effect.R', print.eval = TRUE)"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var printed = await r.StandardOutput.ReadToEndAsync();
            await r.WaitForExitAsync();
            if (r.ExitCode == 3) return null;
            Assert.Equal(0, r.ExitCode);
            return printed;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?(e[+-]?\d+)?")]
    private static partial Regex Numbers();
}
