using Touchline.Data;
using Touchline.Model.Imports;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Features.Imports;

/// <summary>What a plan changes, table by table, in the order in which they refer to each other; and what a file can change at all.</summary>
internal static class ImportChanges
{
    public static IReadOnlyList<TableChanges> Of(OpportunityPlan plan) =>
    [
        new TableChanges(typeof(Opportunity), nameof(Opportunity.PersonId), nameof(Opportunity.Account), nameof(Opportunity.Stage), nameof(Opportunity.Won), nameof(Opportunity.Opened), nameof(Opportunity.Closed), nameof(Opportunity.Amount))
        {
            Changed = Pairs(plan.Updated), Added = plan.Created,
        },
    ];

    public static IReadOnlyList<TableChanges> Of(PeoplePlan plan) =>
    [
        new TableChanges(typeof(Person), nameof(Person.ExternalId), nameof(Person.Name), nameof(Person.Email), nameof(Person.Title), nameof(Person.Region), nameof(Person.Starts), nameof(Person.Ends))
        {
            Changed = Pairs(plan.Updated), Added = plan.Created,
        },
        new TableChanges(typeof(ReportingLine), nameof(ReportingLine.Until))
        {
            Removed = plan.LinesRemoved, Changed = Pairs(plan.LinesEnded), Added = plan.LinesStarted,
        },
        new TableChanges(typeof(SegmentMembership)) { Removed = plan.SegmentsRemoved, Added = plan.SegmentsStarted },
    ];

    public static IReadOnlyList<TableChanges> Of(ResultsPlan plan) =>
        [new TableChanges(typeof(Result), nameof(Result.Value)) { Changed = Pairs(plan.Updated), Added = plan.Created }];

    public static IReadOnlyList<TableChanges> Of(StandardsPlan plan) =>
    [
        new TableChanges(typeof(Standard), nameof(Standard.Times), nameof(Standard.Days), nameof(Standard.Until), nameof(Standard.Source))
        {
            Changed = Pairs(plan.Updated), Added = plan.Created,
        },
    ];

    public static IReadOnlyList<TableChanges> Of(SessionsPlan plan) =>
    [
        new TableChanges(typeof(Session), nameof(Session.Kind), nameof(Session.Day), nameof(Session.State), nameof(Session.Minutes), nameof(Session.Logged), nameof(Session.CalendarEvent), nameof(Session.Notes))
        {
            Changed = Pairs(plan.Updated), Added = plan.Created,
        },
        new TableChanges(typeof(SessionCoach))
        {
            Removed = plan.Updated.SelectMany(change => change.Before.Coaches), Added = Sessions(plan).SelectMany(session => session.Coaches),
        },
        new TableChanges(typeof(SessionRep))
        {
            Removed = plan.Updated.SelectMany(change => change.Before.Reps), Added = Sessions(plan).SelectMany(session => session.Reps),
        },
    ];

    private static IEnumerable<Session> Sessions(SessionsPlan plan) => plan.Updated.Select(change => change.After).Concat(plan.Created);

    private static IEnumerable<(object Before, object After)> Pairs<T>(IReadOnlyList<Change<T>> changes) where T : class =>
        changes.Select(change => ((object)change.Before, (object)change.After));
}
