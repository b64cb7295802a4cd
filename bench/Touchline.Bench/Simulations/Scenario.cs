using Touchline.Model.Effect;

namespace Touchline.Bench.Simulations;

/// <summary>One made-up organisation, drawn many times.</summary>
/// <param name="Name">Which switch is on.</param>
/// <param name="Holds">True where the assumptions of rungs 2 and 3 hold.</param>
/// <param name="Truth">What is true, but for the effect.</param>
internal sealed record Scenario(string Name, bool Holds, SimulationTruth Truth)
{
    private static readonly SimulationTruth Quiet = new() { Coaches = 40, RepsPerCoach = 6, Months = 14, CommonCause = 0, Seasonality = 0, RampUp = 0, Turnover = 0 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("nothing", true, Quiet),
        new("coach quality as common cause", true, Quiet with { CommonCause = 1 }),
        new("seasonality", true, Quiet with { Seasonality = 1 }),
        new("ramp-up", true, Quiet with { RampUp = 1, Turnover = 0.3 }),
        new("turnover", true, Quiet with { Turnover = 0.4 }),
        new("all of these at once", true, Quiet with { CommonCause = 1, Seasonality = 1, RampUp = 1, Turnover = 0.3 }),
        new("reverse causality", false, Quiet with { ReverseCausality = 1 }),
        new("missing logs", false, Quiet with { MissingLogs = 0.25 }),
        new("spill-over", false, Quiet with { SpillOver = 0.5 }),
    ];

    /// <summary>Draws one; no two scenarios, effects or runs share a seed.</summary>
    public EffectPanel Draw(double effect, int run)
    {
        var number = (ulong)((All.ToList().IndexOf(this) * 2) + (effect == 0 ? 1 : 0));
        return new SimulatedOrganisation(Truth with { Effect = effect, Seed = (number * 1_000_000) + (ulong)run }).Panel();
    }
}
