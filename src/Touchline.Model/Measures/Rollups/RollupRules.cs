using Touchline.Model.Sessions;

namespace Touchline.Model.Measures.Rollups;

/// <summary>
/// What roll-ups need to know beside sessions and commitments: who stood above whom, what was asked, who was away. A part of
/// an organisation's records will do, where it holds everybody above those asked about.
/// </summary>
public sealed class RollupRules
{
    private readonly CoachingMeasures _measures;
    private readonly AwayBook _away;

    /// <param name="records">Records; their sessions and commitments are not read.</param>
    /// <param name="through">The last day counted.</param>
    /// <param name="tree">Who stood above whom, where it is not to be made from the records.</param>
    public RollupRules(OrganisationRecords records, DateOnly through, Tree? tree = null)
    {
        _measures = new CoachingMeasures(records with { Sessions = [], Commitments = [] }, through, tree);
        _away = new AwayBook(records.Leave, records.Excuses, Tree);
    }

    /// <summary>The last day counted.</summary>
    public DateOnly Through => _measures.Today;

    /// <summary>Who stood above whom.</summary>
    public Tree Tree => _measures.Tree;

    /// <summary>Kinds that have a standard.</summary>
    public IReadOnlyCollection<Kind> Kinds => _measures.Standards.Kinds;

    /// <summary>True where the session counts for this rep, be it on a day that has not come yet.</summary>
    public bool CountsFor(Session session, SessionRep rep) => _measures.CountsFor(session, rep);

    /// <summary>The intervals of one line and kind.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind">Which kind.</param>
    /// <param name="sessions">Days of sessions that count for the rep; those ahead do not count yet.</param>
    public IReadOnlyList<LineInterval> Intervals(HeldLine line, Kind kind, IEnumerable<DateOnly> sessions) => LineIntervals.Of(
        line, kind, _away.LeaveOf(line.Person), _away.ExcusedOf(line), _measures.Standards.Runs(kind, line, DateOnly.MaxValue), sessions.Where(day => day <= Through));

    /// <summary>What a session counts in a total; nothing where it counts for nobody.</summary>
    public Counts CountsOf(Session session) => session.IsHeld && session.Day <= Through && session.Reps.Any(rep => CountsFor(session, rep))
        ? session.Counts(_measures.Calendar)
        : default;

    /// <summary>What a commitment counts in a total; nothing where it is not due or its session was not held.</summary>
    public Counts CountsOf(Commitment commitment, Session session)
    {
        if (!session.IsHeld || !commitment.CountsBy(Through)) return default;
        var kept = commitment.IsKept ? 1 : 0;
        return session.WasCoachedBy(commitment.OwnerId)
            ? new Counts(CoachCommitmentsDue: 1, CoachCommitmentsKept: kept)
            : new Counts(RepCommitmentsDue: 1, RepCommitmentsKept: kept);
    }

    /// <summary>The chain a commitment belongs to, of one coach of its session.</summary>
    public PersonId[] ChainForCommitment(PersonId coach, DateOnly due) => _measures.ChainForCommitment(coach, due);
}
