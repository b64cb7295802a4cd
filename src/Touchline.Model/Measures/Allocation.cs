namespace Touchline.Model.Measures;

/// <summary>What a group of reps gets of the coaching: sessions of their own, team meetings aside.</summary>
/// <param name="Name">The group, as a reader knows it.</param>
/// <param name="Reps">Reps on a team for at least 14 active days.</param>
/// <param name="ActiveDays">Their active days.</param>
/// <param name="Sessions">Their sessions.</param>
/// <param name="Minutes">Minutes of these, where known.</param>
/// <param name="NeverCoached">Reps without one.</param>
public sealed record AllocationGroup(string Name, int Reps, int ActiveDays, int Sessions, long Minutes, int NeverCoached)
{
    private const decimal DaysOfAMonth = 30.4375m;

    /// <summary>Hours for one rep in a month of active days; null where nobody is in the group.</summary>
    public decimal? HoursPerMonth => ActiveDays == 0 ? null : Minutes / 60m / (ActiveDays / DaysOfAMonth);

    /// <summary>Sessions for one rep in a month of active days.</summary>
    public decimal? SessionsPerMonth => ActiveDays == 0 ? null : Sessions / (ActiveDays / DaysOfAMonth);

    /// <summary>Adds up a group.</summary>
    public static AllocationGroup Of(string name, IReadOnlyCollection<RepShare> reps) =>
        new(name, reps.Count, reps.Sum(rep => rep.ActiveDays), reps.Sum(rep => rep.Sessions), reps.Sum(rep => rep.Minutes), reps.Count(rep => rep.Sessions == 0));
}

/// <summary>Where coaching goes: to whom among the reps, by what was known of them before.</summary>
public static class Allocation
{
    /// <summary>The lowest third of prior results.</summary>
    public const string Strugglers = "Strugglers";

    /// <summary>The middle third.</summary>
    public const string Core = "Core";

    /// <summary>The highest third.</summary>
    public const string Stars = "Stars";

    /// <summary>Fewer would make thirds of one or two people; our choice.</summary>
    public const int LeastForThirds = 9;

    /// <summary>
    /// Every rep once, whoever coached: shares of several coaches are added. Only those who are judged, and who have no
    /// reports of their own.
    /// </summary>
    public static IReadOnlyList<RepShare> RepsOf(CoachingMeasures measures, IEnumerable<PersonId> coaches, DayRange period) =>
        [.. coaches.SelectMany(coach => Evenness.Of(measures, coach, period).Reps).GroupBy(share => share.Rep)
            .Select(group => new RepShare(group.Key, group.Sum(share => share.ActiveDays), group.Sum(share => share.Sessions), group.Sum(share => share.Minutes), group.Max(share => share.LongestGap)))
            .Where(share => share.IsJudged && !measures.Tree.Lines.Any(line => line.Coach == share.Rep && line.Days.Overlaps(period)))];

    /// <summary>
    /// By thirds of what each had before the period, ties in one third, the lowest first; who had none stands apart. None
    /// where too few have any.
    /// </summary>
    public static IReadOnlyList<AllocationGroup> ByThirds(IReadOnlyCollection<RepShare> reps, IReadOnlyDictionary<PersonId, decimal> prior, string without)
    {
        var known = reps.Where(rep => prior.ContainsKey(rep.Rep)).OrderBy(rep => prior[rep.Rep]).ToList();
        if (known.Count < LeastForThirds) return [];
        var (low, high) = (prior[known[(known.Count / 3) - 1].Rep], prior[known[^(known.Count / 3)].Rep]);
        string Third(RepShare rep) => prior[rep.Rep] <= low ? Strugglers : prior[rep.Rep] >= high ? Stars : Core;
        var thirds = new[] { Strugglers, Core, Stars }.Select(name => AllocationGroup.Of(name, [.. known.Where(rep => Third(rep) == name)]));
        var rest = AllocationGroup.Of(without, [.. reps.Where(rep => !prior.ContainsKey(rep.Rep))]);
        return [.. thirds, .. rest.Reps > 0 ? [rest] : Array.Empty<AllocationGroup>()];
    }

    /// <summary>By a name of each, groups in the order in which their names are given; empty ones are left out.</summary>
    public static IReadOnlyList<AllocationGroup> By(IReadOnlyCollection<RepShare> reps, Func<PersonId, string> name, IEnumerable<string> order) =>
        [.. order.Select(group => AllocationGroup.Of(group, [.. reps.Where(rep => name(rep.Rep) == group)])).Where(group => group.Reps > 0)];
}
