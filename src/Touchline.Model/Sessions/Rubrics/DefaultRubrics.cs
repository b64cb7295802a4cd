namespace Touchline.Model.Sessions.Rubrics;

/// <summary>The rubrics that an organisation begins with; our choice, to be changed by operations.</summary>
public static class DefaultRubrics
{
    /// <summary>Ten skills of selling.</summary>
    public static IReadOnlyList<Skill> Selling { get; } =
    [
        Of("prospecting", "Prospecting", "Waits for leads", "Calls who comes to mind, when there is time", "Plans a list each week, works it most weeks", "Works a researched list every week, with a reason for each name", "Opens new accounts steadily, and others copy the approach"),
        Of("discovery", "Discovery", "Presents before asking", "Asks from a list, whatever the answers", "Asks open questions; stops before the cost is named", "Follows each answer until the customer names cause and cost", "The customer learns something about their own business"),
        Of("value", "Value in their numbers", "Talks features", "Claims value in general words", "Uses the customer’s own figures when prepared", "Builds the case with the customer, in their figures", "The customer presents the case to others without us"),
        Of("objections", "Objection handling", "Answers before the customer has finished", "Answers each objection with the same reply", "Asks one question before answering", "Finds the worry behind it and answers that", "Brings the objection up first, in the customer’s words"),
        Of("negotiation", "Negotiation", "Gives the discount that is asked for", "Gives in small steps, for nothing in return", "Trades, with help, rather than gives", "Plans gives and gets, and trades them calmly", "Both sides leave with more than they came for"),
        Of("closing", "Closing", "Leaves without a next step", "Names a next step, without a day", "Asks for the next step in every call", "Agrees a dated plan with who decides", "The plan is the customer’s own, and holds"),
        Of("account-planning", "Account planning", "Knows one person in the account", "Lists contacts", "Has a map of people; not yet of their goals", "Knows goals, power and next moves of each", "The customer works on the plan too"),
        Of("pipeline", "Pipeline discipline", "Stages and dates are guesses", "Updates before the review", "Stages are true within a week", "Stages are true within two days, dead deals are closed", "Forecasts within a tenth, quarter after quarter"),
        Of("communication", "Communication", "Long and about us", "Clear when it is written down", "Short and clear in most calls", "Short, clear, kind; listens more than talks", "People quote what was said"),
        Of("product-market", "Product and market", "Knows the brochure", "Knows the product, asks others about the market", "Knows ours well, competitors less", "Knows where we win and where we lose", "Tells customers what is coming, and is right"),
    ];

    /// <summary>Eight skills of coaching, by which those are rated who coach.</summary>
    public static IReadOnlyList<Skill> Coaching { get; } =
    [
        Of("preparing", "Preparing", "Comes without a plan", "Looks at the pipeline just before", "Has one aim for each session", "Agrees the aim with the rep before", "The rep prepares, and the coach sharpens it"),
        Of("observing", "Observing calls", "Takes over the call", "Steps in when it gets hard", "Watches, and notes opinions", "Watches, and notes what was said and done", "Sees the one moment that decided the call"),
        Of("asking", "Asking first", "Tells", "Asks, then answers it alone", "Asks for the rep’s view first", "Asks until the rep has named the cause", "The rep asks these questions alone next time"),
        Of("feedback", "Feedback", "General praise or blame", "Many points at once", "One thing to keep, one to change", "Behaviour, its effect, one change to try", "The rep asks for it"),
        Of("commitment", "Agreeing and following up", "Nothing is agreed", "Something is agreed, without a day", "One commitment with a day", "Looks for it at the next occasion, each time", "Reps hold each other to what they promised"),
        Of("development", "Developing people", "Talks about deals only", "Names a weakness in the yearly review", "Each rep has a focus skill", "Each rep has a plan that moves", "People are promoted out of this team"),
        Of("adapting", "Adapting", "The same for everybody", "More time for who is behind", "Coaches by skill, not by results alone", "Changes approach with the person and the situation", "Each rep says: this is made for me"),
        Of("team", "Leading the team", "Meetings read out numbers", "Meetings inform", "One skill in focus in each meeting", "The team practises, and decides", "The team runs the meeting"),
    ];

    /// <summary>
    /// Both, in their first version. They are not stored: this text never changes, so an audit by it stays as it was, and the
    /// first change of an organisation is stored as version 2.
    /// </summary>
    public static IReadOnlyList<Rubric> Of(OrganisationId organisation) =>
    [
        new Rubric { OrganisationId = organisation, Id = SellingId, Name = "Selling", SkillsJson = Rubric.Json(Selling) },
        new Rubric { OrganisationId = organisation, Id = CoachingId, Name = "Coaching", IsForCoaches = true, SkillsJson = Rubric.Json(Coaching) },
    ];

    private static readonly RecordId SellingId = new(new Guid("0192f0a0-0000-7000-8000-000000000001"));
    private static readonly RecordId CoachingId = new(new Guid("0192f0a0-0000-7000-8000-000000000002"));

    private static Skill Of(string key, string name, params string[] anchors) => new(key, name, anchors);
}
