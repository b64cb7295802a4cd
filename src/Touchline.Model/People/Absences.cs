namespace Touchline.Model.People;

/// <summary>Days on which a person is away; line-days of the person as rep are not active.</summary>
public sealed class Leave
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The row's id.</summary>
    public AbsenceId Id { get; init; } = AbsenceId.New();

    /// <summary>Who is away.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day, included; null is open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The days of the leave.</summary>
    public DayRange Days => new(From, Until);
}

/// <summary>A day off for the whole organisation; working days leave it out, consistency does not.</summary>
public sealed class Holiday
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What it is called; may be empty.</summary>
    public string Name { get; set; } = "";
}

/// <summary>Whose line-days an excuse covers.</summary>
public enum ExcuseCover
{
    /// <summary>The lines of the person as rep.</summary>
    Rep,

    /// <summary>The lines to the person as coach.</summary>
    Coach,

    /// <summary>The lines of everybody with the person in their chain of command on the day.</summary>
    Below,

    /// <summary>Every line.</summary>
    Everyone,
}

/// <summary>Days excused by a leader, with a reason: like leave they make line-days not active.</summary>
public sealed class Excuse
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The row's id.</summary>
    public AbsenceId Id { get; init; } = AbsenceId.New();

    /// <summary>Whose line-days are covered.</summary>
    public ExcuseCover AppliesTo { get; init; }

    /// <summary>The person meant; null for everyone.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day, included; null is open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Why, in the words of who gave it; shown with every figure it changes.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The days excused.</summary>
    public DayRange Days => new(From, Until);
}

/// <summary>Somebody outside the chain of command whose sessions count for a rep for a while.</summary>
public sealed class Delegation
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The row's id.</summary>
    public AbsenceId Id { get; init; } = AbsenceId.New();

    /// <summary>The rep who is coached.</summary>
    public PersonId RepId { get; init; }

    /// <summary>Who coaches instead.</summary>
    public PersonId DelegateId { get; init; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day, included; null is open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The days of the delegation.</summary>
    public DayRange Days => new(From, Until);
}
