using Touchline.Look;
using Touchline.Model.Measures;

namespace Touchline.Web;

/// <summary>
/// Where a line stands, in the two lines of a cell: the state as what to do, and under it the reason. A phone shows the
/// short words. The full sentence is the tooltip.
/// </summary>
public sealed record StandingWords(LineState State, string Text, string Short, string Reason, string ShortReason, string Sentence)
{
    public static StandingWords Of(LineStanding line, DateOnly today)
    {
        var last = line.LastSession is { } day ? "last " + Words.ShortDay(day, today) : "none yet";
        var of = line.Pace.Times > 1 ? $"{line.Held} of {line.Pace.Times} in {line.Pace.Days} days" : null;
        var (state, text, brief, reason) = line.State switch
        {
            Standing.InStandard => (LineState.InStandard, "in standard", $"{line.Days} d left", Words.Count(line.Days, "day") + " left"),
            Standing.DueSoon when line.Days == 0 => (LineState.DueSoon, "due today", "today", of ?? last),
            Standing.DueSoon => (LineState.DueSoon, "due by " + Words.CellDay(line.Day!.Value, today), "by " + Words.CellDay(line.Day!.Value, today), of ?? last),
            Standing.Overdue => (LineState.Overdue, "overdue " + Words.Count(line.Days, "day"), $"{line.Days} d over", of ?? last),
            Standing.NotYetDue => (LineState.NotYetDue, "not yet due", "not yet", line.Day is { } first ? "first due " + Words.ShortDay(first, today) : last),
            Standing.OnLeave => (LineState.Quiet, "on leave", "leave", last),
            Standing.Excused => (LineState.Quiet, "excused", "excused", last),
            _ => (LineState.Quiet, "none asked", "none", line.LastSession is null ? "" : last),
        };
        var shortReason = line.State is Standing.InStandard ? last : reason;
        var sentence = line.State == Standing.NotAsked
            ? "No standard asks for one."
            : $"{Capital(text)}{(line.State == Standing.InStandard ? ", " + reason : "")}; standard {line.Pace.InWords}. {Capital(line.LastSession is null ? "none yet" : last)}.";
        return new StandingWords(state, text, brief, reason, shortReason, sentence);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
