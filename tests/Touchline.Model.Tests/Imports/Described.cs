using Touchline.Model.Measures;

namespace Touchline.Model.Tests.Imports;

/// <summary>Records as sorted lines of text, without ids of the program: two readings of one folder describe alike.</summary>
internal static class Described
{
    public static string All(OrganisationRecords records, bool withTexts = false)
    {
        var id = records.People.ToDictionary(person => person.Id, person => person.ExternalId);
        var session = records.Sessions.ToDictionary(found => found.Id, found => found.ExternalId);
        string Text(string text) => withTexts ? text : "";
        string Ids(IEnumerable<PersonId> people) => string.Join("|", people.Select(person => id[person]).Order(StringComparer.Ordinal));
        var own = records.Organisation;
        IEnumerable<string>[] parts =
        [
            [$"{own.Name} {own.TimeZone} {own.FiscalYearStarts} {own.Currency} {own.Weights}"],
            records.Weights.Select(weight => $"weight {weight.Key} {weight.Value:0.#########}"),
            records.Holidays.Select(found => $"holiday {found.Day} {found.Name}"),
            records.People.Select(found => $"person {found.ExternalId} {found.Name} {found.Email} {found.Title} {found.Region} {found.Starts} {found.Ends}"),
            records.Lines.Select(found => $"line {id[found.PersonId]} {id[found.CoachId]} {found.From} {found.Until}"),
            records.Segments.Select(found => $"segment {id[found.PersonId]} {found.From} {found.Segment}"),
            records.Leave.Select(found => $"leave {id[found.PersonId]} {found.From} {found.Until}"),
            records.Excuses.Select(found => $"excuse {found.AppliesTo} {(found.PersonId is { } who ? id[who] : "")} {found.From} {found.Until} {Text(found.Reason)}"),
            records.Delegations.Select(found => $"delegate {id[found.RepId]} {id[found.DelegateId]} {found.From} {found.Until}"),
            records.Standards.Select(found => $"standard {found.Kind} {found.Times} {found.Days} {found.Segment} {(found.TeamOf is { } coach ? id[coach] : "")} {found.From} {found.Until} {found.Source}"),
            records.Sessions.Select(found => $"session {found.ExternalId} {found.Kind} {found.Day} {found.State} {Ids(found.Coaches.Select(coach => coach.PersonId))} "
                + string.Join("|", found.Reps.Select(rep => $"{id[rep.PersonId]}={rep.Response}").Order(StringComparer.Ordinal))
                + $" {found.Minutes} {found.Logged:O} {found.CalendarEvent} {Text(found.Notes)}"),
            records.Commitments.Select(found => $"commitment {found.ExternalId} {session[found.SessionId]} {id[found.OwnerId]} {Text(found.Text)} {found.Made} {found.Due} {found.MovedTo} {found.Closed} {found.Outcome} {Text(found.Reason)}"),
            records.Opportunities.Select(found => $"deal {found.ExternalId} {id[found.PersonId]} {found.Stage} {found.Won} {found.Opened} {found.Closed} {found.Amount:0.#########}"),
            records.Results.Select(found => $"result {id[found.PersonId]} {found.Month} {found.Metric} {found.Value:0.#########}"),
        ];
        return string.Join("\n", parts.SelectMany(part => part.Order(StringComparer.Ordinal)));
    }
}
