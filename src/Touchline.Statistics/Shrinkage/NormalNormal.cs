namespace Touchline.Statistics;

/// <summary>How the variance between units is estimated.</summary>
public enum VarianceMethod
{
    /// <summary>Method of moments (DerSimonian and Laird 1986).</summary>
    DerSimonianLaird,

    /// <summary>Restricted maximum likelihood by Fisher scoring (Viechtbauer 2005).</summary>
    Reml,
}

/// <summary>The normal-normal model: unit i's mean y is normal around its true value with known variance v, true values around mu with variance tau².</summary>
internal static class NormalNormal
{
    /// <summary>The weighted mean and its variance at a variance between units.</summary>
    internal static (double Mean, double Variance) Mean(double[] y, double[] v, double between)
    {
        double weights = 0, sum = 0;
        for (var i = 0; i < y.Length; i++)
        {
            weights += 1 / (v[i] + between);
            sum += y[i] / (v[i] + between);
        }

        return (sum / weights, 1 / weights);
    }

    /// <summary>The method of moments, at least zero.</summary>
    internal static double DerSimonianLaird(double[] y, double[] v)
    {
        var mean = Mean(y, v, 0).Mean;
        double weights = 0, squares = 0, q = 0;
        for (var i = 0; i < y.Length; i++)
        {
            weights += 1 / v[i];
            squares += 1 / v[i] / v[i];
            q += (y[i] - mean) * (y[i] - mean) / v[i];
        }

        return Math.Max(0, (q - (y.Length - 1)) / (weights - squares / weights));
    }

    /// <summary>
    /// REML, at least zero, and whether it converged. Starts at the spread of the means; a step that would make the restricted
    /// likelihood smaller is halved, and those after it with it, as bare Fisher scoring may go to and fro for ever.
    /// </summary>
    internal static (double Variance, bool Converged) Reml(double[] y, double[] v)
    {
        var spread = Vec.SumOfSquares(CorrelationEstimate.Centred(y)) / (y.Length - 1);
        var between = Math.Max(spread - v.Average(), 0.01 * spread);
        var pace = 1.0;
        for (var step = 0; step < 1000; step++)
        {
            var change = pace * Step(y, v, between);
            var next = between + change;
            if (next < 0)
                next = Step(y, v, 0) <= 0 && between < 1e-6 * spread ? 0 : between / 4;
            var least = Deviance(y, v, between);
            for (var halving = 0; halving < 30 && Deviance(y, v, next) > least + 1e-13 * Math.Abs(least); halving++)
                (next, pace) = (0.5 * (next + between), Math.Max(0.5 * pace, 0.05));
            if (Math.Abs(next - between) <= 1e-13 * (between + 1e-3 * spread))
                return (next, true);
            between = next;
        }

        return (between, false);
    }

    /// <summary>Minus twice the restricted log likelihood, without constants.</summary>
    private static double Deviance(double[] y, double[] v, double between)
    {
        var (mean, variance) = Mean(y, v, between);
        var sum = -Math.Log(variance);
        for (var i = 0; i < y.Length; i++)
            sum += Math.Log(v[i] + between) + (y[i] - mean) * (y[i] - mean) / (v[i] + between);
        return sum;
    }

    private static double Step(double[] y, double[] v, double between)
    {
        var mean = Mean(y, v, between).Mean;
        double w1 = 0, w2 = 0, w3 = 0, quadratic = 0;
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + between);
            w1 += w;
            w2 += w * w;
            w3 += w * w * w;
            quadratic += w * w * (y[i] - mean) * (y[i] - mean);
        }

        return (quadratic - (w1 - w2 / w1)) / (w2 - 2 * w3 / w1 + w2 / w1 * (w2 / w1));
    }
}
