using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Features.Sessions.OneOnOnes;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>What can be done with a session after it was logged: answer, hold, move, correct, cancel, delete and bring back.</summary>
public sealed class ChangeSession(TouchlineDb db, Excerpts excerpts, Viewer viewer, Access access, OrganisationClock clock, PrivateNotes notes, AuditTrail trail, KeepCraft craft, KeepSeries series)
{
    /// <summary>The rep confirms or disputes.</summary>
    public Task<Session> AnswerAsync(SessionId id, RepResponse response, CancellationToken cancellation) =>
        ChangeAsync(id, (session, _) => session.Answer(viewer.PersonId ?? throw new NotAllowedException(), response), cancellation);

    public Task<Session> HoldAsync(SessionId id, DateOnly? day, int? minutes, IReadOnlyCollection<PersonId>? present, CancellationToken cancellation) =>
        ChangeAsync(id, (session, snapshot) => session.Hold(day ?? session.Day, minutes, clock.NowOf(snapshot.Organisation), snapshot.Today, present), cancellation);

    public Task<Session> MoveAsync(SessionId id, DateOnly day, CancellationToken cancellation) =>
        ChangeAsync(id, (session, snapshot) => session.Move(day, snapshot.Today), cancellation);

    public Task<Session> CancelAsync(SessionId id, CancellationToken cancellation) => ChangeAsync(id, (session, _) => session.Cancel(), cancellation);

    /// <param name="id">Which.</param>
    /// <param name="withNext">As the undo of a log: the next one, planned along with it, goes too.</param>
    /// <param name="cancellation">The reader left.</param>
    public async Task<Session> DeleteAsync(SessionId id, bool withNext, CancellationToken cancellation)
    {
        var deleted = await ChangeAsync(id, (session, snapshot) => session.Deleted = clock.NowOf(snapshot.Organisation), cancellation, "session-deleted");
        if (withNext && LogSession.NextOf(deleted.SentAs) is { } name && await db.FindSentAsync(name, cancellation) is { } next)
            await ChangeAsync(next, (session, snapshot) => session.Deleted = clock.NowOf(snapshot.Organisation), cancellation, "session-deleted");
        return deleted;
    }

    /// <summary>The undo of a deletion.</summary>
    public Task<Session> RestoreAsync(SessionId id, CancellationToken cancellation) => ChangeAsync(id, (session, _) => session.Deleted = null, cancellation, "session-restored");

    public Task<Session> CorrectAsync(SessionId id, SessionLog log, CancellationToken cancellation) =>
        ChangeAsync(id, (session, snapshot) =>
        {
            foreach (var rep in log.Reps.Where(rep => !session.Names(rep)))
                if (!Policy.Allows(Right.LogSessions, access.RelationTo(snapshot, rep, snapshot.Today) | access.RelationTo(snapshot, rep, log.Day))) throw new NotAllowedException();
            // Who may not read the notes cannot have meant to change them.
            var mayRead = Policy.Allows(Policy.ToRead(session.Kind), access.RelationTo(snapshot, session));
            session.Correct(mayRead ? log : log with { Notes = session.Notes }, snapshot.Today);
        }, cancellation, reps: log.Reps);

    /// <summary>Writes, changes or (with an empty text) removes the viewer's own private note.</summary>
    public async Task NoteAsync(SessionId id, string text, CancellationToken cancellation)
    {
        var me = viewer.PersonId ?? throw new NotAllowedException();
        new RuleCheck().Refuse(text.Length > SessionLog.LongestNotes, "notes-too-long", "private", "A private note holds at most 20,000 characters.").ThrowIfBroken();
        var note = await db.FindPrivateNoteAsync(id, me, cancellation);
        if (text.Length == 0 && note is not null) db.Remove(note);
        else if (note is not null) note.Sealed = notes.Seal(me, text);
        else if (text.Length > 0) db.Add(new PrivateNote { OrganisationId = db.OrganisationId, SessionId = id, AuthorId = me, Sealed = notes.Seal(me, text) });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The rep says how useful it was; the same said again takes it back.</summary>
    /// <returns>False where it was taken back.</returns>
    public async Task<bool> RateUsefulAsync(SessionId id, int? useful, CancellationToken cancellation)
    {
        var isAgain = false;
        await ChangeAsync(id, (session, _) =>
        {
            isAgain = session.Reps.FirstOrDefault(rep => rep.PersonId == viewer.PersonId)?.Useful == useful;
            session.RateUseful(viewer.PersonId ?? throw new NotAllowedException(), isAgain ? null : useful);
        }, cancellation);
        return !isAgain;
    }

    private async Task<Session> ChangeAsync(SessionId id, Action<Session, Snapshot> change, CancellationToken cancellation, string? act = null, IReadOnlyCollection<PersonId>? reps = null)
    {
        var asked = viewer.ExcerptOf(id);
        var snapshot = await excerpts.ReadAsync(asked with { Also = [.. asked.Also, .. reps ?? []] }, cancellation);
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        var wasPlanned = session.State == SessionState.Planned;
        change(session, snapshot);
        if (act is not null)
            foreach (var rep in session.Reps) trail.Add(viewer.AccountId, viewer.Name, act, rep.PersonId, $"{session.Kind.Label} of {Urls.Day(session.Day)}");
        await series.AfterAsync(session, snapshot, cancellation);
        await craft.SaveAsync(session, snapshot, cancellation, begins: wasPlanned && session.IsHeld);
        return session;
    }
}
