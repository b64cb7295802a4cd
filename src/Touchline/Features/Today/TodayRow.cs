using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Features.Today;

/// <summary>Whom to coach next, and why.</summary>
public sealed record NextRow(PersonId Person, string Name, IReadOnlyList<LineStanding> Lines, string Why);

/// <summary>A session ahead today, or a planned day that has passed and asks what became of it.</summary>
public sealed record AheadRow(SessionId Id, Kind Kind, DateOnly Day, string Who, bool IsMine);

/// <summary>A commitment that is due, of oneself or of somebody coached.</summary>
public sealed record DueRow(CommitmentId Id, SessionId Session, string Text, string Why, DateOnly Due, bool IsMine);

/// <summary>A session in which something is still to be written before its checks close.</summary>
public sealed record ToFinishRow(SessionId Id, Kind Kind, string Who, DateOnly Day, int Open, DateOnly Closes);

/// <summary>A session to confirm, or one that a rep disputes.</summary>
public sealed record AnswerRow(SessionId Id, Kind Kind, DateOnly Day, string Who);

/// <summary>A coach below a leader over the last four weeks, against the four before.</summary>
public sealed record CoachRow(PersonId Coach, string Name, decimal? Now, decimal? Before, long Sessions);

/// <summary>Somebody put off.</summary>
public sealed record PutOffRow(PersonId Person, string Name, string Reason, DateOnly Until);

/// <summary>What a rep asks coaching for.</summary>
public sealed record RequestRow(RecordId Id, PersonId Rep, string Name, string About, string Text, DateOnly Made);

/// <summary>What a coach sees.</summary>
public sealed record CoachToday(
    IReadOnlyList<NextRow> Next, int More, IReadOnlyList<PutOffRow> PutOff, IReadOnlyList<RequestRow> Asked, IReadOnlyList<AnswerRow> Disputed, long Minutes, int WorkingWeek, int Team,
    decimal? Consistency, decimal? ConsistencyBefore, DayRange Period, string PeriodName);

/// <summary>What a rep sees.</summary>
public sealed record RepToday(IReadOnlyList<AnswerRow> ToConfirm, IReadOnlyList<LineStanding> Lines, decimal? Consistency, string? Coach, IReadOnlyList<RequestRow> Asked);

/// <summary>What a leader sees.</summary>
public sealed record LeaderToday(int Coaches, int InStandard, IReadOnlyList<CoachRow> Silent, IReadOnlyList<CoachRow> Best, IReadOnlyList<CoachRow> Worst);

/// <summary>The first page, in one round trip: each part is there for whom it concerns.</summary>
public sealed record TodayRow(
    DateOnly Day, string Greeting, string Name, PersonId? Me, IReadOnlyList<AheadRow> Ahead, IReadOnlyList<DueRow> Due, int OpenCommitments,
    IReadOnlyList<ToFinishRow> ToFinish, CoachToday? Coach, RepToday? Rep, LeaderToday? Leader, bool IsOperations, bool NeedsStandards, bool NeedsPeople);
