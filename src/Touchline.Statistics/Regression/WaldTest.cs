namespace Touchline.Statistics;

/// <summary>A joint test that several coefficients are zero: b'V⁻¹b / q against F with q and the coefficients' degrees of freedom (Wald 1943).</summary>
/// <param name="F">The statistic; null when the test is not possible.</param>
/// <param name="Df1">The number of coefficients tested.</param>
/// <param name="Df2">The degrees of freedom of the covariance.</param>
/// <param name="P">The p-value, 0 to 1.</param>
/// <param name="WhyNone">Why there is no test; null when there is.</param>
public sealed record WaldTest(double? F, int Df1, double? Df2, double? P, Caveat? WhyNone)
{
    internal static WaldTest Of(double[] values, Square? covariance, double df)
    {
        if (values.Length == 0)
            return None("No coefficient is left to test.");
        if (covariance is null)
            return None("Without a covariance there is no test.");
        if (df <= 0 || Scaled(values, covariance).SolvePositive(Standard(values, covariance)) is not { } solved)
            return None($"The covariance of the {values.Length} coefficients has not full rank.");
        var f = Vec.Dot(Standard(values, covariance), solved.Solution) / values.Length;
        return double.IsFinite(f)
            ? new WaldTest(f, values.Length, df, Distributions.FisherUpper(f, values.Length, df), null)
            : None("The statistic is beyond what can be computed.");

        WaldTest None(string says) => new(null, values.Length, null, null, new(CaveatCode.TestNotPossible, says));
    }

    /// <summary>The statistic in words.</summary>
    public override string ToString() =>
        F is { } f ? $"F({Df1}, {Show.Number(Df2 ?? 0)}) = {Show.Number(f)}, p {Show.P(P)}" : $"no test: {WhyNone?.Says}";

    private static Square Scaled(double[] values, Square covariance) => Square.Of(values.Length, (row, column) =>
        covariance[row, column] / Math.Sqrt(Math.Max(covariance[row, row], 1e-300)) / Math.Sqrt(Math.Max(covariance[column, column], 1e-300)));

    private static double[] Standard(double[] values, Square covariance) =>
        [.. values.Select((value, index) => value / Math.Sqrt(Math.Max(covariance[index, index], 1e-300)))];
}
