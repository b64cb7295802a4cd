namespace Touchline.Model.Sessions.Craft;

/// <summary>How a check stands, judged from the records alone.</summary>
public enum CheckState
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold, and can still come to hold.</summary>
    NotYet,

    /// <summary>It does not hold, and no longer can.</summary>
    Missed,

    /// <summary>There is nothing that it could be asked of.</summary>
    NotApplicable,
}

/// <summary>What is shown and stored of a check.</summary>
public enum CheckOutcome
{
    /// <summary>There is time left to pass it.</summary>
    Open,

    /// <summary>It was passed.</summary>
    Passed,

    /// <summary>It was not passed in time.</summary>
    Failed,

    /// <summary>It does not apply to this session.</summary>
    NotApplicable,
}

/// <summary>A check of a kind's craft.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Label">What is asked, in a few words.</param>
/// <param name="ToDo">What to do while it is open.</param>
/// <param name="IsReps">It is the rep's to do, and shown apart from what is the coach's.</param>
/// <param name="Judge">Judges it from what is written.</param>
public sealed record CraftCheck(string Code, string Label, string ToDo, bool IsReps, Func<SessionWriting, CheckState> Judge);
