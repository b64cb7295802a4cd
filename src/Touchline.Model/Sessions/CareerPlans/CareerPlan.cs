using Touchline.Model.Sessions.Parts;

namespace Touchline.Model.Sessions.CareerPlans;

/// <summary>A rep's written development plan. It lives on from review to review, until it is closed and another is begun.</summary>
public sealed class CareerPlan : IBesideTheRecords
{
    /// <summary>Most goals of one plan.</summary>
    public const int MostGoals = 3;

    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The plan's id.</summary>
    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>Whose plan it is.</summary>
    public PersonId RepId { get; init; }

    /// <summary>The day it was begun.</summary>
    public DateOnly Opened { get; init; }

    /// <summary>The day it was closed; null while it holds.</summary>
    public DateOnly? Closed { get; set; }

    /// <summary>What came of it, said when it was closed.</summary>
    public string ClosedWith { get; set; } = "";

    /// <summary>The next version while it is being written; null where nothing is.</summary>
    public PartFields? Draft { get; set; }

    /// <summary>The instant it was last written in: a draft was kept, or a version put up.</summary>
    public DateTimeOffset? Drafted { get; set; }

    /// <summary>What a plan says: where the rep wants to go and by when, goals with measure and date, skills to grow.</summary>
    public static PartForm Form { get; } = new("career-plan", "Career plan", PartWriter.Both,
    [
        new("direction", "Where you want to go", Needed: true, Longest: 2_000),
        new("by", "By when", Needed: true, IsDay: true),
        .. Enumerable.Range(1, MostGoals).SelectMany(goal => new PartField[]
        {
            new(Goal(goal), $"Goal {goal}", Needed: goal == 1, Longest: PartField.Line),
            new(GoalMeasure(goal), $"Measure of goal {goal}", Longest: PartField.Line),
            new(GoalBy(goal), $"Date of goal {goal}", IsDay: true),
        }),
        new("skills", "Skills to grow", Longest: PartField.Line),
    ]);

    /// <summary>The field of a goal, counted from 1.</summary>
    public static string Goal(int goal) => $"goal-{goal}";

    /// <summary>The field of a goal's measure.</summary>
    public static string GoalMeasure(int goal) => $"goal-{goal}-measure";

    /// <summary>The field of a goal's date.</summary>
    public static string GoalBy(int goal) => $"goal-{goal}-by";

    /// <summary>True where there is a goal, and each has a measure and a date.</summary>
    public static bool GoalsAreWhole(PartFields fields)
    {
        var goals = Enumerable.Range(1, MostGoals).Where(goal => fields[Goal(goal)].Length > 0).ToList();
        return goals.Count > 0 && goals.All(goal => fields[GoalMeasure(goal)].Length > 0 && fields.Day(GoalBy(goal)) is not null);
    }

    /// <summary>Closes it, with a word on what came of it.</summary>
    public void Close(DateOnly day, string word)
    {
        new RuleCheck()
            .Refuse(Closed is not null, "plan-closed", "", "This plan is closed already.")
            .Refuse(string.IsNullOrWhiteSpace(word), "word-missing", "word", "Say in a few words what came of it.")
            .Refuse(word.Length > 2_000, "too-long", "word", "At most 2,000 characters are kept.")
            .ThrowIfBroken();
        (Closed, ClosedWith, Draft, Drafted) = (day, word.Trim(), null, null);
    }
}

/// <summary>A version of a career plan, put up to be signed by both. It holds once both have signed; the earlier ones stay as its history.</summary>
public sealed class CareerPlanVersion : IBesideTheRecords
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The plan.</summary>
    public RecordId PlanId { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>What it says.</summary>
    public PartFields Fields { get; init; } = PartFields.Empty;

    /// <summary>Who put it up.</summary>
    public PersonId WriterId { get; init; }

    /// <summary>The instant it was put up.</summary>
    public DateTimeOffset Written { get; init; }

    /// <summary>The instant the rep signed; null where not yet.</summary>
    public DateTimeOffset? SignedByRep { get; set; }

    /// <summary>The instant a coach signed; null where not yet.</summary>
    public DateTimeOffset? SignedByCoach { get; set; }

    /// <summary>Which coach signed.</summary>
    public PersonId? CoachId { get; set; }

    /// <summary>True where both have signed.</summary>
    public bool IsSigned => SignedByRep is not null && SignedByCoach is not null;

    /// <summary>Signs it, as the rep or as the coach; who has signed stays signed.</summary>
    public void Sign(PersonId person, bool isRep, DateTimeOffset now)
    {
        if (isRep) SignedByRep ??= now;
        else if (SignedByCoach is null) (SignedByCoach, CoachId) = (now, person);
    }
}

/// <summary>How far a milestone is.</summary>
public enum MilestoneState
{
    /// <summary>Nothing is done yet.</summary>
    NotBegun,

    /// <summary>Work on it has begun.</summary>
    UnderWay,

    /// <summary>It is reached.</summary>
    Reached,
}

/// <summary>A step on the way of a career plan.</summary>
public sealed class Milestone : IBesideTheRecords
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The milestone's id.</summary>
    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>The plan.</summary>
    public RecordId PlanId { get; init; }

    /// <summary>What is reached by then.</summary>
    public string Text { get; init; } = "";

    /// <summary>By when.</summary>
    public DateOnly Due { get; init; }

    /// <summary>How far it is.</summary>
    public MilestoneState State { get; set; }

    /// <summary>The instant it moved on last; null where it never did.</summary>
    public DateTimeOffset? Moved { get; set; }

    /// <summary>A new milestone of a plan.</summary>
    public static Milestone Add(CareerPlan plan, string text, DateOnly due)
    {
        new RuleCheck()
            .Refuse(plan.Closed is not null, "plan-closed", "", "This plan is closed; begin a new one.")
            .Refuse(string.IsNullOrWhiteSpace(text), "text-missing", "milestone", "Say what is reached.")
            .Refuse(text.Length > PartField.Line, "text-too-long", "milestone", $"A milestone holds at most {PartField.Line} characters.")
            .ThrowIfBroken();
        return new Milestone { OrganisationId = plan.OrganisationId, PlanId = plan.Id, Text = text.Trim(), Due = due };
    }

    /// <summary>Says how far it is; only a step forward is a move.</summary>
    public void MoveTo(MilestoneState state, DateTimeOffset now)
    {
        if (state > State) Moved = now;
        State = state;
    }
}
