using Touchline.Look.Charts;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Web;

/// <summary>Line-days as a day strip draws them.</summary>
public static class Strips
{
    public static StripState Of(DayState state) => state switch
    {
        DayState.InStandard => StripState.InStandard,
        DayState.DueNotInStandard => StripState.DueNotInStandard,
        DayState.NotYetDue => StripState.NotYetDue,
        DayState.Leave => StripState.Leave,
        DayState.Excused => StripState.Excused,
        _ => StripState.NoStandard,
    };

    public static IReadOnlyList<StripRun> Of(LineDays days, DayRange range) =>
        [.. days.Runs(range).Select(run => new StripRun(run.Days.From, run.Days.Last, Of(run.State)))];
}
