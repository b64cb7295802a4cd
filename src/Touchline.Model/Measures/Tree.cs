using Touchline.Model.People;

namespace Touchline.Model.Measures;

/// <summary>A reporting line as it holds: rows of one pair that touch are one, cut to the days both persons are in the organisation.</summary>
public sealed record HeldLine(PersonId Person, PersonId Coach, DayRange Days);

/// <summary>Who stood above whom: the chain of command on any day.</summary>
public sealed class Tree
{
    private readonly Dictionary<PersonId, List<HeldLine>> _linesOf;
    private readonly Dictionary<PersonId, List<Piece>> _pieces = [];
    private readonly Lock _gate = new();

    /// <summary>Every line, by person and then by day.</summary>
    public IReadOnlyList<HeldLine> Lines { get; }

    /// <param name="people">Everyone named in the rows.</param>
    /// <param name="rows">Rows of reporting lines in any order; rows of persons not in <paramref name="people"/> hold no day.</param>
    public Tree(IEnumerable<Person> people, IEnumerable<ReportingLine> rows)
    {
        var employed = people.ToDictionary(person => person.Id, person => person.Employed);
        Lines = [.. rows
            .Where(row => employed.ContainsKey(row.PersonId) && employed.ContainsKey(row.CoachId))
            .Select(row => new HeldLine(row.PersonId, row.CoachId, row.Days.Intersect(employed[row.PersonId]).Intersect(employed[row.CoachId])))
            .Where(line => !line.Days.IsEmpty)
            .GroupBy(line => (line.Person, line.Coach))
            .SelectMany(Joined)
            .OrderBy(line => line.Person.Value).ThenBy(line => line.Days.From)];
        _linesOf = Lines.GroupBy(line => line.Person).ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <param name="chains">Who stood above whom, of everybody who will be asked about; whoever is not named stands below nobody.</param>
    public Tree(IEnumerable<(PersonId Person, Rollups.Above Above)> chains)
    {
        var byPerson = chains.ToLookup(row => row.Person, row => row.Above);
        Lines = [.. byPerson.SelectMany(group => group.Where(above => above.Up == 1).OrderBy(above => above.Days.From).Select(above => new HeldLine(group.Key, above.Ancestor, above.Days)))];
        _linesOf = Lines.GroupBy(line => line.Person).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var group in byPerson) _pieces[group.Key] = [.. Pieces([.. group])];
    }

    /// <summary>The line of <paramref name="person"/> on <paramref name="day"/>; null at the top and outside every line.</summary>
    public HeldLine? LineOf(PersonId person, DateOnly day)
    {
        if (!_linesOf.TryGetValue(person, out var lines)) return null;
        foreach (var line in lines) if (line.Days.Contains(day)) return line;
        return null;
    }

    /// <summary>All lines of a person, by day.</summary>
    public IReadOnlyList<HeldLine> LinesOf(PersonId person) => _linesOf.TryGetValue(person, out var lines) ? lines : [];

    /// <summary>The coach of <paramref name="person"/> on <paramref name="day"/>, if any.</summary>
    public PersonId? CoachOf(PersonId person, DateOnly day) => LineOf(person, day)?.Coach;

    /// <summary>The chain of command of <paramref name="person"/> on <paramref name="day"/>: the coach first, the top last.</summary>
    public PersonId[] ChainOf(PersonId person, DateOnly day) => PieceOf(person, day).Chain;

    /// <summary>The chain, and the days around <paramref name="day"/> on which it is the same.</summary>
    public (PersonId[] Chain, DayRange Days) ChainAround(PersonId person, DateOnly day)
    {
        var piece = PieceOf(person, day);
        return (piece.Chain, piece.Days);
    }

    /// <summary>The chains of a person over a range of days, each with the days of the range on which it is the same, in order.</summary>
    public IEnumerable<(PersonId[] Chain, DayRange Days)> Chains(PersonId person, DayRange days)
    {
        for (var day = days.From; ;)
        {
            var (chain, same) = ChainAround(person, day);
            var piece = same.Intersect(new DayRange(day, days.Until));
            yield return (chain, piece);
            if (piece.Last >= days.Last) yield break;
            day = piece.Last.AddDays(1);
        }
    }

    /// <summary>True where <paramref name="leader"/> stands in the chain of command of <paramref name="person"/> on the day.</summary>
    public bool IsBelow(PersonId person, PersonId leader, DateOnly day) => Array.IndexOf(ChainOf(person, day), leader) >= 0;

    /// <summary>The persons who report to <paramref name="coach"/> on <paramref name="day"/>.</summary>
    public IEnumerable<PersonId> TeamOf(PersonId coach, DateOnly day) =>
        Lines.Where(line => line.Coach == coach && line.Days.Contains(day)).Select(line => line.Person);

    /// <summary>The last day before <paramref name="day"/>, or that day, on which the person reported to someone.</summary>
    public DateOnly? LastDayInLine(PersonId person, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var line in LinesOf(person))
        {
            if (line.Days.From > day) continue;
            var until = line.Days.Last < day ? line.Days.Last : day;
            if (last is null || until > last) last = until;
        }
        return last;
    }

    private Piece PieceOf(PersonId person, DateOnly day)
    {
        lock (_gate)
        {
            if (!_pieces.TryGetValue(person, out var pieces)) _pieces[person] = pieces = [];
            foreach (var known in pieces) if (known.Days.Contains(day)) return known;
            var piece = Walk(person, day);
            pieces.Add(piece);
            return piece;
        }
    }

    private Piece Walk(PersonId person, DateOnly day)
    {
        var days = DayRange.Always;
        var chain = new List<PersonId>();
        for (var at = person; ; at = chain[^1])
        {
            var line = LineOf(at, day);
            if (line is null) { days = days.Intersect(GapAround(at, day)); break; }
            if (line.Coach == person || chain.Contains(line.Coach)) break;
            days = days.Intersect(line.Days);
            chain.Add(line.Coach);
        }
        return new Piece(days, [.. chain]);
    }

    private DayRange GapAround(PersonId person, DateOnly day)
    {
        var from = DateOnly.MinValue;
        DateOnly? until = null;
        foreach (var line in LinesOf(person))
        {
            if (line.Days.Last < day && line.Days.Last.AddDays(1) > from) from = line.Days.Last.AddDays(1);
            if (line.Days.From > day && (until is null || line.Days.From <= until)) until = line.Days.From.AddDays(-1);
        }
        return new DayRange(from, until);
    }

    private static IEnumerable<Piece> Pieces(IReadOnlyList<Rollups.Above> above)
    {
        var starts = new SortedSet<DateOnly> { DateOnly.MinValue };
        foreach (var row in above)
        {
            starts.Add(row.Days.From);
            if (row.Days.Until is { } until) starts.Add(until.AddDays(1));
        }
        var days = starts.ToArray();
        for (var at = 0; at < days.Length; at++)
        {
            DateOnly? until = at + 1 < days.Length ? days[at + 1].AddDays(-1) : null;
            yield return new Piece(new DayRange(days[at], until), [.. above.Where(row => row.Days.Contains(days[at])).OrderBy(row => row.Up).Select(row => row.Ancestor)]);
        }
    }

    private static IEnumerable<HeldLine> Joined(IEnumerable<HeldLine> ofOnePair)
    {
        HeldLine? open = null;
        foreach (var line in ofOnePair.OrderBy(line => line.Days.From))
        {
            if (open is null) { open = line; continue; }
            if (open.Days.Touches(line.Days))
            {
                var last = open.Days.Last > line.Days.Last ? open.Days.Until : line.Days.Until;
                open = open with { Days = new DayRange(open.Days.From, last) };
                continue;
            }
            yield return open;
            open = line;
        }
        if (open is not null) yield return open;
    }

    private sealed record Piece(DayRange Days, PersonId[] Chain);
}
