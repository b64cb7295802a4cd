namespace Touchline.Model.Sessions;

/// <summary>How a commitment ended.</summary>
public enum CommitmentOutcome
{
    /// <summary>Done.</summary>
    Kept,

    /// <summary>Given up, with a reason.</summary>
    Dropped,
}

/// <summary>What someone promised in a session.</summary>
public sealed class Commitment
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The commitment's id.</summary>
    public CommitmentId Id { get; init; } = CommitmentId.New();

    /// <summary>The id in a file; unique in the organisation.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>The session in which it was made.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>Who promised.</summary>
    public PersonId OwnerId { get; init; }

    /// <summary>What was promised.</summary>
    public string Text { get; set; } = "";

    /// <summary>The day it was made.</summary>
    public DateOnly Made { get; set; }

    /// <summary>The due date that counts; null counts nowhere.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>A later due date set after the first had passed; the first stays missed.</summary>
    public DateOnly? MovedTo { get; set; }

    /// <summary>The day it was kept or dropped.</summary>
    public DateOnly? Closed { get; set; }

    /// <summary>How it ended; null is open.</summary>
    public CommitmentOutcome? Outcome { get; set; }

    /// <summary>Why it was dropped, or a word on what happened.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Done on or before the due date that counts.</summary>
    public bool IsKept => Outcome == CommitmentOutcome.Kept && Closed <= Due;

    /// <summary>
    /// True where it is due by <paramref name="today"/> and counts: dropped before its due date counts nowhere.
    /// </summary>
    public bool CountsBy(DateOnly today) =>
        Due is { } due && due <= today && !(Outcome == CommitmentOutcome.Dropped && Closed < due);

    /// <summary>A commitment made in a session today.</summary>
    /// <exception cref="BrokenRulesException">No text, too long a text, a due date in the past, or an owner who was not in the session.</exception>
    public static Commitment Make(Session session, NewCommitment made, DateOnly today)
    {
        new RuleCheck()
            .Refuse(string.IsNullOrWhiteSpace(made.Text), "text-missing", "commitment", "Say what is promised.")
            .Refuse(made.Text.Length > 500, "text-too-long", "commitment", "A commitment holds at most 500 characters.")
            .Refuse(made.Due < today, "due-in-the-past", "due", "A due date lies today or later.")
            .Refuse(!session.WasCoachedBy(made.OwnerId) && !session.Names(made.OwnerId), "not-in-session", "owner", "A commitment belongs to somebody who was in the session.")
            .ThrowIfBroken();
        var id = CommitmentId.New();
        return new Commitment
        {
            OrganisationId = session.OrganisationId,
            Id = id,
            ExternalId = id.Value.ToString("N"),
            SessionId = session.Id,
            OwnerId = made.OwnerId,
            Text = made.Text.Trim(),
            Made = today,
            Due = made.Due,
        };
    }

    /// <summary>Sets a new due date: before the old one has passed it replaces it, later the first stays missed.</summary>
    public void MoveTo(DateOnly due, DateOnly today)
    {
        new RuleCheck()
            .Refuse(Outcome is not null, "commitment-closed", "due", "This commitment is closed; its due date can no longer move.")
            .Refuse(due < today, "due-in-the-past", "due", "A new due date lies today or later.")
            .ThrowIfBroken();
        if (Due is { } old && old < today) MovedTo = due;
        else Due = due;
    }

    /// <summary>Closes it as kept on <paramref name="day"/>.</summary>
    public void Keep(DateOnly day, string word = "") => Close(CommitmentOutcome.Kept, day, word);

    /// <summary>Closes it as dropped; the screen asks for a reason.</summary>
    public void Drop(DateOnly day, string reason)
    {
        new RuleCheck().Refuse(string.IsNullOrWhiteSpace(reason), "reason-missing", "reason", "Say in a few words why it is dropped.").ThrowIfBroken();
        Close(CommitmentOutcome.Dropped, day, reason);
    }

    /// <summary>Opens it again, as an undo.</summary>
    public void Reopen() => (Outcome, Closed, Reason) = (null, null, "");

    private void Close(CommitmentOutcome outcome, DateOnly day, string word)
    {
        new RuleCheck().Refuse(Outcome is not null, "commitment-closed", "", "This commitment is closed already.").ThrowIfBroken();
        (Outcome, Closed, Reason) = (outcome, day, word.Trim());
    }
}
