using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>A coach, and how many report to that one directly on the last of the days asked for.</summary>
public sealed record CoachIn(Person Coach, int Reps);

/// <summary>
/// Who reported directly to whom on which days, as the ledger has counted it, of the whole organisation. While a mass change is being
/// counted some stand below their new coach already and others not yet, so that for a while there may even be circles: nobody is walked past twice.
/// </summary>
public sealed class Structure
{
    private readonly Dictionary<PersonId, List<Step>> _below = [];
    private readonly Dictionary<PersonId, List<Step>> _above = [];
    private readonly Dictionary<PersonId, Person> _coaches;
    private readonly Lock _gate = new();
    private volatile SegmentsOfDay? _segments;
    private (DateOnly Day, Dictionary<PersonId, int> Of) _sizes = (default, []);

    internal Structure(Guid stamp, IEnumerable<(PersonId Person, PersonId Coach, DayRange Days)> steps, IEnumerable<Person> coaches)
    {
        Stamp = stamp;
        _coaches = coaches.ToDictionary(coach => coach.Id);
        foreach (var (person, coach, days) in steps)
        {
            Add(_below, coach, new Step(person, days));
            Add(_above, person, new Step(coach, days));
            if (days.From > DateOnly.MinValue && (FirstDay is not { } first || days.From < first)) FirstDay = days.From;
        }
    }

    private sealed record SegmentsOfDay(DateOnly Day, IReadOnlyList<string> Segments);

    private readonly record struct Step(PersonId To, DayRange Days);

    /// <summary>Which state of the structure this is.</summary>
    internal Guid Stamp { get; }

    /// <summary>The first day on which anybody reported to anybody; null where nobody ever did, or always.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Segments of a day that were read already.</summary>
    internal IReadOnlyList<string>? SegmentsOn(DateOnly day) => _segments is { } known && known.Day == day ? known.Segments : null;

    internal void KeepSegments(DateOnly day, IReadOnlyList<string> segments) => _segments = new SegmentsOfDay(day, segments);

    /// <summary>Everybody who had a direct report in these days; of a leader that one and those who are below today.</summary>
    public List<CoachIn> CoachesIn(DayRange days, PersonId? leader, DateOnly today) =>
    [
        .. from coach in _below
           where coach.Value.Exists(step => step.Days.Overlaps(days))
           where leader is not { } one || coach.Key == one || IsBelow(coach.Key, one, today)
           select new CoachIn(_coaches[coach.Key], coach.Value.Count(step => step.Days.Contains(days.Last))),
    ];

    /// <summary>True where these are so many of all coaches that reading what all have costs less than looking for theirs.</summary>
    public bool AreMost(IReadOnlyCollection<PersonId> coaches) => coaches.Count * 2 >= _below.Count;

    /// <summary>How many stood below a coach on a day, directly or at all.</summary>
    public int SizeOf(PersonId coach, bool direct, DateOnly day)
    {
        if (direct) return _below.GetValueOrDefault(coach, []).Count(step => step.Days.Contains(day));
        // Pages ask for few days, mostly for the same one.
        lock (_gate)
        {
            if (_sizes.Day != day) _sizes = (day, []);
            return TreeOf(coach, day, _sizes.Of);
        }
    }

    /// <summary>Everybody who stood below any of these in some of the days: only direct reports, or all.</summary>
    public IReadOnlyCollection<PersonId> Below(IEnumerable<PersonId> coaches, bool direct, DayRange days)
    {
        var found = new HashSet<PersonId>();
        var seen = new HashSet<(PersonId, DayRange)>();
        var next = new Stack<(PersonId Coach, DayRange Days)>(coaches.Select(coach => (coach, days)));
        while (next.TryPop(out var at))
            foreach (var step in _below.GetValueOrDefault(at.Coach, []))
            {
                var both = step.Days.Intersect(at.Days);
                if (both.IsEmpty) continue;
                found.Add(step.To);
                if (!direct && seen.Add((step.To, both))) next.Push((step.To, both));
            }
        return found;
    }

    /// <summary>Those below a coach on a day who report to somebody else, the nearest first; no more than so many.</summary>
    public List<PersonId> FurtherBelow(PersonId coach, DateOnly day, int most)
    {
        var found = new List<PersonId>();
        var seen = new HashSet<PersonId> { coach };
        for (var level = Direct([coach]); level.Count > 0 && found.Count < most; found.AddRange(level)) level = Direct(level);
        return [.. found.Take(most)];

        List<PersonId> Direct(IEnumerable<PersonId> coaches) =>
            [.. coaches.SelectMany(one => _below.GetValueOrDefault(one, [])).Where(step => step.Days.Contains(day) && seen.Add(step.To)).Select(step => step.To).OrderBy(person => person.Value)];
    }

    /// <summary>True where somebody below a coach coached too in these days.</summary>
    public bool HasTree(PersonId coach, DayRange days) =>
        _below.GetValueOrDefault(coach, []).Exists(step => step.Days.Intersect(days) is { IsEmpty: false } both && _below.GetValueOrDefault(step.To, []).Exists(further => further.Days.Overlaps(both)));

    /// <summary>Coaches of a day who report to nobody.</summary>
    public List<PersonId> Tops(DateOnly day) =>
        [.. _below.Where(coach => coach.Value.Exists(step => step.Days.Contains(day)) && CoachOf(coach.Key, day) is null).Select(coach => coach.Key)];

    /// <summary>To whom somebody reports on a day; null at the top and outside every line.</summary>
    public PersonId? CoachOf(PersonId person, DateOnly day)
    {
        foreach (var step in _above.GetValueOrDefault(person, []))
            if (step.Days.Contains(day)) return step.To;
        return null;
    }

    /// <summary>Direct reports on a day.</summary>
    public List<PersonId> TeamOf(PersonId coach, DateOnly day) =>
        [.. _below.GetValueOrDefault(coach, []).Where(step => step.Days.Contains(day)).Select(step => step.To)];

    /// <summary>Everybody who has a direct report on a day.</summary>
    public List<CoachIn> CoachesOn(DateOnly day) => CoachesIn(new DayRange(day, day), null, day);

    private bool IsBelow(PersonId person, PersonId leader, DateOnly day)
    {
        var seen = new HashSet<PersonId> { person };
        for (var at = CoachOf(person, day); at is { } coach && seen.Add(coach); at = CoachOf(coach, day))
            if (coach == leader) return true;
        return false;
    }

    private int TreeOf(PersonId coach, DateOnly day, Dictionary<PersonId, int> known)
    {
        if (known.TryGetValue(coach, out var size)) return size;
        known[coach] = 0;
        foreach (var step in _below.GetValueOrDefault(coach, []))
            if (step.Days.Contains(day)) size += 1 + TreeOf(step.To, day, known);
        return known[coach] = size;
    }

    private static void Add(Dictionary<PersonId, List<Step>> steps, PersonId from, Step step)
    {
        if (!steps.TryGetValue(from, out var known)) steps[from] = known = [];
        known.Add(step);
    }
}
