using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>Own team, or the whole sub-tree (which includes the own team).</summary>
public enum Scope
{
    /// <summary>The coach's direct reports.</summary>
    Own,

    /// <summary>Everybody below the coach.</summary>
    Tree,
}

/// <summary>Counts of one coach, scope and kind.</summary>
public readonly record struct CountsKey(PersonId Coach, Scope Scope, Kind Kind);

/// <summary>
/// Computes every measure straight from the records, by product.md's rules. This is the oracle that any faster way
/// must equal; it holds no state but what it has read.
/// </summary>
public sealed class CoachingMeasures
{
    private readonly OrganisationRecords _records;
    private readonly Dictionary<(PersonId Rep, Kind Kind), List<DateOnly>> _sessionDays = [];
    private readonly Dictionary<PersonId, List<Session>> _sessionsOf = [];
    private readonly Dictionary<PersonId, List<DayRange>> _leave;
    private readonly Dictionary<(HeldLine Line, Kind Kind), LineDays> _lineDays = [];
    private readonly Dictionary<HeldLine, byte[]> _away = [];
    private readonly Lock _gate = new();

    /// <summary>The records that the measures are computed from.</summary>
    public OrganisationRecords Records => _records;

    /// <summary>Who stood above whom.</summary>
    public Tree Tree { get; }

    /// <summary>Which standard holds when.</summary>
    public StandardBook Standards { get; }

    /// <summary>Days and zone of the organisation.</summary>
    public OrganisationCalendar Calendar { get; }

    /// <summary>Today in the organisation's zone: the last day that counts.</summary>
    public DateOnly Today { get; }

    /// <summary>The five kinds, then every further kind with a standard or a session.</summary>
    public IReadOnlyList<Kind> Kinds { get; }

    /// <param name="records">All records; none after <paramref name="today"/> changes a figure, all are read.</param>
    /// <param name="today">The last day that counts.</param>
    /// <param name="tree">Who stood above whom, where that is known; otherwise it is made from the people and their lines.</param>
    public CoachingMeasures(OrganisationRecords records, DateOnly today, Tree? tree = null)
    {
        _records = records;
        Today = today;
        Tree = tree ?? new Tree(records.People, records.Lines);
        Standards = new StandardBook(records.Standards, records.Segments);
        Calendar = new OrganisationCalendar(records.Organisation.TimeZone, records.Holidays.Select(holiday => holiday.Day));
        _leave = records.Leave.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.Select(row => row.Days).ToList());
        Kinds = [.. Kind.Five.Concat(Standards.Kinds).Concat(records.Sessions.Select(session => session.Kind)).Distinct().Order()];
        foreach (var session in records.Sessions)
        {
            if (!session.IsHeld || session.Day > today) continue;
            foreach (var rep in session.Reps)
            {
                if (!CountsFor(session, rep)) continue;
                if (!_sessionDays.TryGetValue((rep.PersonId, session.Kind), out var days)) _sessionDays[(rep.PersonId, session.Kind)] = days = [];
                days.Add(session.Day);
                if (!_sessionsOf.TryGetValue(rep.PersonId, out var own)) _sessionsOf[rep.PersonId] = own = [];
                own.Add(session);
            }
        }
    }

    /// <summary>
    /// True where the session counts for this rep: held, not disputed by the rep, and a coach of it was in the rep's
    /// chain of command on that day or was named delegate for the rep.
    /// </summary>
    public bool CountsFor(Session session, SessionRep rep)
    {
        if (!session.IsHeld || rep.Response == RepResponse.Disputed) return false;
        var chain = Tree.ChainOf(rep.PersonId, session.Day);
        foreach (var coach in session.Coaches)
        {
            if (Array.IndexOf(chain, coach.PersonId) >= 0) return true;
            foreach (var delegation in _records.Delegations)
                if (delegation.RepId == rep.PersonId && delegation.DelegateId == coach.PersonId && delegation.Days.Contains(session.Day)) return true;
        }
        return false;
    }

    /// <summary>Days of the sessions of a kind that count for a rep, through today.</summary>
    public IReadOnlyList<DateOnly> SessionDays(PersonId rep, Kind kind) =>
        _sessionDays.TryGetValue((rep, kind), out var days) ? days : [];

    /// <summary>The sessions of every kind that count for a rep, through today, in no particular order.</summary>
    public IReadOnlyList<Session> SessionsOf(PersonId rep) => _sessionsOf.TryGetValue(rep, out var sessions) ? sessions : [];

    /// <summary>The line's days through today for one kind.</summary>
    public LineDays DaysOf(HeldLine line, Kind kind)
    {
        lock (_gate)
        {
            if (_lineDays.TryGetValue((line, kind), out var known)) return known;
            return _lineDays[(line, kind)] = Through(Today, line, kind, AwayOf(line));
        }
    }

    /// <summary>
    /// The line's days through a day after today, as they will be if nothing further is held: known leave and excuses count,
    /// sessions ahead do not.
    /// </summary>
    public LineDays Projected(HeldLine line, Kind kind, DateOnly last) => Through(last, line, kind, AwayThrough(last, line));

    private LineDays Through(DateOnly last, HeldLine line, Kind kind, byte[] away) =>
        LineDays.Of(line.Days.Intersect(new DayRange(DateOnly.MinValue, last)), away, Standards.Runs(kind, line, last), SessionDays(line.Person, kind));

    /// <summary>For each day of the line through today: 0 active, 1 leave, 2 excused.</summary>
    public byte[] AwayOf(HeldLine line)
    {
        lock (_gate)
        {
            return _away.TryGetValue(line, out var known) ? known : _away[line] = AwayThrough(Today, line);
        }
    }

    private byte[] AwayThrough(DateOnly last, HeldLine line)
    {
        var days = line.Days.Intersect(new DayRange(DateOnly.MinValue, last));
        var away = new byte[days.Days];
        foreach (var excuse in _records.Excuses)
        {
            var covered = excuse.Days.Intersect(days);
            if (covered.IsEmpty || !MayCover(excuse, line)) continue;
            for (var day = covered.From; day <= covered.Last; day = day.AddDays(1))
                if (excuse.AppliesTo != ExcuseCover.Below || Tree.IsBelow(line.Person, excuse.PersonId!.Value, day))
                    away[day.DayNumber - days.From.DayNumber] = 2;
        }
        if (_leave.TryGetValue(line.Person, out var leaves))
            foreach (var leave in leaves)
            {
                var covered = leave.Intersect(days);
                if (!covered.IsEmpty) away.AsSpan(covered.From.DayNumber - days.From.DayNumber, covered.Days).Fill(1);
            }
        return away;
    }

    /// <summary>The excuses that cover any of these days of the line.</summary>
    public IEnumerable<Excuse> ExcusesOf(HeldLine line, DayRange days)
    {
        foreach (var excuse in _records.Excuses)
        {
            var covered = excuse.Days.Intersect(days).Intersect(line.Days);
            if (covered.IsEmpty || !MayCover(excuse, line)) continue;
            if (excuse.AppliesTo != ExcuseCover.Below || Enumerable.Range(0, covered.Days).Any(at => Tree.IsBelow(line.Person, excuse.PersonId!.Value, covered.From.AddDays(at))))
                yield return excuse;
        }
    }

    /// <summary>The leave of a person that touches these days.</summary>
    public IEnumerable<DayRange> LeaveOf(PersonId person, DayRange days) =>
        _leave.TryGetValue(person, out var rows) ? rows.Where(row => row.Overlaps(days)) : [];

    private static bool MayCover(Excuse excuse, HeldLine line) => excuse.AppliesTo switch
    {
        ExcuseCover.Everyone => true,
        ExcuseCover.Rep => excuse.PersonId == line.Person,
        ExcuseCover.Coach => excuse.PersonId == line.Coach,
        _ => true,
    };

    /// <summary>Line-day counts of one line and kind within a period, through today.</summary>
    public Counts LineCounts(HeldLine line, Kind kind, DayRange period)
    {
        var counts = new Counts();
        foreach (var (days, state) in DaysOf(line, kind).Runs(period))
            counts += state switch
            {
                DayState.InStandard => new Counts(Due: days.Days, InStandard: days.Days),
                DayState.DueNotInStandard => new Counts(Due: days.Days),
                DayState.Excused => new Counts(Excused: days.Days),
                _ => default,
            };
        return counts;
    }

    /// <summary>The counts of every coach, scope and kind that has any, for a period through today.</summary>
    public Dictionary<CountsKey, Counts> Scorecards(DayRange period)
    {
        var table = new Dictionary<CountsKey, Counts>();
        var counted = period.Intersect(new DayRange(DateOnly.MinValue, Today));
        if (counted.IsEmpty) return table;
        AddLineDays(table, counted);
        AddSessions(table, counted);
        AddCommitments(table, counted);
        return table;
    }

    /// <summary>Coaches who had a direct report on a day of the period, through today.</summary>
    public HashSet<PersonId> CoachesIn(DayRange period)
    {
        var counted = period.Intersect(new DayRange(DateOnly.MinValue, Today));
        return [.. Tree.Lines.Where(line => line.Days.Overlaps(counted)).Select(line => line.Coach)];
    }

    /// <summary>Everybody below a leader on a day of the period, through today.</summary>
    public HashSet<PersonId> BelowIn(PersonId leader, DayRange period)
    {
        var counted = period.Intersect(new DayRange(DateOnly.MinValue, Today));
        var below = new HashSet<PersonId>();
        if (counted.IsEmpty) return below;
        foreach (var person in Tree.Lines.Select(line => line.Person).Distinct())
            for (var day = counted.From; day <= counted.Last;)
            {
                var (chain, days) = Tree.ChainAround(person, day);
                if (Array.IndexOf(chain, leader) >= 0) { below.Add(person); break; }
                if (days.Last >= counted.Last) break;
                day = days.Last.AddDays(1);
            }
        return below;
    }

    private void AddLineDays(Dictionary<CountsKey, Counts> table, DayRange period)
    {
        foreach (var line in Tree.Lines)
        {
            var days = line.Days.Intersect(period);
            if (days.IsEmpty) continue;
            foreach (var kind in Kinds)
            {
                Add(table, line.Coach, Scope.Own, kind, LineCounts(line, kind, days));
                for (var day = days.From; day <= days.Last;)
                {
                    var (chain, same) = Tree.ChainAround(line.Person, day);
                    var piece = same.Intersect(new DayRange(day, days.Until));
                    var counts = LineCounts(line, kind, piece);
                    foreach (var leader in chain) Add(table, leader, Scope.Tree, kind, counts);
                    if (piece.Last >= days.Last) break;
                    day = piece.Last.AddDays(1);
                }
            }
        }
    }

    private void AddSessions(Dictionary<CountsKey, Counts> table, DayRange period)
    {
        foreach (var session in _records.Sessions)
        {
            if (!period.Contains(session.Day) || !session.Reps.Any(rep => CountsFor(session, rep))) continue;
            var counts = session.Counts(Calendar);
            AddOnce(table, session.Coaches.Select(coach => coach.PersonId), session.Kind, coach => Tree.ChainOf(coach, session.Day), counts);
        }
    }

    private void AddCommitments(Dictionary<CountsKey, Counts> table, DayRange period)
    {
        var sessions = _records.Sessions.ToDictionary(session => session.Id);
        foreach (var commitment in _records.Commitments)
        {
            if (!commitment.CountsBy(Today) || !period.Contains(commitment.Due!.Value)) continue;
            if (!sessions.TryGetValue(commitment.SessionId, out var session) || !session.IsHeld) continue;
            var kept = commitment.IsKept ? 1 : 0;
            var counts = session.WasCoachedBy(commitment.OwnerId)
                ? new Counts(CoachCommitmentsDue: 1, CoachCommitmentsKept: kept)
                : new Counts(RepCommitmentsDue: 1, RepCommitmentsKept: kept);
            AddOnce(table, session.Coaches.Select(coach => coach.PersonId), session.Kind, coach => ChainForCommitment(coach, commitment.Due.Value), counts);
        }
    }

    /// <summary>The coach's chain on the due date; where there is none, on the last day before it on which the coach reported to someone.</summary>
    public PersonId[] ChainForCommitment(PersonId coach, DateOnly due)
    {
        var chain = Tree.ChainOf(coach, due);
        if (chain.Length > 0) return chain;
        return Tree.LastDayInLine(coach, due) is { } last ? Tree.ChainOf(coach, last) : [];
    }

    private static void AddOnce(Dictionary<CountsKey, Counts> table, IEnumerable<PersonId> coaches, Kind kind, Func<PersonId, PersonId[]> chainOf, Counts counts)
    {
        var trees = new HashSet<PersonId>();
        foreach (var coach in coaches.Distinct())
        {
            Add(table, coach, Scope.Own, kind, counts);
            trees.Add(coach);
            trees.UnionWith(chainOf(coach));
        }
        foreach (var leader in trees) Add(table, leader, Scope.Tree, kind, counts);
    }

    private static void Add(Dictionary<CountsKey, Counts> table, PersonId coach, Scope scope, Kind kind, Counts counts)
    {
        if (counts.IsNothing) return;
        var key = new CountsKey(coach, scope, kind);
        table[key] = table.TryGetValue(key, out var before) ? before + counts : counts;
    }
}
