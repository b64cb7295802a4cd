namespace Touchline.Statistics;

/// <summary>Logistic regression by Newton's method, with the influence of each unit on each coefficient.</summary>
internal sealed record Logit(double[] Fitted, double[][] Influence)
{
    /// <summary>The fit, or null when it does not exist (the treated can be told apart without error).</summary>
    internal static Logit? Of(double[][] columns, double[] treated)
    {
        int count = columns.Length, units = treated.Length;
        var coefficients = new double[count];
        for (var step = 0; step < 50; step++)
        {
            var fitted = Probabilities(columns, coefficients, units);
            var information = Square.Of(count, (i, j) => StaggeredCell.Mean(unit => fitted[unit] * (1 - fitted[unit]) * columns[i][unit] * columns[j][unit], units));
            double[] score = [.. columns.Select(column => StaggeredCell.Mean(unit => (treated[unit] - fitted[unit]) * column[unit], units))];
            if (information.SolvePositive(score) is not { } solved)
                return null;
            Vec.Add(coefficients, 1, solved.Solution);
            if (solved.Solution.Zip(coefficients).Max(pair => Math.Abs(pair.First) / (1e-3 + Math.Abs(pair.Second))) > 1e-11)
                continue;
            var influence = Enumerable.Range(0, units).Select(unit =>
                information.SolvePositive([.. columns.Select(column => (treated[unit] - fitted[unit]) * column[unit])])?.Solution ?? new double[count]).ToArray();
            return new Logit(fitted, [.. Enumerable.Range(0, count).Select(i => influence.Select(part => part[i]).ToArray())]);
        }

        return null;
    }

    private static double[] Probabilities(double[][] columns, double[] coefficients, int units) =>
        [.. Enumerable.Range(0, units).Select(unit => 1 / (1 + Math.Exp(-StaggeredCell.Fitted(columns, coefficients, unit))))];
}
