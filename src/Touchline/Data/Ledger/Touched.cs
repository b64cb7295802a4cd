using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>What a save may change in the ledger. Naming too much costs time; naming too little would make figures wrong.</summary>
internal sealed class Touched
{
    private readonly Dictionary<PersonId, HashSet<Kind>?> _reps = [];
    private readonly Dictionary<SessionId, (HashSet<Kind> Kinds, HashSet<PersonId> Reps)> _becomes = [];

    /// <summary>Reps whose lines are counted anew: of some kinds, or of all (null).</summary>
    public IReadOnlyDictionary<PersonId, HashSet<Kind>?> Reps => _reps;

    /// <summary>All kinds of which lines are counted anew; null is every kind.</summary>
    public IReadOnlyCollection<Kind>? Kinds => _reps.Values.Any(kinds => kinds is null) ? null : _reps.Values.SelectMany(kinds => kinds!).ToHashSet();

    /// <summary>Sessions that are counted anew.</summary>
    public HashSet<SessionId> Sessions { get; } = [];

    /// <summary>Sessions whose commitments change: a commitment counts as its session does, so both are locked.</summary>
    public HashSet<SessionId> MadeIn { get; } = [];

    /// <summary>Sessions that are new, as they will stand in the database: nobody else can change them before they do.</summary>
    public Dictionary<SessionId, Session> Made { get; } = [];

    /// <summary>Commitments that are new, of new sessions.</summary>
    public List<Commitment> MadeCommitments { get; } = [];

    /// <summary>New sessions that wait to be counted.</summary>
    public HashSet<SessionId> Uncounted { get; } = [];

    /// <summary>Sessions that stand in the database, or may.</summary>
    public IEnumerable<SessionId> Known => Sessions.Union(MadeIn).Where(id => !Made.ContainsKey(id));

    /// <summary>True where something has to be read before it is known whom the save touches.</summary>
    public bool HasKnown => Delegated.Count > 0 || Known.Any();

    /// <summary>Coaches of sessions.</summary>
    public HashSet<PersonId> Coaches { get; } = [];

    /// <summary>Reps of sessions: whether a session counts for one of them says whether it counts at all, so what holds for each is read.</summary>
    public HashSet<PersonId> Named { get; } = [];

    /// <summary>Something changes besides sessions and commitments, so what was asked of whom, or who was away, is read again.</summary>
    public bool ChangesRules { get; set; }

    /// <summary>A standard or an excuse changes, of which everybody keeps a copy.</summary>
    public bool ChangesStandards { get; set; }

    /// <summary>A person, a line or a segment changes, if only in a name.</summary>
    public bool ChangesStructure { get; set; }

    /// <summary>Persons whose own lines change; everybody below them gets another chain.</summary>
    public HashSet<PersonId> Moved { get; } = [];

    /// <summary>Coaches whose days in the organisation change, and so the lines of those who report to them.</summary>
    public HashSet<PersonId> CoachesMoved { get; } = [];

    /// <summary>Persons who are counted below another chain in this transaction.</summary>
    public HashSet<PersonId> Affected { get; } = [];

    /// <summary>Reps whose sessions may count for other reasons than before.</summary>
    public HashSet<PersonId> Delegated { get; } = [];

    /// <summary>Coaches whose direct reports are touched, for these kinds or all.</summary>
    public List<(PersonId Coach, Kind? Kind)> Teams { get; } = [];

    /// <summary>Leaders everybody below whom is touched.</summary>
    public HashSet<PersonId> Trees { get; } = [];

    /// <summary>Segments whose people are touched, for one kind.</summary>
    public List<(string Segment, Kind Kind)> Segments { get; } = [];

    /// <summary>Everybody is touched, for these kinds or all (null).</summary>
    public List<Kind?> Everybody { get; } = [];

    /// <summary>Nothing stays as it was: counted from the records anew.</summary>
    public bool IsEverything { get; set; }

    public bool IsNothing => !IsAlone && _reps.Count == 0 && Sessions.Count == 0 && MadeIn.Count == 0 && Delegated.Count == 0;

    /// <summary>Touches many lines at once, who stands above whom, or what is asked: nobody else may save meanwhile.</summary>
    public bool IsAlone => IsEverything || ChangesStandards || Moved.Count + CoachesMoved.Count + Affected.Count > 0;

    public void Rep(PersonId rep, Kind? kind = null)
    {
        if (kind is not { } one) _reps[rep] = null;
        else if (!_reps.TryGetValue(rep, out var kinds)) _reps[rep] = [one];
        else kinds?.Add(one);
    }

    public void Rep(PersonId rep, HashSet<Kind>? kinds)
    {
        if (kinds is null) Rep(rep);
        else foreach (var kind in kinds) Rep(rep, kind);
    }

    /// <summary>The session is counted anew; given back is what it gets.</summary>
    public (HashSet<Kind> Kinds, HashSet<PersonId> Reps) Session(SessionId session)
    {
        Sessions.Add(session);
        if (!_becomes.TryGetValue(session, out var becomes)) _becomes[session] = becomes = ([], []);
        return becomes;
    }

    /// <summary>What a session was, as it stands in the database.</summary>
    public void Had(Session session)
    {
        Coaches.UnionWith(session.Coaches.Select(row => row.PersonId));
        Named.UnionWith(session.Reps.Select(row => row.PersonId));
        if (!_becomes.TryGetValue(session.Id, out var becomes)) return;
        becomes.Kinds.Add(session.Kind);
        becomes.Reps.UnionWith(session.Reps.Select(row => row.PersonId));
    }

    /// <summary>Every rep of a session that changes, for what it was and what it gets.</summary>
    public void AddRepsOfSessions()
    {
        foreach (var (kinds, reps) in _becomes.Values)
            foreach (var rep in reps)
                foreach (var kind in kinds) Rep(rep, kind);
    }

    /// <summary>Who gets another delegate may have other sessions that count.</summary>
    public async Task AddDelegatedAsync(TouchlineDb db, CancellationToken cancellation)
    {
        if (Delegated.Count == 0) return;
        foreach (var rep in Delegated) Rep(rep);
        var some = Delegated.ToList();
        Sessions.UnionWith(await db.Rows<SessionRep>().Where(row => some.Contains(row.PersonId)).Select(row => row.SessionId).Distinct().ToListAsync(cancellation));
    }
}
