namespace Touchline.Statistics;

/// <summary>
/// The draws of a wild cluster restricted bootstrap, kept as five numbers each, from which the t statistic under any
/// hypothesised value b follows: numerator y - b x, squared denominator yy - 2 b xy + b² xx.
/// </summary>
internal sealed class WildDraws
{
    private readonly double[] _y, _x, _yy, _xy, _xx;

    private WildDraws(int draws, bool enumerated)
    {
        (_y, _x, _yy, _xy, _xx) = (new double[draws], new double[draws], new double[draws], new double[draws], new double[draws]);
        Enumerated = enumerated;
    }

    internal int Count => _y.Length;

    /// <summary>Whether these are all sign vectors.</summary>
    internal bool Enumerated { get; }

    internal static WildDraws Of((double[] Numerators, double[][] Scores) outcome, (double[] Numerators, double[][] Scores) exposure, WildOptions options)
    {
        var clusters = outcome.Numerators.Length;
        var enumerated = options.Weights != WildWeights.Webb && clusters < 31 && (1L << clusters) <= options.Draws;
        var draws = new WildDraws(enumerated ? 1 << clusters : options.Draws, enumerated);
        var rng = new Rng(options.Seed);
        double[] weights = new double[clusters];
        for (var draw = 0; draw < draws.Count; draw++)
        {
            for (var cluster = 0; cluster < clusters; cluster++)
            {
                weights[cluster] = enumerated ? ((draw >> cluster) & 1) == 0 ? 1 : -1
                    : options.Weights == WildWeights.Rademacher ? rng.NextSign() : rng.NextWebb();
            }

            draws.Fill(draw, outcome, exposure, weights);
        }

        return draws;
    }

    /// <summary>The p-value for a squared t statistic under a hypothesised value. Statistics equal up to rounding count as equal.</summary>
    internal double P(double tSquared, double value)
    {
        var extreme = 0;
        for (var draw = 0; draw < Count; draw++)
        {
            var numerator = _y[draw] - value * _x[draw];
            var denominator = _yy[draw] - 2 * value * _xy[draw] + value * value * _xx[draw];
            if (numerator * numerator >= tSquared * (1 - 1e-9) * Math.Max(denominator, 0))
                extreme++;
        }

        return Enumerated ? extreme / (double)Count : (extreme + 1.0) / (Count + 1.0);
    }

    private void Fill(int draw, (double[] Numerators, double[][] Scores) outcome, (double[] Numerators, double[][] Scores) exposure, double[] weights)
    {
        _y[draw] = Vec.Dot(outcome.Numerators, weights);
        _x[draw] = Vec.Dot(exposure.Numerators, weights);
        for (var row = 0; row < weights.Length; row++)
        {
            double y = Vec.Dot(outcome.Scores[row], weights), x = Vec.Dot(exposure.Scores[row], weights);
            _yy[draw] += y * y;
            _xy[draw] += x * y;
            _xx[draw] += x * x;
        }
    }
}
