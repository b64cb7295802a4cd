using Touchline.Model.Sessions.Parts;

namespace Touchline.Model.Sessions.Craft;

/// <summary>Everything that is recorded of one session, and of what went before it, as far as a check of its craft asks for it.</summary>
public sealed record SessionWriting
{
    /// <summary>The session.</summary>
    public required Session Session { get; init; }

    /// <summary>The organisation's zone and holidays.</summary>
    public required OrganisationCalendar Calendar { get; init; }

    /// <summary>Its parts, drafts among them.</summary>
    public IReadOnlyList<SessionPart> Parts { get; init; } = [];

    /// <summary>Its agenda.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Commitments made in it.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Commitments of earlier sessions of the same people that were open when it began.</summary>
    public IReadOnlyList<Commitment> OpenBefore { get; init; } = [];

    /// <summary>Those of them that were looked at in it.</summary>
    public IReadOnlySet<CommitmentId> Reviewed { get; init; } = new HashSet<CommitmentId>();

    /// <summary>How many reported to its coach on its day.</summary>
    public int TeamSize { get; init; }

    /// <summary>Skills that its rubric names; empty where it has none.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>What is known of the rep's career plan on its day; null where there is no plan.</summary>
    public PlanStanding? Plan { get; init; }

    /// <summary>A finished part of this name; of several reps' the first finished.</summary>
    public SessionPart? Finished(string name) => Parts.Where(part => part.Name == name && part.IsFinished).MinBy(part => part.Finished);

    /// <summary>
    /// The instant before which something was written ahead of it: its start, where that is known; else the instant it was
    /// logged as held, or the end of its day, whichever came first.
    /// </summary>
    public DateTimeOffset Begins
    {
        get
        {
            if (Session.Starts is { } starts) return Calendar.InstantOf(Session.Day, starts);
            var dayEnds = Calendar.InstantOf(Session.Day.AddDays(1), TimeOnly.MinValue);
            return Session.Logged is { } logged && logged < dayEnds ? logged : dayEnds;
        }
    }
}

/// <summary>A career plan as a review finds it.</summary>
/// <param name="GoalsAreWhole">Each goal has a measure and a date, and there is at least one.</param>
/// <param name="IsSigned">Both have signed the version that holds.</param>
/// <param name="EarlierReview">The day of the review before; null where this is the first.</param>
/// <param name="ReviewedInTime">The review before lies within the standard; null where none is asked or this is the first.</param>
/// <param name="MilestoneMoved">A milestone moved on since the review before, or since the plan began.</param>
/// <param name="HasMilestones">The plan has milestones.</param>
public sealed record PlanStanding(bool GoalsAreWhole, bool IsSigned, DateOnly? EarlierReview, bool? ReviewedInTime, bool MilestoneMoved, bool HasMilestones);
