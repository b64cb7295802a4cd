using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
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
        Assert.StartsWith("\"result\",\"consistency_10\",\"rep\",\"month\",\"coach\"", panel, StringComparison.Ordinal);
        Assert.Contains("lm(`result` ~ `consistency_10` + factor(`rep`) + factor(`month`), d)", script, StringComparison.Ordinal);
        if (await RunAsync(panel, script) is not { } printed)
        {
            TestContext.Current.AddWarning("Rscript with the package sandwich is not installed: what the script says was checked, its numbers were not.");
            return;
        }
        var numbers = Numbers().Matches(printed).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(numbers, number => Math.Abs(number - found.Within!.Value) <= 1e-6 * Math.Abs(found.Within.Value));
        // The interval on the screen is the bootstrap's: R's own draws put 5% at both of its ends, up to simulation error.
        Assert.NotNull(found.BootstrapDraws);
        var ends = printed[printed.IndexOf("p.low", StringComparison.Ordinal)..].Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        Assert.All(ends, p => Assert.InRange(p, 0.04, 0.06));
    }

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
