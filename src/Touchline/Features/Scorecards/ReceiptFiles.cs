using Touchline.Data;
using Touchline.Model.Measures;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Receipts as files: one row for each record behind the figure, and no texts.</summary>
public static class ReceiptFiles
{
    public static Task<IResult> OfAsync(RepReceipt receipt, Exports exports, CancellationToken cancellation)
    {
        var snapshot = receipt.Query.Snapshot;
        var rows = receipt.Kinds.Where(days => receipt.Query.Kind is null || days.Kind == receipt.Query.Kind)
            .SelectMany(days => days.Parts.SelectMany(part => snapshot.Measures.DaysOf(part.Line, days.Kind).Runs(part.Days)
                .Select(run => (IReadOnlyList<object?>)[Id(snapshot, part.Line.Person), Id(snapshot, part.Line.Coach), days.Kind, run.Days.From, run.Days.Last, run.Days.Days, ReceiptWords.State(run.State)])));
        return exports.CsvAsync(receipt.Query.FileName, receipt.Query.Rep!.Id, ["rep", "coach", "kind", "from", "until", "days", "state"], rows, cancellation);
    }

    public static Task<IResult> OfAsync(SumReceipt receipt, Exports exports, CancellationToken cancellation)
    {
        var query = receipt.Query;
        var snapshot = query.Snapshot;
        var rows = receipt.Kinds.SelectMany(kind => FigureParts.Lines(snapshot.Measures, query.Coach!.Id, query.Scope, query.Days, kind.Kind)
            .Select(part => (IReadOnlyList<object?>)[Id(snapshot, part.Line.Person), Id(snapshot, part.Line.Coach), kind.Kind, part.Days.From, part.Days.Last, part.Counts.Due, part.Counts.InStandard, part.Counts.Excused]));
        return exports.CsvAsync(query.FileName, query.Coach!.Id, ["rep", "coach", "kind", "from", "until", "due", "in_standard", "excused"], rows, cancellation);
    }

    public static Task<IResult> OfAsync(SessionsReceipt receipt, Exports exports, CancellationToken cancellation)
    {
        var snapshot = receipt.Query.Snapshot;
        return exports.CsvAsync(receipt.Query.FileName, receipt.Query.Coach!.Id, ["session", "kind", "day", "coaches", "reps", "minutes", "logged", "verified", "late_logged", "checks_passed", "checks_failed"], receipt.Sessions
            .Select(session => (IReadOnlyList<object?>)
            [
                session.ExternalId, session.Kind, session.Day, string.Join(';', session.Coaches.Select(coach => Id(snapshot, coach.PersonId))), string.Join(';', session.Reps.Select(rep => Id(snapshot, rep.PersonId))),
                session.Minutes, session.Logged is { } logged ? snapshot.Measures.Calendar.DayOf(logged) : null, session.IsVerified ? "true" : "false", session.IsLateLogged(snapshot.Measures.Calendar) ? "true" : "false",
                session.ChecksPassed, session.ChecksFailed,
            ]), cancellation);
    }

    public static Task<IResult> OfAsync(CommitmentsReceipt receipt, Exports exports, CancellationToken cancellation)
    {
        var snapshot = receipt.Query.Snapshot;
        return exports.CsvAsync(receipt.Query.FileName, receipt.Query.Coach!.Id, ["commitment", "session", "kind", "owner", "whose", "made", "due", "closed", "kept"], receipt.Commitments
            .Select(pair => (IReadOnlyList<object?>)
            [
                pair.Commitment.ExternalId, pair.Session.ExternalId, pair.Session.Kind, Id(snapshot, pair.Commitment.OwnerId), pair.Session.WasCoachedBy(pair.Commitment.OwnerId) ? "coach" : "rep",
                pair.Commitment.Made, pair.Commitment.Due, pair.Commitment.Closed, pair.Commitment.IsKept ? "true" : "false",
            ]), cancellation);
    }

    private static string Id(Snapshot snapshot, Model.PersonId person) => snapshot.Find(person)?.ExternalId ?? "";
}
