using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

internal sealed partial class FolderWriter
{
    private void WriteStandards() =>
        Table("standards.csv", records.Standards.Select(standard => (string[])
            [standard.Kind.Name, Whole(standard.Times), Whole(standard.Days), standard.Segment ?? "", standard.TeamOf is { } coach ? Person(coach) : "",
                Day(standard.From), Day(standard.Until), standard.Source]), 0, 3, 4, 5);

    // Deleted sessions count nowhere and do not go out, nor does what was promised in them.
    private void WriteSessions() =>
        Table("sessions.csv", records.Sessions.Where(session => session.Deleted is null).OrderBy(IdOf, CodePoints.Order).Select(session => (string[])
            [IdOf(session), session.Kind.Name, Day(session.Day), SessionStates.Of(session.State),
                People(session.Coaches.Select(coach => coach.PersonId)), People(session.Reps.Select(rep => rep.PersonId)),
                Whole(session.Minutes), session.Logged is { } logged ? Instants.Of(logged) : "",
                Those(session, RepResponse.Acknowledged), Those(session, RepResponse.Disputed), session.CalendarEvent ?? "", ""]));

    private void WriteCommitments()
    {
        var sessions = records.Sessions.Where(session => session.Deleted is null).ToDictionary(session => session.Id, IdOf);
        Table("commitments.csv", records.Commitments.Where(commitment => sessions.ContainsKey(commitment.SessionId)).OrderBy(IdOf, CodePoints.Order).Select(commitment => (string[])
            [IdOf(commitment), sessions[commitment.SessionId], Person(commitment.OwnerId), "", Day(commitment.Made), Day(commitment.Due), Day(commitment.MovedTo),
                Day(commitment.Closed), commitment.Outcome switch { null => "", CommitmentOutcome.Kept => "kept", _ => "dropped" }, ""]));
    }

    private void WriteResults()
    {
        Table("opportunities.csv", records.Opportunities.OrderBy(deal => deal.ExternalId, CodePoints.Order).Select(deal => (string[])
            [deal.ExternalId, Person(deal.PersonId), deal.Stage, deal.Won switch { null => "", true => "true", false => "false" },
                Day(deal.Opened), Day(deal.Closed), Number(deal.Amount), deal.Account]));
        Table("results.csv", records.Results.OrderBy(result => Person(result.PersonId), CodePoints.Order).ThenBy(result => result.Month).ThenBy(result => result.Metric, CodePoints.Order).Select(result => (string[])
            [Person(result.PersonId), result.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), result.Metric, Number(result.Value)]));
    }

    private string Those(Session session, RepResponse response) =>
        People(session.Reps.Where(rep => rep.Response == response).Select(rep => rep.PersonId));
}
