namespace Touchline.Statistics;

/// <summary>Intervals of ranks by simulation from what is known of the units' true means (Goldstein and Spiegelhalter 1996).</summary>
internal static class RankIntervals
{
    /// <summary>For each unit the 2.5% and 97.5% points of its rank, 1 for the highest. Units that do not differ at all share every rank.</summary>
    internal static (int Low, int High)[] Of(double[] y, double[] v, double between, double mean, double meanVariance, int draws, ulong seed)
    {
        var rng = new Rng(seed);
        var units = y.Length;
        double[] values = new double[units];
        int[] order = new int[units];
        var ranks = Enumerable.Range(0, units).Select(_ => new int[draws]).ToArray();
        for (var draw = 0; draw < draws; draw++)
        {
            var centre = mean + Math.Sqrt(meanVariance) * rng.NextNormal();
            for (var unit = 0; unit < units; unit++)
            {
                var trust = between / (between + v[unit]);
                var noise = rng.NextNormal();
                values[unit] = between == 0 ? noise : -(trust * (y[unit] - centre) + Math.Sqrt(trust * v[unit]) * noise);
                order[unit] = unit;
            }

            Array.Sort(values, order);
            for (var place = 0; place < units; place++)
                ranks[order[place]][draw] = place + 1;
        }

        return Array.ConvertAll(ranks, drawn =>
        {
            Array.Sort(drawn);
            return (drawn[(int)(0.025 * draws)], drawn[(int)Math.Ceiling(0.975 * draws) - 1]);
        });
    }
}
