using Touchline.Model.Sessions;

namespace Touchline.Model.Standards;

/// <summary>How often a kind is due: <see cref="Times"/> in any <see cref="Days"/> active days; for everyone, a segment, or a coach's team.</summary>
public sealed class Standard
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The standard's id.</summary>
    public StandardId Id { get; init; } = StandardId.New();

    /// <summary>Which kind.</summary>
    public Kind Kind { get; init; }

    /// <summary>How many sessions, 0 to 50; 0 means none is asked of those it covers.</summary>
    public int Times { get; init; }

    /// <summary>The window in active days, 1 to 730.</summary>
    public int Days { get; init; }

    /// <summary>The segment it covers; null where it covers everyone or a team.</summary>
    public string? Segment { get; init; }

    /// <summary>The coach whose team it covers; null where it covers everyone or a segment.</summary>
    public PersonId? TeamOf { get; init; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, included; null is open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Where the numbers come from, or "our choice".</summary>
    public string Source { get; init; } = "";

    /// <summary>The days on which it holds.</summary>
    public DayRange Holds => new(From, Until);

    /// <summary>The numbers: n in W days.</summary>
    public Pace Pace => new(Times, Days);

    /// <summary>Checks the numbers and the cover, and collects every rule that is broken.</summary>
    public RuleCheck Check() => new RuleCheck()
        .Refuse(string.IsNullOrWhiteSpace(Kind.Name) || Kind.Name == Kind.All, "kind-missing", "kind", "Name the kind; \"all\" is no name for a kind.")
        .Refuse(Times is < 0 or > 50, "times-out-of-range", "times", "Times lies between 0 and 50; 0 means none is asked.")
        .Refuse(Days is < 1 or > 730, "days-out-of-range", "days", "Days lies between 1 and 730.")
        .Refuse(Segment is not null && TeamOf is not null, "two-covers", "segment", "A standard covers a segment or a coach's team, not both.")
        .Refuse(Until < From, "ends-before-start", "until", "The last day lies before the first.");
}

/// <summary>The numbers of a standard: <paramref name="Times"/> in any <paramref name="Days"/> active days.</summary>
public readonly record struct Pace(int Times, int Days)
{
    /// <summary>"once in 14 days", "2 in 21 days", "none asked".</summary>
    public string InWords => Times switch
    {
        0 => "none asked",
        1 => $"once in {Days} days",
        _ => $"{Times} in {Days} days",
    };

    /// <summary>"1 in 14 days", as a table says it.</summary>
    public string Short => Times == 0 ? "none asked" : $"{Times} in {Days} days";
}
