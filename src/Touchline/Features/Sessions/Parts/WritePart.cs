using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.Parts;

/// <summary>What came of a save of a part.</summary>
public sealed record PartWritten(Session Session, PartForm Form, SessionPart Part, IReadOnlyList<PartConflict> Conflicts);

/// <summary>Coach or rep writes a part of a session: keeps a draft of it, or finishes it.</summary>
public sealed class WritePart(TouchlineDb db, Excerpts excerpts, Viewer viewer, SessionKinds kinds, RubricBook rubrics, KeepCraft craft, OrganisationClock clock)
{
    public Task<PartWritten> DraftAsync(SessionId id, string name, PartFields was, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation) =>
        RunAsync(id, name, (part, form, me, now) => part.KeepDraft(form, was, typed, me, now), cancellation);

    public Task<PartWritten> FinishAsync(SessionId id, string name, PartFields was, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation) =>
        RunAsync(id, name, (part, form, me, now) => part.Finish(form, was, typed, me, now), cancellation);

    public Task<PartWritten> DropDraftAsync(SessionId id, string name, CancellationToken cancellation) =>
        RunAsync(id, name, (part, _, _, _) => { part.DropDraft(); return []; }, cancellation);

    private Task<PartWritten> RunAsync(SessionId id, string name, Func<SessionPart, PartForm, PersonId, DateTimeOffset, IReadOnlyList<PartConflict>> write, CancellationToken cancellation) =>
        db.AfterOthersAsync(() => OnceAsync(id, name, write, cancellation));

    private async Task<PartWritten> OnceAsync(SessionId id, string name, Func<SessionPart, PartForm, PersonId, DateTimeOffset, IReadOnlyList<PartConflict>> write, CancellationToken cancellation)
    {
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(id), cancellation);
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        var me = viewer.PersonId ?? throw new NotAllowedException();
        var kind = kinds.Of(session.Kind);
        var rubric = await rubrics.OfAsync(session, kind, snapshot, cancellation);
        var form = kinds.FormsOf(session, rubric).FirstOrDefault(row => row.Name == name) ?? throw new NotThereException();
        if (!form.IsWrittenBy(me, session)) throw new NotAllowedException();
        new RuleCheck().Refuse(session.Deleted is not null, "deleted", "", "This session is deleted; undo that first.").ThrowIfBroken();
        var owner = form.OwnerOf(me, session);
        var part = await db.FindPartAsync(id, name, owner, cancellation);
        if (part is null) db.Add(part = new SessionPart { OrganisationId = db.OrganisationId, SessionId = id, Name = name, OwnerId = owner });
        var conflicts = write(part, form, me, clock.NowOf(snapshot.Organisation));
        if (rubric is not null && session.RubricId is null) (session.RubricId, session.RubricVersion) = (rubric.Id, rubric.Version);
        if (part.Draft is null) await PromiseAsync(session, part, snapshot.Today, cancellation);
        // A draft passes no check, but one that two share may say that nothing was promised.
        await craft.SaveAsync(session, snapshot, cancellation);
        return new PartWritten(session, form, part, conflicts);
    }

    // What is finished again promises nothing twice.
    private async Task PromiseAsync(Session session, SessionPart part, DateOnly today, CancellationToken cancellation)
    {
        if (part.Fields[PartForm.CommitmentText] is not { Length: > 0 } text || (await db.CommitmentsOfAsync(session.Id, cancellation)).Exists(made => made.Text == text)) return;
        var due = part.Fields.Day(PartForm.CommitmentBy) ?? today.AddDays(7);
        foreach (var rep in session.Reps) db.Add(Commitment.Make(session, new NewCommitment(text, rep.PersonId, due), today));
    }
}
