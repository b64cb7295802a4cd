using Touchline.Data;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Why days are what they are, in a sentence.</summary>
public static class ReceiptWords
{
    /// <summary>"Consistency 63.8% = 30 of 47 due days".</summary>
    public static string Heading(Figure figure, Counts counts)
    {
        var (part, whole) = figure.Of(counts);
        var share = whole == 0 ? null : (decimal?)part / whole;
        string Of(string name, string unit, string none) => share is null ? $"{name}: {none}" : $"{name} {Words.Percent(share, 1)} = {Words.Number(part)} of {Words.Number(whole)} {unit}";
        return figure switch
        {
            Figure.Excused => Of("Excused", "line-days due or excused", "no day was due or excused"),
            Figure.Sessions => Words.Count(counts.Sessions, "session"),
            Figure.Verified => Of("Verified", "sessions", "no sessions"),
            Figure.LateLogged => Of("Logged late", "sessions", "no sessions"),
            Figure.Hours => $"{Words.Hours(counts.Minutes)} = {Words.Count(counts.Sessions, "session")}",
            Figure.Craft => Of("Craft", "checks", "no check has closed"),
            Figure.Kept => Of("Kept", "commitments due", "none fell due"),
            Figure.KeptByCoach => Of("Kept by coaches", "commitments due", "none fell due"),
            Figure.KeptByReps => Of("Kept by reps", "commitments due", "none fell due"),
            _ => Of("Consistency", "due days", "no day was due"),
        };
    }

    public static string Why(ReceiptRun run, LineReceipt line, Snapshot snapshot)
    {
        var (today, kind) = (snapshot.Today, line.Kind);
        string OnDays() => $"{(run.Sessions.Count == 1 ? Capital(kind.InSentence) : Capital(kind.Plural))} on {SessionWords.DayList(run.Sessions, today)}";
        return run.State switch
        {
            DayState.NotYetDue when run.Since == line.Part.Line.Days.From =>
                $"The line to {SessionWords.First(snapshot.NameOf(line.Part.Line.Coach))} starts on {Words.DayIn(run.Since, today)}; the first {run.Pace!.Value.Days} active days count nowhere.",
            DayState.NotYetDue => $"The standard of {run.Pace!.Value.InWords} starts on {Words.DayIn(run.Since, today)}; the first {run.Pace.Value.Days} active days count nowhere.",
            DayState.InStandard when run.Sessions is [var only] && only == run.Days.From => $"{OnDays()}, counting on its own day",
            DayState.InStandard => OnDays(),
            DayState.DueNotInStandard when run.Pace is { Times: > 1 } pace => $"Fewer than {pace.Times} {kind.Plural} within {pace.Days} active days",
            DayState.DueNotInStandard => $"No {kind.InSentence} within {run.Pace?.Days} active days",
            DayState.Leave => $"{SessionWords.First(snapshot.NameOf(line.Part.Line.Person))} is on leave",
            DayState.Excused => string.Join("; ", run.Excuses.Select(excuse => Excuse(excuse, snapshot))),
            _ => $"No standard asks for a {kind.InSentence}",
        };
    }

    public static string State(DayState state) => state switch
    {
        DayState.InStandard => "in standard",
        DayState.DueNotInStandard => "not in standard",
        DayState.NotYetDue => "not yet due",
        DayState.Leave => "leave",
        DayState.Excused => "excused",
        _ => "no standard",
    };

    public static Look.LineState Mark(DayState state) => state switch
    {
        DayState.InStandard => Look.LineState.InStandard,
        DayState.DueNotInStandard => Look.LineState.Overdue,
        DayState.NotYetDue => Look.LineState.NotYetDue,
        _ => Look.LineState.Quiet,
    };

    /// <summary>"for everyone: hiring freeze".</summary>
    public static string Excuse(Excuse excuse, Snapshot snapshot)
    {
        var whom = excuse.PersonId is { } person ? snapshot.NameOf(person) : "";
        var cover = excuse.AppliesTo switch
        {
            ExcuseCover.Rep => $"for {whom}",
            ExcuseCover.Coach => $"for {whom} as coach",
            ExcuseCover.Below => $"for all below {whom}",
            _ => "for everyone",
        };
        return $"{cover}: {(excuse.Reason.Length > 0 ? excuse.Reason : "no reason given")}";
    }

    /// <summary>"1 – 14 March", "15 March – 2 April"; of an open range "since 1 March".</summary>
    public static string Days(Model.DayRange days, DateOnly today) => days.Until is null ? "since " + Words.DayIn(days.From, today) : days.Days == 1
        ? Words.DayIn(days.From, today)
        : $"{(days.From.Month == days.Last.Month && days.From.Year == days.Last.Year ? days.From.Day.ToString(System.Globalization.CultureInfo.CurrentCulture) : Words.DayIn(days.From, today))} – {Words.DayIn(days.Last, today)}";

    public static string Cover(Model.Standards.Standard standard, Snapshot snapshot) =>
        standard.TeamOf is { } coach ? $"for the team of {snapshot.NameOf(coach)}" : standard.Segment is { } segment ? $"for the segment {segment}" : "for everyone";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
