namespace Touchline.Model.Measures;

/// <summary>A figure of a scorecard that can be opened.</summary>
public enum Figure
{
    /// <summary>In-standard days / due days.</summary>
    Consistency,

    /// <summary>Excused / (due + excused) line-days.</summary>
    Excused,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>Verified / sessions.</summary>
    Verified,

    /// <summary>Late-logged / sessions.</summary>
    LateLogged,

    /// <summary>Hours, from the lengths of sessions.</summary>
    Hours,

    /// <summary>Commitments kept / due, of coaches and reps together.</summary>
    Kept,

    /// <summary>Of these the coaches' own.</summary>
    KeptByCoach,

    /// <summary>Of these the reps'.</summary>
    KeptByReps,

    /// <summary>Checks of craft passed / (passed + failed).</summary>
    Craft,
}

/// <summary>How figures are made of counts, and named in addresses.</summary>
public static class Figures
{
    private static readonly string[] Names = ["consistency", "excused", "sessions", "verified", "late-logged", "hours", "kept", "kept-by-coach", "kept-by-reps", "craft"];

    /// <summary>As an address says it: <c>late-logged</c>.</summary>
    public static string Name(this Figure figure) => Names[(int)figure];

    /// <summary>Reads a name; an unknown one is consistency, the figure that is opened most.</summary>
    public static Figure Parse(string? name) => Array.IndexOf(Names, name) is >= 0 and var at ? (Figure)at : Figure.Consistency;

    /// <summary>The part and the whole that the figure divides; of a total both are the total.</summary>
    public static (long Part, long Whole) Of(this Figure figure, Counts counts) => figure switch
    {
        Figure.Consistency => (counts.InStandard, counts.Due),
        Figure.Excused => (counts.Excused, counts.Due + counts.Excused),
        Figure.Sessions => (counts.Sessions, counts.Sessions),
        Figure.Verified => (counts.Verified, counts.Sessions),
        Figure.LateLogged => (counts.LateLogged, counts.Sessions),
        Figure.Hours => (counts.Minutes, counts.Minutes),
        Figure.Craft => (counts.ChecksPassed, counts.ChecksPassed + counts.ChecksFailed),
        Figure.KeptByCoach => (counts.CoachCommitmentsKept, counts.CoachCommitmentsDue),
        Figure.KeptByReps => (counts.RepCommitmentsKept, counts.RepCommitmentsDue),
        _ => (counts.CoachCommitmentsKept + counts.RepCommitmentsKept, counts.CoachCommitmentsDue + counts.RepCommitmentsDue),
    };
}
