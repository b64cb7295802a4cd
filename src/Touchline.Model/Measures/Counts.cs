namespace Touchline.Model.Measures;

/// <summary>The counts behind every figure of a scorecard. Counts add: two teams' counts sum to the counts of both.</summary>
/// <param name="Due">Line-days due.</param>
/// <param name="InStandard">Due line-days on which the standard is met.</param>
/// <param name="Excused">Line-days excused, not on leave, on which a standard applies.</param>
/// <param name="Sessions">Sessions that count for at least one rep.</param>
/// <param name="Verified">Of these, matched with a calendar event or acknowledged by half of the reps.</param>
/// <param name="LateLogged">Of these, logged more than 7 days later.</param>
/// <param name="Minutes">Minutes of these, where the length is known.</param>
/// <param name="CoachCommitmentsDue">Commitments of coaches that fell due.</param>
/// <param name="CoachCommitmentsKept">Of these, kept in time.</param>
/// <param name="RepCommitmentsDue">Commitments of reps that fell due.</param>
/// <param name="RepCommitmentsKept">Of these, kept in time.</param>
/// <param name="ChecksPassed">Checks of the sessions' craft that were passed.</param>
/// <param name="ChecksFailed">Checks of it that failed.</param>
public readonly record struct Counts(
    long Due = 0,
    long InStandard = 0,
    long Excused = 0,
    long Sessions = 0,
    long Verified = 0,
    long LateLogged = 0,
    long Minutes = 0,
    long CoachCommitmentsDue = 0,
    long CoachCommitmentsKept = 0,
    long RepCommitmentsDue = 0,
    long RepCommitmentsKept = 0,
    long ChecksPassed = 0,
    long ChecksFailed = 0)
{
    /// <summary>The sum, count by count.</summary>
    public static Counts operator +(Counts left, Counts right) => new(
        left.Due + right.Due,
        left.InStandard + right.InStandard,
        left.Excused + right.Excused,
        left.Sessions + right.Sessions,
        left.Verified + right.Verified,
        left.LateLogged + right.LateLogged,
        left.Minutes + right.Minutes,
        left.CoachCommitmentsDue + right.CoachCommitmentsDue,
        left.CoachCommitmentsKept + right.CoachCommitmentsKept,
        left.RepCommitmentsDue + right.RepCommitmentsDue,
        left.RepCommitmentsKept + right.RepCommitmentsKept,
        left.ChecksPassed + right.ChecksPassed,
        left.ChecksFailed + right.ChecksFailed);

    /// <summary>What takes these counts away when added.</summary>
    public static Counts operator -(Counts counts) => new(
        -counts.Due,
        -counts.InStandard,
        -counts.Excused,
        -counts.Sessions,
        -counts.Verified,
        -counts.LateLogged,
        -counts.Minutes,
        -counts.CoachCommitmentsDue,
        -counts.CoachCommitmentsKept,
        -counts.RepCommitmentsDue,
        -counts.RepCommitmentsKept,
        -counts.ChecksPassed,
        -counts.ChecksFailed);

    /// <summary>The opposite, for languages without operators.</summary>
    public static Counts Negate(Counts counts) => -counts;

    /// <summary>The sum, for languages without operators.</summary>
    public static Counts Add(Counts left, Counts right) => left + right;

    /// <summary>In-standard days / due days; null without due days.</summary>
    public decimal? Consistency => Ratio(InStandard, Due);

    /// <summary>Verified / sessions; null without sessions.</summary>
    public decimal? VerifiedShare => Ratio(Verified, Sessions);

    /// <summary>Late-logged / sessions; null without sessions.</summary>
    public decimal? LateLoggedShare => Ratio(LateLogged, Sessions);

    /// <summary>Excused / (due + excused); null without either.</summary>
    public decimal? ExcusedShare => Ratio(Excused, Due + Excused);

    /// <summary>Commitments kept / due, of coaches and reps together; null without any due.</summary>
    public decimal? FollowThrough => Ratio(CoachCommitmentsKept + RepCommitmentsKept, CoachCommitmentsDue + RepCommitmentsDue);

    /// <summary>The coaches' own follow-through; null without any due.</summary>
    public decimal? CoachFollowThrough => Ratio(CoachCommitmentsKept, CoachCommitmentsDue);

    /// <summary>The reps' own follow-through; null without any due.</summary>
    public decimal? RepFollowThrough => Ratio(RepCommitmentsKept, RepCommitmentsDue);

    /// <summary>Checks passed / (passed + failed); null where none has closed.</summary>
    public decimal? Craft => Ratio(ChecksPassed, ChecksPassed + ChecksFailed);

    /// <summary>True where nothing was counted.</summary>
    public bool IsNothing => this == default;

    private const int OfMonth = 32;

    // A line has at most 31 days in a month, and dividing decimals is slow where it is done for everybody's every month.
    private static readonly decimal[] Months = [.. Enumerable.Range(0, OfMonth * OfMonth).Select(at => at % OfMonth == 0 ? 0 : (decimal)(at / OfMonth) / (at % OfMonth))];

    private static decimal? Ratio(long part, long whole) =>
        whole == 0 ? null : part is >= 0 and < OfMonth && whole is > 0 and < OfMonth ? Months[(part * OfMonth) + whole] : (decimal)part / whole;
}
