namespace Touchline.Statistics;

/// <summary>The least-squares fit of a panel whose effects are absorbed. Never changes once made.</summary>
public sealed class Fit
{
    /// <summary>A column is collinear when less than this share of its norm (around its mean) is left after the columns before it.</summary>
    private const double Collinear = 1e-7;

    private Fit(Within within) => Within = within;

    /// <summary>The absorbed panel.</summary>
    public Within Within { get; }

    /// <summary>The regressors kept, in their order.</summary>
    public IReadOnlyList<string> Terms { get; private init; } = [];

    /// <summary>The regressors left out because they do not vary or are collinear.</summary>
    public IReadOnlyList<string> Dropped { get; private init; } = [];

    /// <summary>The coefficients, one for each term.</summary>
    public IReadOnlyList<double> Coefficients { get; private init; } = [];

    /// <summary>The sum of squared residuals.</summary>
    public double ResidualSquares { get; private init; }

    /// <summary>The sum of squares of the outcome within the effects (around the mean when there are none).</summary>
    public double TotalSquares { get; private init; }

    /// <summary>The share of the variation within the effects that the regressors explain, 0 to 1; null without variation.</summary>
    public double? WithinR2 => TotalSquares > 0 ? Math.Clamp(1 - ResidualSquares / TotalSquares, 0, 1) : null;

    /// <summary>The caveats so far.</summary>
    public IReadOnlyList<Caveat> Caveats { get; private init; } = [];

    /// <summary>Why there are no coefficients; null when there are.</summary>
    public Caveat? WhyNone { get; private init; }

    internal double[] Residuals { get; private init; } = [];

    internal int[] Kept { get; private init; } = [];

    /// <summary>The inverse of the triangle of the regressors kept: the regressors times it are orthonormal.</summary>
    internal Square Root { get; private init; } = new(0);

    /// <summary>The inverse of the cross-product of the regressors kept.</summary>
    internal Square Bread => Root.TimesOwnTranspose();

    /// <summary>The covariance behind the meat of the orthonormal regressors, which keeps digits that the regressors' own would lose.</summary>
    internal Square Sandwich(Square meat) => Root.Times(meat).Times(Root.Transposed());

    /// <summary>A sum over regressors of their numbers, times a column of the root: the numbers of an orthonormal regressor.</summary>
    internal double[] Rotate(int term, int length, Func<int, ReadOnlySpan<double>> numbers)
    {
        var rotated = new double[length];
        for (var other = 0; other <= term; other++)
            Vec.Add(rotated, Root[other, term], numbers(other));
        return rotated;
    }

    internal double[] Column(int term) => Within.Regressors[Kept[term]];

    /// <summary>Regressors and absorbed effects, all but those of the given (nested) effects counted in full.</summary>
    internal int Parameters(Func<Factor, bool> nested)
    {
        var effects = Within.Sample.Effects;
        return Kept.Length + (effects.Length == 0 ? 0 : 1 + effects.Sum(effect => nested(effect) ? 0 : effect.Levels - 1));
    }

    /// <summary>Fits an absorbed panel.</summary>
    /// <param name="within">The absorbed panel.</param>
    public static Fit Of(Within within)
    {
        ArgumentNullException.ThrowIfNull(within);
        var caveats = within.Caveats.ToList();
        if (within.Rows == 0)
            return new Fit(within) { Caveats = caveats, WhyNone = new(CaveatCode.AllMissing, "No row has all its values.") };
        var plain = within.Sample.Effects.Length == 0;
        var total = plain ? within.OutcomeSquares : Vec.SumOfSquares(within.Outcome);
        List<int> kept = [.. Enumerable.Range(0, within.Names.Length).Where(column => Varies(within, column))];
        caveats.AddRange(Enumerable.Range(0, within.Names.Length).Except(kept).Select(column => new Caveat(CaveatCode.ConstantExposure,
            $"{within.Names[column]} does not vary{(plain ? "" : " within the absorbed effects")} and is left out.")));
        double[][] columns = [.. kept.Select(column => within.Regressors[column]), within.Outcome];
        var all = plain ? Triangle.WithIntercept(columns, within.Options.Parallel) : Triangle.Of(columns, within.Options.Parallel);
        kept = DropCollinear(within, kept, caveats, ref all);
        var terms = kept.Select(column => within.Names[column]).ToArray();
        string[] dropped = [.. within.Names.Except(terms)];
        if (terms.All(term => term == Within.Intercept) && within.Names.Any(name => name != Within.Intercept))
            return None(CaveatCode.NothingToEstimate, "No regressor is left to estimate.");
        if (terms.Length == 0)
            return None(CaveatCode.NothingToEstimate, "The panel has no regressor.");
        if (total <= Math.Max(1e-200, 1e-15 * within.OutcomeSquares) || (plain && total <= 1e-26 * Vec.SumOfSquares(within.Outcome)))
            return None(CaveatCode.ConstantOutcome, $"{within.Sample.Panel.OutcomeName} does not vary{(plain ? "" : " within the absorbed effects")}.");
        var coefficients = all.SolveFor(terms.Length);
        var residuals = Subtract(within, kept, coefficients);
        return new Fit(within)
        {
            Terms = terms,
            Dropped = dropped,
            Coefficients = coefficients,
            ResidualSquares = Vec.SumOfSquares(residuals),
            TotalSquares = total,
            Residuals = residuals,
            Kept = [.. kept],
            Root = all.Inverse(terms.Length),
            Caveats = [.. caveats, .. Extreme(residuals)],
        };

        Fit None(CaveatCode code, string says) => new(within) { Dropped = dropped, Caveats = caveats, WhyNone = new(code, says) };
    }

    private static bool Varies(Within within, int column)
    {
        if (within.Names[column] == Within.Intercept)
            return true;
        var squares = within.CentredSquares[column];
        var left = Vec.SumOfSquares(within.Regressors[column]);
        return within.Sample.Effects.Length == 0
            ? squares > Math.Max(1e-200, 1e-26 * left)
            : squares > 1e-200 && left > 1e-15 * squares && squares > 1e-26 * Vec.SumOfSquares(within.Sample.Regressors[column]);
    }

    private static List<int> DropCollinear(Within within, List<int> kept, List<Caveat> caveats, ref Triangle triangle)
    {
        for (var position = 0; position < kept.Count; position++)
        {
            var norm = 0.0;
            for (var row = within.Sample.Effects.Length == 0 && position > 0 ? 1 : 0; row <= position; row++)
                norm += triangle[row, position] * triangle[row, position];
            if (Math.Abs(triangle[position, position]) > Collinear * Math.Sqrt(norm))
                continue;
            caveats.Add(new(CaveatCode.CollinearDropped, $"{within.Names[kept[position]]} is a combination of the regressors before it and is left out."));
            kept = [.. kept.Where((_, index) => index != position)];
            var gone = position--;
            triangle = triangle.Of([.. Enumerable.Range(0, triangle.Size).Where(column => column != gone)]);
        }

        return kept;
    }

    private static double[] Subtract(Within within, List<int> kept, double[] coefficients)
    {
        double[] residuals = [.. within.Outcome];
        const int block = 16_384;
        Parallel.For(0, (residuals.Length + block - 1) / block, within.Options.Parallel, part =>
        {
            var rows = residuals.AsSpan(part * block, Math.Min(block, residuals.Length - part * block));
            for (var term = 0; term < kept.Count; term++)
                Vec.Add(rows, -coefficients[term], within.Regressors[kept[term]].AsSpan(part * block, rows.Length));
        });
        return residuals;
    }

    /// <summary>Rows beyond ten robust standard deviations; with many rows the deviation is taken from every so manieth.</summary>
    private static IEnumerable<Caveat> Extreme(double[] residuals)
    {
        var step = residuals.Length / 50_000 + 1;
        var sizes = new double[(residuals.Length + step - 1) / step];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = Math.Abs(residuals[i * step]);
        var limit = 10 * 1.4826 * Vec.Median(sizes);
        var extreme = limit > 0 ? residuals.Count(residual => Math.Abs(residual) > limit) : 0;
        return extreme == 0 ? [] : [new(CaveatCode.Outliers,
            $"{extreme} of {residuals.Length} residuals are larger than ten robust standard deviations; look at these rows.")];
    }
}
