namespace Touchline.Statistics;

/// <summary>All the ways in which chance could have assigned the treated within strata, or as many drawn.</summary>
internal static class Assignments
{
    /// <summary>How many there are; infinity beyond the range of a double.</summary>
    internal static double Count(Strata strata) =>
        strata.Sizes.Select((size, i) => Choose(size, strata.Treated[i])).Aggregate(1.0, (all, ways) => all * ways);

    /// <summary>Every assignment once; each array is used again for the next.</summary>
    internal static IEnumerable<bool[]> All(Strata strata)
    {
        var sizes = strata.Sizes;
        var picks = sizes.Select((_, i) => Enumerable.Range(0, strata.Treated[i]).ToArray()).ToArray();
        var assignment = new bool[strata.Rows];
        while (true)
        {
            Array.Clear(assignment);
            for (int stratum = 0, at = 0; stratum < picks.Length; at += sizes[stratum], stratum++)
                foreach (var pick in picks[stratum]) assignment[at + pick] = true;
            yield return assignment;
            var turn = 0;
            while (turn < picks.Length && !Advance(picks[turn], sizes[turn])) turn++;
            if (turn == picks.Length) yield break;
        }
    }

    /// <summary>So many assignments drawn at random; each array is used again for the next.</summary>
    internal static IEnumerable<bool[]> Drawn(Strata strata, int draws, ulong seed)
    {
        var rng = new Rng(seed);
        var sizes = strata.Sizes;
        var assignment = new bool[strata.Rows];
        for (var draw = 0; draw < draws; draw++)
        {
            for (int stratum = 0, at = 0; stratum < sizes.Count; at += sizes[stratum], stratum++)
            {
                // Chooses without replacement: each row with the chance that the places left have among the rows left.
                var left = strata.Treated[stratum];
                for (var row = 0; row < sizes[stratum]; row++)
                {
                    assignment[at + row] = rng.NextInt(sizes[stratum] - row) < left;
                    if (assignment[at + row]) left--;
                }
            }

            yield return assignment;
        }
    }

    // The next choice in order; the first again, and false, after the last.
    private static bool Advance(int[] picks, int size)
    {
        var place = picks.Length - 1;
        while (place >= 0 && picks[place] == size - picks.Length + place) place--;
        var isNext = place >= 0;
        var first = isNext ? picks[place] + 1 : 0;
        for (var i = Math.Max(place, 0); i < picks.Length; i++) picks[i] = first + i - Math.Max(place, 0);
        return isNext;
    }

    private static double Choose(int all, int some)
    {
        var ways = 1.0;
        for (var i = 1; i <= Math.Min(some, all - some); i++) ways *= (all - i + 1.0) / i;
        return Math.Round(ways);
    }
}
