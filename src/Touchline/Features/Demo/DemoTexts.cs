namespace Touchline.Features.Demo;

/// <summary>Parts of sentences from which the demo's texts are put together; {0} is a customer, {1} a rep's first name.</summary>
internal static class DemoTexts
{
    public static readonly string[] Objectives =
        ["Agree a renewal date and a two-year term", "Find out who else signs", "Get the cost of waiting in their own words", "Win a pilot in one plant", "Hear what finance needs to say yes", "Agree the next three steps with dates"];

    public static readonly string[] Objections = ["Price, against a competitor’s first-year offer", "No time before the quarter ends", "IT wants to wait for the migration", "“We have always done it by hand”", "The last supplier was late twice"];

    public static readonly string[] Good = ["They name the cost of waiting themselves", "We leave with a date in both calendars", "Finance speaks at least once", "{1} talks less than half of the time"];

    public static readonly string[] SelfWorked = ["Discovery went well, I let them talk.", "I got to the second decision maker.", "The opening was short, they leaned in.", "I asked for the next step, and got one."];

    public static readonly string[] SelfChange = ["I gave the discount too early.", "I answered before they had finished.", "I should have asked who else signs.", "Too many slides in the middle."];

    public static readonly string[] Worked =
        ["You named the cost of waiting in their numbers, and then kept quiet. That silence did the work.", "You asked one question more than was comfortable, and got the real reason.", "The agenda at the start made the customer relax: they knew when it would end.", "You let finance speak first, and built the rest on it.", "You wrote their words down and used them at the close."];

    public static readonly string[] Change =
        ["Trade, don’t give: ask for the two-year term before the discount.", "Ask one question before each answer.", "Name the next step before the last five minutes.", "Find out who signs in the first call.", "Leave out the product until the cost is named."];

    public static readonly string[] Agenda = ["{0}: who signs after the reorganisation?", "Forecast: which two deals would you bet on?", "Week with two demos back to back: what to drop", "{0}: what is the next step, and whose is it?", "Holiday cover", "Listen to one call recording together", "Prospecting list for next week", "What did you learn at {0}?"];

    public static readonly string[] Notes =
        ["Two deals slipped for the same reason: nobody asked who else signs. Agreed: ask for the signer in the first call.", "Week planned backwards from the demos. More joint calls on new accounts wanted.", "{0} is real: budget is named, date is not. *Next:* get the date.", "Quarter review. Focus skill stays: discovery.\n\n- three calls listened to\n- one commitment each", "Good energy. Pipeline is true, two dead deals closed."];

    public static readonly string[] Focus = ["Discovery", "Objection handling", "Negotiation", "Prospecting", "Closing"];

    public static readonly string[] Decisions = ["One list of named accounts for the quarter\nCalls before ten on Mondays", "Every proposal is read by a colleague first", "Demo slots are booked by the rep, not by presales\nNo discount without a trade", "Lost deals are told in the meeting, in two minutes each"];

    public static readonly string[] Evidence = ["Joint call at {0}: price came up twice; both answers began before the question ended.", "Wrote the give-get list for {0} alone, and it held.", "Three of five next steps in the last month had no date.", "Brought a new account every week of the quarter."];

    public static readonly string[] Directions = ["Lead key accounts", "Move into a coaching role", "Own the enterprise segment of the region", "Become the person others ask about negotiation"];

    public static readonly string[] Goals = ["Lead two renewals above 100,000", "Open five accounts in a new industry", "Coach one new colleague through the first 90 days", "Forecast within a tenth for two quarters"];

    public static readonly string[] Measures = ["signed renewals", "first orders", "the colleague at quota in month six", "forecast against result"];

    public static readonly string[] Milestones = ["First account plan reviewed", "Negotiation course done, two calls since", "Shadowed a director for a day", "Presented the territory plan to the team", "Second stakeholder in every top deal"];
}
