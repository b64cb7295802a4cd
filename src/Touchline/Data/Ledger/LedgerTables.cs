using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>How far the ledger has counted. Without this row there is no ledger, and saves need not keep one.</summary>
public sealed class LedgerState : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The last day counted.</summary>
    public DateOnly Through { get; set; }

    /// <summary>Another one whenever a standard, an excuse or the zone changes: what was read of them under this stamp holds while it stands.</summary>
    public Guid Rules { get; set; }

    /// <summary>Another one whenever a person, a line, a segment or a chain changes.</summary>
    public Guid Structure { get; set; }
}

/// <summary>The days of sessions of one kind that count for a rep, also of those ahead.</summary>
public sealed class CountedDaysRow : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public PersonId PersonId { get; init; }

    public Kind Kind { get; init; }

    /// <summary>Packed: four bytes a session, in order of the days.</summary>
    public byte[] Days { get; init; } = [];
}

/// <summary>A save that the organisation's revision does not hold yet: many saves at once then do not wait for its one row.</summary>
public sealed class RevisionChange : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }
}

/// <summary>An imported session that is not counted yet.</summary>
public sealed class UncountedSession : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public SessionId SessionId { get; init; }
}

/// <summary>A mass change whose figures are being brought up to date.</summary>
public sealed class RecountRow : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>Whom it touches, as it is found again in the records.</summary>
    public string What { get; init; } = "";

    /// <summary>The last of its persons, in the order of ids, whose figures are up to date.</summary>
    public Guid? After { get; set; }

    public int Done { get; set; }

    /// <summary>Of how many; 0 where it has not begun.</summary>
    public int Of { get; set; }
}

/// <summary>An interval of one line and kind; an open one ends on the last day there is.</summary>
public sealed class LineIntervalRow : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public PersonId PersonId { get; init; }

    public Kind Kind { get; init; }

    public short State { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public PersonId CoachId { get; init; }

    public short Times { get; init; }

    public short Days { get; init; }

    public static LineIntervalRow Of(OrganisationId organisation, LineInterval interval) => new()
    {
        OrganisationId = organisation,
        PersonId = interval.Person,
        CoachId = interval.Coach,
        Kind = interval.Kind,
        State = (short)interval.State,
        From = interval.Days.From,
        Until = interval.Days.Last,
        Times = (short)interval.Pace.Times,
        Days = (short)interval.Pace.Days,
    };

    public LineInterval ToInterval() =>
        new(PersonId, CoachId, Kind, (IntervalState)State, new DayRange(From, Until == DateOnly.MaxValue ? null : Until), new Pace(Times, Days));
}

/// <summary>Days on which one stood in another's chain of command, and how many steps up.</summary>
public sealed class ChainRow : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public PersonId PersonId { get; init; }

    public PersonId AncestorId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; set; }

    /// <summary>1 is the coach, 2 the coach's coach.</summary>
    public short Up { get; init; }
}

/// <summary>What roll-ups and their changes count, for the own team and the whole sub-tree.</summary>
public abstract class TallyRow : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public PersonId CoachId { get; init; }

    /// <summary>First day of the part, or of the month.</summary>
    public DateOnly Part { get; init; }

    public Kind Kind { get; init; }

    public int OwnDue { get; init; }

    public int OwnInStandard { get; init; }

    public int OwnExcused { get; init; }

    public int OwnSessions { get; init; }

    public int OwnVerified { get; init; }

    public int OwnLateLogged { get; init; }

    public int OwnMinutes { get; init; }

    public int OwnCoachDue { get; init; }

    public int OwnCoachKept { get; init; }

    public int OwnRepDue { get; init; }

    public int OwnRepKept { get; init; }

    public int OwnChecksPassed { get; init; }

    public int OwnChecksFailed { get; init; }

    public int TreeDue { get; init; }

    public int TreeInStandard { get; init; }

    public int TreeExcused { get; init; }

    public int TreeSessions { get; init; }

    public int TreeVerified { get; init; }

    public int TreeLateLogged { get; init; }

    public int TreeMinutes { get; init; }

    public int TreeCoachDue { get; init; }

    public int TreeCoachKept { get; init; }

    public int TreeRepDue { get; init; }

    public int TreeRepKept { get; init; }

    public int TreeChecksPassed { get; init; }

    public int TreeChecksFailed { get; init; }
}

/// <summary>The sum of all changes that were folded. A month is kept beside its parts, so that long periods sum few rows.</summary>
public sealed class RollupRow : TallyRow
{
    /// <summary>0 a part, 1 a month.</summary>
    public short Grain { get; init; }

    public static RollupRow Of(short grain, TallyRow row) => new()
    {
        OrganisationId = row.OrganisationId,
        CoachId = row.CoachId,
        Grain = grain,
        Part = row.Part,
        Kind = row.Kind,
        OwnDue = row.OwnDue,
        OwnInStandard = row.OwnInStandard,
        OwnExcused = row.OwnExcused,
        OwnSessions = row.OwnSessions,
        OwnVerified = row.OwnVerified,
        OwnLateLogged = row.OwnLateLogged,
        OwnMinutes = row.OwnMinutes,
        OwnCoachDue = row.OwnCoachDue,
        OwnCoachKept = row.OwnCoachKept,
        OwnRepDue = row.OwnRepDue,
        OwnRepKept = row.OwnRepKept,
        OwnChecksPassed = row.OwnChecksPassed,
        OwnChecksFailed = row.OwnChecksFailed,
        TreeDue = row.TreeDue,
        TreeInStandard = row.TreeInStandard,
        TreeExcused = row.TreeExcused,
        TreeSessions = row.TreeSessions,
        TreeVerified = row.TreeVerified,
        TreeLateLogged = row.TreeLateLogged,
        TreeMinutes = row.TreeMinutes,
        TreeCoachDue = row.TreeCoachDue,
        TreeCoachKept = row.TreeCoachKept,
        TreeRepDue = row.TreeRepDue,
        TreeRepKept = row.TreeRepKept,
        TreeChecksPassed = row.TreeChecksPassed,
        TreeChecksFailed = row.TreeChecksFailed,
    };
}

/// <summary>A change that waits to be folded; whoever reads adds it.</summary>
public sealed class RollupChange : TallyRow
{
    public static RollupChange Of(OrganisationId organisation, PersonId coach, Kind kind, DateOnly part, Counts own, Counts tree) => new()
    {
        OrganisationId = organisation,
        CoachId = coach,
        Kind = kind,
        Part = part,
        OwnDue = (int)own.Due,
        OwnInStandard = (int)own.InStandard,
        OwnExcused = (int)own.Excused,
        OwnSessions = (int)own.Sessions,
        OwnVerified = (int)own.Verified,
        OwnLateLogged = (int)own.LateLogged,
        OwnMinutes = (int)own.Minutes,
        OwnCoachDue = (int)own.CoachCommitmentsDue,
        OwnCoachKept = (int)own.CoachCommitmentsKept,
        OwnRepDue = (int)own.RepCommitmentsDue,
        OwnRepKept = (int)own.RepCommitmentsKept,
        OwnChecksPassed = (int)own.ChecksPassed,
        OwnChecksFailed = (int)own.ChecksFailed,
        TreeDue = (int)tree.Due,
        TreeInStandard = (int)tree.InStandard,
        TreeExcused = (int)tree.Excused,
        TreeSessions = (int)tree.Sessions,
        TreeVerified = (int)tree.Verified,
        TreeLateLogged = (int)tree.LateLogged,
        TreeMinutes = (int)tree.Minutes,
        TreeCoachDue = (int)tree.CoachCommitmentsDue,
        TreeCoachKept = (int)tree.CoachCommitmentsKept,
        TreeRepDue = (int)tree.RepCommitmentsDue,
        TreeRepKept = (int)tree.RepCommitmentsKept,
        TreeChecksPassed = (int)tree.ChecksPassed,
        TreeChecksFailed = (int)tree.ChecksFailed,
    };
}
