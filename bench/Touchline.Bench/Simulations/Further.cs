using Touchline.Model.Effect;
using Touchline.Statistics;

namespace Touchline.Bench.Simulations;

/// <summary>The rungs that take longer, and the designs beside the ladder, in fewer runs.</summary>
internal static class Further
{
    private static readonly SimulationTruth Usual = new() { Coaches = 40, RepsPerCoach = 6, Months = 14, CommonCause = 1, Turnover = 0.3 };

    public static void Print(int runs)
    {
        Console.WriteLine("| rung | made of | true effect | bias | coverage | says something that is not so |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (var effect in (double[])[0, 2])
        {
            FewCoaches(runs, effect);
            Dose(runs, effect);
            Who(runs, effect);
            Adopting(runs, effect);
        }
        Coin(runs, 0);
        Coin(runs, 10);
    }

    private static void FewCoaches(int runs, double effect) => Row("2, bootstrap", "12 coaches", effect, runs, effect == 0 ? "claims a relation" : null, (tally, run) =>
    {
        var within = EffectStudy.Decide(Draw(Usual with { Coaches = 12 }, effect, run)).Within!;
        tally.Add(within.Value, within.Interval);
        return effect == 0 && within.Interval is { CoversZero: false };
    });

    private static void Dose(int runs, double effect) => Row("4, dose", "40 coaches, truly straight", effect, runs, "a bend", (tally, run) =>
    {
        var dose = DoseEstimate.Of(Bare(Draw(Usual, effect, run), out var x), "x", x);
        tally.Add(dose.Curve[dose.Curve.Count / 2].Slope);
        return dose.NonLinear.P < 0.05;
    });

    private static void Who(int runs, double effect) => Row("5, who", "40 coaches, truly alike", effect, runs, "a difference", (tally, run) =>
    {
        var panel = Draw(Usual, effect, run);
        var who = InteractionsEstimate.Of(Bare(panel, out var x), "x", x, Factor.Of<string>("half", [.. panel.Rows.Select(row => row.TenureMonths < 24 ? "new" : "old")]));
        tally.Add(who.Groups[0].Effect);
        return who.Different.P < 0.05;
    });

    private static void Adopting(int runs, double effect)
    {
        // What truly changed is what the same estimator says of the effect's own part, without talent, season and chance.
        var shape = Usual with { Coaches = 60, Months = 16, Adopting = 0.5, Turnover = 0, CommonCause = 0 };
        Row("7, began to coach in standard", "60 coaches, half begin", effect, runs, "moved before", (tally, run) =>
        {
            var panel = Draw(shape, effect, run);
            var adoption = Adoption.Of(panel);
            var pure = Adoption.Of(panel with { Rows = [.. panel.Rows.Select(row => row with { Outcome = effect * row.Consistency })] });
            var truth = effect == 0 ? 0 : pure.Estimate!.Simple!.Value;
            var (found, ends) = (adoption.Estimate!.Simple!.Value, adoption.Estimate.Simple.Interval!.Value);
            tally.Add(found - truth + effect, new Interval(ends.Low - truth + effect, ends.High - truth + effect));
            return adoption.MovedBefore;
        });
    }

    private static void Coin(int runs, double effect) => Row("fair coin", "50 draws among 2 to 4, spread 18", effect, runs, effect == 0 ? "claims a difference" : null, (tally, run) =>
    {
        var rng = new Rng(((ulong)effect * 1_000_000) + (ulong)run);
        var (outcome, drawn, lot) = (new List<double>(), new List<bool>(), new List<int>());
        for (var draw = 0; draw < 50; draw++)
        {
            var size = 2 + rng.NextInt(3);
            var first = rng.NextInt(size);
            for (var person = 0; person < size; person++)
            {
                drawn.Add(person == first);
                outcome.Add(70 + (18 * rng.NextNormal()) + (person == first ? effect : 0));
                lot.Add(draw);
            }
        }
        var estimate = RandomisationEstimate.Of("result", [.. outcome], [.. drawn], Factor.Of("draw", [.. lot]), new RandomisationOptions { Draws = 999 });
        tally.Add(estimate.Difference, estimate.Interval);
        return effect == 0 && estimate.P <= 0.05;
    });

    private static EffectPanel Draw(SimulationTruth truth, double effect, int run) =>
        new SimulatedOrganisation(truth with { Effect = effect, Seed = 900_000_000 + (ulong)run + (effect == 0 ? 0 : 50_000_000UL) }).Panel();

    private static Panel Bare(EffectPanel panel, out double[] x)
    {
        x = [.. panel.Rows.Select(row => row.Consistency)];
        return Panel.Of("result", [.. panel.Rows.Select(row => row.Outcome)])
            .Absorb(Factor.Of<Guid>("rep", [.. panel.Rows.Select(row => row.Rep.Value)]), EffectRole.Unit)
            .Absorb(Factor.Of<DateOnly>("month", [.. panel.Rows.Select(row => row.Month)]), EffectRole.Period)
            .ClusterBy(Factor.Of<Guid>("coach", [.. panel.Rows.Select(row => row.Coach.Value)]));
    }

    private static void Row(string rung, string of, double effect, int runs, string? wrong, Func<Tally, int, bool> run)
    {
        var tally = new Tally(effect);
        var times = Enumerable.Range(0, runs).Count(at => run(tally, at));
        Console.WriteLine(FormattableString.Invariant($"| {rung} | {of} | {effect:0} | {tally.Bias:+0.00;-0.00;0.00} | {tally.Coverage:0.0}% | {(wrong is null ? "" : $"{wrong}: {100.0 * times / runs:0.0}%")} |"));
    }
}
