namespace Touchline.Statistics.Tests.Reference;

/// <summary>Mixed models.</summary>
internal static partial class Computed
{
    private static Panel Sleep(ReferenceData data) => Panel.Of("Reaction", data["Reaction"]).Regress("Days", data["Days"]);

    /// <summary>
    /// Iterated, so 1e-6 relative; the criterion is flat at its minimum and agrees to 1e-8. A variance below a thousandth of the
    /// residual's is allowed 5e-6: there lme4's criterion does not resolve it (a change of 2e-6 moves 18,816 by less than rounding).
    /// </summary>
    private static Dictionary<string, Numbers> Mixed(Panel panel, params RandomTerm[] terms)
    {
        var estimate = MixedEstimate.Of(panel, terms);
        var numbers = new Dictionary<string, Numbers>
        {
            ["fixef"] = new([.. estimate.FixedEffects.Select(effect => effect.Value)], Iterated),
            ["fixef_se"] = new([.. estimate.FixedEffects.Select(effect => effect.StandardError!.Value)], Iterated),
            ["reml_criterion"] = new([estimate.RemlCriterion!.Value], Closed),
            ["ranef_first_group/level"] = new([], 0),
            ["ranef_first_group/blup"] = new([.. estimate.RandomEffects.Where(effect => effect.Group == terms[0].Factor.Name).SelectMany(effect => effect.Effects)], Iterated),
        };
        for (var i = 0; i < estimate.Components.Count; i++)
            numbers[$"varcomp/{i}/vcov"] = new([estimate.Components[i].Value], estimate.Components[i].Value < 1e-3 * estimate.Components[^1].Value ? 5e-6 : Iterated);
        return numbers;
    }
}
