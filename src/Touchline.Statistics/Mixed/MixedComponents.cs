namespace Touchline.Statistics;

/// <summary>The variances and covariances of one factor's random effects.</summary>
internal static class MixedComponents
{
    internal static IEnumerable<VarianceComponent> Of(MixedCriterion best, MixedDesign design, int place, RandomTerm term)
    {
        var relative = best.Roots[place].TimesOwnTranspose();
        double Value(int i, int j) => best.Residual * relative[i, j] / design.Scales[place][i] / design.Scales[place][j];
        var variances = term.Names.Select((name, i) => new VarianceComponent(term.Factor.Name, name, null, Value(i, i)));
        var covariances = term.Names.SelectMany((first, i) => term.Names.Skip(i + 1).Select((second, j) =>
            new VarianceComponent(term.Factor.Name, first, second, Value(i, i + 1 + j))));
        return variances.Concat(covariances);
    }
}
