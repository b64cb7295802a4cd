namespace Touchline.Look.Charts;

/// <summary>What a line-day is, as a day strip draws it.</summary>
public enum StripState { InStandard, DueNotInStandard, NotYetDue, Leave, Excused, NoStandard }

/// <summary>Days that follow each other in one state; the last day is one of them.</summary>
public sealed record StripRun(DateOnly From, DateOnly Until, StripState State);
