using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions.Commitments;

/// <summary>A commitment with the session it was made in.</summary>
public sealed record PromisedRow(CommitmentRow Commitment, SessionId Session, Kind Kind, string With, bool IsMine);

/// <summary>The viewer's commitments across all kinds, and those of who they coach.</summary>
public sealed record CommitmentsRow(DateOnly Today, IReadOnlyList<PromisedRow> Mine, IReadOnlyList<PromisedRow> Others, IReadOnlyList<PromisedRow> Closed);

/// <summary>Reads what the viewer promised, and what was promised to them.</summary>
public sealed class ReadCommitments(TouchlineDb db, Excerpts excerpts, Viewer viewer)
{
    private const int ClosedDays = 30;
    private const int Most = 300;

    public async Task<CommitmentsRow> RunAsync(CancellationToken cancellation)
    {
        var me = viewer.PersonId ?? throw new NotAllowedException();
        var today = (await excerpts.ReadAsync(new ExcerptOf([me]), cancellation)).Today;
        var found = await db.CommitmentsAroundAsync(me, today.AddDays(-ClosedDays), Most, cancellation);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([me]) { Single = [.. found.Select(row => row.SessionId).Distinct()] }, cancellation);
        var rows = found.Select(row => ToRow(snapshot, row, me)).OfType<PromisedRow>().ToList();
        return new CommitmentsRow(
            today, [.. rows.Where(row => row.IsMine && row.Commitment.Outcome is null)], [.. rows.Where(row => !row.IsMine && row.Commitment.Outcome is null)],
            [.. rows.Where(row => row.Commitment.Outcome is not null).OrderByDescending(row => row.Commitment.Closed)]);
    }

    private static PromisedRow? ToRow(Snapshot snapshot, Commitment row, PersonId me)
    {
        if (snapshot.Find(row.SessionId) is not { } session) return null;
        var with = session.WasCoachedBy(me) ? SessionWords.Reps(session, snapshot) : snapshot.NameOf(session.Coaches[0].PersonId);
        return new PromisedRow(
            new CommitmentRow(row.Id, row.OwnerId == me ? "You" : snapshot.NameOf(row.OwnerId), session.WasCoachedBy(row.OwnerId), row.Text, row.Made, row.Due, row.MovedTo, row.Closed, row.Outcome, row.Reason, true),
            session.Id, session.Kind, with, row.OwnerId == me);
    }
}
