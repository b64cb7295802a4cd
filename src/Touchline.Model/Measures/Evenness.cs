using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>How evenly one rep of a team is coached: sessions of their own, team meetings aside.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="ActiveDays">Active days on the coach's lines in the period.</param>
/// <param name="Sessions">Sessions of their own that count, on days of the line within the period.</param>
/// <param name="Minutes">Their minutes, where known.</param>
/// <param name="LongestGap">The most active days in a row without one that reach into the period, counted from the start of the line.</param>
public sealed record RepShare(PersonId Rep, int ActiveDays, int Sessions, long Minutes, int LongestGap)
{
    /// <summary>Two weeks of active days without one: shorter stays say nothing. Our choice.</summary>
    public const int LeastDays = 14;

    /// <summary>On the team long enough to be judged.</summary>
    public bool IsJudged => ActiveDays >= LeastDays;
}

/// <summary>How evenly a coach's own team is coached in a period.</summary>
public sealed record Evenness(IReadOnlyList<RepShare> Reps)
{
    /// <summary>Reps on the team for at least 14 active days.</summary>
    public IEnumerable<RepShare> Judged => Reps.Where(rep => rep.IsJudged);

    /// <summary>The rep who waited longest; null where nobody is judged.</summary>
    public RepShare? Longest => Judged.MaxBy(rep => rep.LongestGap);

    /// <summary>How many of the judged had no session of their own.</summary>
    public int NeverCoached => Judged.Count(rep => rep.Sessions == 0);

    /// <summary>Their share; null where nobody is judged.</summary>
    public decimal? NeverCoachedShare => Judged.Count() is > 0 and var judged ? (decimal)NeverCoached / judged : null;

    /// <summary>
    /// How unevenly sessions of their own, for an active day, fall on the judged: 0 all the same, towards 1 all to one. Null where
    /// fewer than two are judged, or nobody had any.
    /// </summary>
    public decimal? Gini
    {
        get
        {
            var rates = Judged.Select(rep => (decimal)rep.Sessions / rep.ActiveDays).ToList();
            var sum = rates.Sum();
            return rates.Count < 2 || sum == 0 ? null : rates.Sum(one => rates.Sum(other => Math.Abs(one - other))) / (2 * rates.Count * sum);
        }
    }

    /// <summary>Counts a coach's own team.</summary>
    public static Evenness Of(CoachingMeasures measures, PersonId coach, DayRange period)
    {
        var counted = period.Intersect(new DayRange(DateOnly.MinValue, measures.Today));
        var lines = measures.Tree.Lines.Where(line => line.Coach == coach && line.Days.Overlaps(counted)).GroupBy(line => line.Person);
        return new Evenness([.. lines.Select(group => OfRep(measures, group.Key, [.. group], counted))]);
    }

    private static RepShare OfRep(CoachingMeasures measures, PersonId rep, List<HeldLine> lines, DayRange counted)
    {
        var sessions = measures.SessionsOf(rep).Where(session => session.Kind != Kind.TeamMeeting).ToList();
        var own = sessions.Select(session => session.Day).ToHashSet();
        int active = 0, longest = 0;
        foreach (var line in lines)
        {
            var away = measures.AwayOf(line);
            var gap = 0;
            for (var at = 0; at < away.Length; at++)
            {
                var day = line.Days.From.AddDays(at);
                if (day > counted.Last) break;
                if (own.Contains(day)) gap = 0;
                else if (away[at] == 0) gap++;
                if (day < counted.From) continue;
                if (away[at] == 0) active++;
                longest = Math.Max(longest, gap);
            }
        }
        var held = sessions.Where(session => counted.Contains(session.Day) && lines.Exists(line => line.Days.Contains(session.Day))).ToList();
        return new RepShare(rep, active, held.Count, held.Sum(session => (long)(session.Minutes ?? 0)), longest);
    }
}
