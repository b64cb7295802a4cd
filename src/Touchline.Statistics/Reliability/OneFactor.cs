namespace Touchline.Statistics;

/// <summary>One common factor fitted to correlations by maximum likelihood, with the EM steps of Rubin and Thayer (1982) and unique variances of at least 0.005.</summary>
internal sealed record OneFactor(IReadOnlyList<double> Loadings, bool Heywood, bool Converged)
{
    private const double Smallest = 0.005;

    internal static OneFactor Of(Square correlations)
    {
        var size = correlations.Size;
        var (loadings, unique) = Start(correlations);
        var converged = false;
        for (var step = 0; step < 100_000 && !converged; step++)
        {
            var precision = 1 + Enumerable.Range(0, size).Sum(i => loadings[i] * loadings[i] / unique[i]);
            var weights = Array.ConvertAll(Enumerable.Range(0, size).ToArray(), i => loadings[i] / unique[i] / precision);
            var covariance = correlations.Times(weights);
            var variance = 1 / precision + Vec.Dot(weights, covariance);
            var change = 0.0;
            for (var i = 0; i < size; i++)
            {
                var loading = covariance[i] / variance;
                change = Math.Max(change, Math.Abs(loading - loadings[i]));
                loadings[i] = loading;
                unique[i] = Math.Max(Smallest, 1 - loading * covariance[i]);
            }

            converged = change < 1e-12;
        }

        var sign = loadings.Sum() < 0 ? -1 : 1;
        return new OneFactor([.. loadings.Select(loading => Math.Clamp(sign * loading, -1, 1))], unique.Any(value => value <= Smallest), converged);
    }

    /// <summary>Starts from the first principal axis.</summary>
    private static (double[] Loadings, double[] Unique) Start(Square correlations)
    {
        var size = correlations.Size;
        var axis = Enumerable.Range(0, size).Select(i => 1 + 0.01 * i).ToArray();
        for (var step = 0; step < 50; step++)
        {
            axis = correlations.Times(axis);
            var norm = Math.Sqrt(Vec.SumOfSquares(axis));
            if (norm < 1e-12)
                return ([.. Enumerable.Repeat(0.5, size)], [.. Enumerable.Repeat(0.75, size)]);
            axis = Array.ConvertAll(axis, value => value / norm);
        }

        var loadings = Array.ConvertAll(axis, value => Math.Clamp(value * Math.Sqrt(0.5 * size), -0.9, 0.9));
        return (loadings, Array.ConvertAll(loadings, loading => 1 - loading * loading));
    }
}
