using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>What a save may change in the ledger. Naming too much costs time; naming too little would make figures wrong.</summary>
internal sealed class Touched
{
    private readonly Dictionary<PersonId, HashSet<Kind>?> _reps = [];

    /// <summary>Reps whose lines are counted anew: of some kinds, or of all (null).</summary>
    public IReadOnlyDictionary<PersonId, HashSet<Kind>?> Reps => _reps;

    /// <summary>Sessions that are counted anew, with their commitments.</summary>
    public HashSet<SessionId> Sessions { get; } = [];

    /// <summary>Kinds and reps that a session gets; what it had stands in the database.</summary>
    public Dictionary<SessionId, (HashSet<Kind> Kinds, HashSet<PersonId> Reps)> Becomes { get; } = [];

    public HashSet<CommitmentId> Commitments { get; } = [];

    /// <summary>The sessions in which these were made: a commitment counts as its session does, so both are locked.</summary>
    public HashSet<SessionId> MadeIn { get; } = [];

    /// <summary>Persons whose own lines change; everybody below them gets another chain.</summary>
    public HashSet<PersonId> Moved { get; } = [];

    /// <summary>Coaches whose days in the organisation change, and so the lines of those who report to them.</summary>
    public HashSet<PersonId> CoachesMoved { get; } = [];

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

    public bool IsNothing => !IsAlone && _reps.Count == 0 && Sessions.Count == 0 && Commitments.Count == 0 && Delegated.Count == 0;

    /// <summary>Touches many lines at once, or who stands above whom: nobody else may save meanwhile.</summary>
    public bool IsAlone => IsEverything || ChangesChains || Teams.Count > 0 || Trees.Count > 0 || Segments.Count > 0 || Everybody.Count > 0;

    public bool ChangesChains => Moved.Count > 0 || CoachesMoved.Count > 0;

    public void Rep(PersonId rep, Kind? kind = null)
    {
        if (kind is not { } one) _reps[rep] = null;
        else if (!_reps.TryGetValue(rep, out var kinds)) _reps[rep] = [one];
        else kinds?.Add(one);
    }

    public (HashSet<Kind> Kinds, HashSet<PersonId> Reps) Session(SessionId session)
    {
        Sessions.Add(session);
        if (!Becomes.TryGetValue(session, out var becomes)) Becomes[session] = becomes = ([], []);
        return becomes;
    }
}
