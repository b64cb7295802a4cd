namespace Touchline.Model.Imports;

/// <summary>What the user says beside the file of people.</summary>
public sealed record PeopleOptions
{
    /// <summary>Lines carry no dates; those of people who had none hold from this day on, included.</summary>
    public required DateOnly LinesFrom { get; init; }

    /// <summary>A changed manager or segment holds from this day on, included; null is <see cref="LinesFrom"/>.</summary>
    public DateOnly? ChangesFrom { get; init; }

    /// <summary>
    /// Whom people without a manager report to: an id, an e-mail address or a name, of the file or of before. Someone
    /// known to neither is created under this name. Null leaves them without a line.
    /// </summary>
    public string? Top { get; init; }

    /// <summary>Which comes first in days such as 3/1/2017; null lets the file decide, which refuses where it cannot.</summary>
    public DayOrder? Days { get; init; }

    internal DateOnly Changes => ChangesFrom ?? LinesFrom;
}
