using Touchline.Look;
using Touchline.Model.Measures;

namespace Touchline.Web;

/// <summary>Where a line stands, in the words of a cell: what to do, short for a phone, and why.</summary>
public sealed record StandingWords(LineState State, string Text, string Short, string Why)
{
    /// <summary>On a phone the state has the days, so that the second line is free for the last day.</summary>
    public string ShortWhy { get; private init; } = "";

    /// <summary>The full sentence, for the tooltip.</summary>
    public string Sentence { get; private init; } = "";

    public static StandingWords Of(LineStanding line, DateOnly today)
    {
        var words = Cell(line, today);
        var last = line.LastSession is { } day ? $"Last on {Words.ShortDay(day, today)}." : "None yet.";
        var left = line.State == Standing.InStandard ? $", {words.Why}" : "";
        return words with
        {
            ShortWhy = line.State == Standing.InStandard ? line.LastSession is { } held ? $"last {Words.ShortDay(held, today)}" : "" : words.Why,
            Sentence = line.State == Standing.NotAsked ? $"No standard asks for one. {last}" : $"{char.ToUpperInvariant(words.Text[0])}{words.Text[1..]}{left}; standard {line.Pace.InWords}. {last}",
        };
    }

    private static StandingWords Cell(LineStanding line, DateOnly today)
    {
        var last = line.LastSession is { } day ? $"last {Words.ShortDay(day, today)}" : "none yet";
        var reason = line.Pace.Times > 1 ? $"{line.Held} of {line.Pace.Times} in {line.Pace.Days} days" : last;
        return line.State switch
        {
            Standing.Overdue => new(LineState.Overdue, $"overdue {Words.Count(line.Days, "day")}", $"{line.Days} d over", reason),
            Standing.DueSoon when line.Days == 0 => new(LineState.DueSoon, "due today", "today", reason),
            Standing.DueSoon => new(LineState.DueSoon, $"due by {Words.CellDay(line.Day!.Value, today)}", $"by {Words.CellDay(line.Day.Value, today)}", reason),
            Standing.InStandard => new(LineState.InStandard, "in standard", $"{line.Days} d left", $"{Words.Count(line.Days, "day")} left"),
            Standing.NotYetDue => new(LineState.NotYetDue, "not yet due", "not yet", line.Day is { } first ? $"first due {Words.ShortDay(first, today)}" : "the line ends before it is due"),
            Standing.OnLeave => new(LineState.Quiet, "on leave", "leave", last),
            Standing.Excused => new(LineState.Quiet, "excused", "excused", last),
            _ => new(LineState.Quiet, "not asked", "not asked", "no standard"),
        };
    }
}
