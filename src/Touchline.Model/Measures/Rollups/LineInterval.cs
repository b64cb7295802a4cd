using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Measures.Rollups;

/// <summary>What the days of an interval count as.</summary>
public enum IntervalState : byte
{
    /// <summary>Due, met or not.</summary>
    Due = 0,

    /// <summary>Due and met; such an interval lies within due ones.</summary>
    Standing = 1,

    /// <summary>Excused, not on leave, and a standard applies.</summary>
    Excused = 2,
}

/// <summary>Days in a row of one line and kind that count alike, written to their natural end, also beyond today.</summary>
/// <param name="Person">The rep of the line.</param>
/// <param name="Coach">The coach of the line.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="State">What the days count as.</param>
/// <param name="Days">The days; open where nothing known ends them.</param>
/// <param name="Pace">The numbers asked.</param>
public sealed record LineInterval(PersonId Person, PersonId Coach, Kind Kind, IntervalState State, DayRange Days, Pace Pace)
{
    /// <summary>What this many days of it count.</summary>
    public Counts Of(int days) => State switch
    {
        IntervalState.Due => new Counts(Due: days),
        IntervalState.Standing => new Counts(InStandard: days),
        _ => new Counts(Excused: days),
    };
}
