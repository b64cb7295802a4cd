using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private List<Commitment> ReadCommitments(Dictionary<string, Session> sessions)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var commitments = new List<Commitment>();
        Table("commitments.csv", ["commitment", "session", "owner"], row =>
        {
            var (id, owner, session) = (row.Needed("commitment"), PersonOf(row, "owner"), row.Needed("session"));
            Session? made = null;
            if (session.Length > 0 && !sessions.TryGetValue(session, out made)) row.Refuse("session", Reasons.SessionUnknown);
            var commitment = new Commitment
            {
                OrganisationId = Id,
                ExternalId = id,
                SessionId = made?.Id ?? default,
                OwnerId = owner?.Id ?? default,
                Text = row["text"],
                // Not known when it was made: the session's own day.
                Made = row.Day("made") ?? made?.Day ?? default,
                Due = row.Day("due"),
                MovedTo = row.Day("moved_to"),
                Closed = row.Day("closed"),
                Outcome = OutcomeOf(row),
                Reason = row["reason"],
            };
            if (commitment.Outcome is not null && row["closed"].Length == 0) row.Refuse("closed", Reasons.OutcomeNotClosed);
            if (row["outcome"].Length == 0 && commitment.Closed is not null) row.Refuse("outcome", Reasons.ClosedNoOutcome);
            if (commitment.MovedTo is not null && commitment.IsKept) row.Refuse("moved_to", Reasons.MovedAndKept);
            else if (commitment.MovedTo <= commitment.Due) row.Refuse("moved_to", Reasons.MovedBack);
            if (id.Length > 0 && !seen.TryAdd(id, row.Number)) row.Refuse("commitment", Reasons.Twice(seen[id]));
            commitments.Add(commitment);
        });
        return commitments;
    }

    private static CommitmentOutcome? OutcomeOf(FolderRow row)
    {
        switch (row["outcome"])
        {
            case "": return null;
            case "kept": return CommitmentOutcome.Kept;
            case "dropped": return CommitmentOutcome.Dropped;
            default:
                row.Refuse("outcome", Reasons.OneOf("kept, dropped"));
                return null;
        }
    }
}
