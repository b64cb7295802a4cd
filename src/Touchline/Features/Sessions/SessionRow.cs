using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Features.Sessions;

/// <summary>Everything the session's page shows to this viewer; what the viewer may not read is not in it.</summary>
public sealed record SessionRow(
    Session Session, Snapshot Snapshot, Relation Relation, bool MayRead, PersonId? Me, IReadOnlyList<RepRow> Reps, string? PrivateNote, IReadOnlyList<CommitmentRow> Commitments,
    SessionWriting Writing, IReadOnlyList<CommitmentRow> OpenBefore, IReadOnlyList<SessionCheck> Checks, ISessionKind? Kind, Rubric? Rubric, IReadOnlyList<PartForm> Forms, IReadOnlyList<AgreedChange> Agreed, object? More = null)
{
    /// <summary>Who read it beside those who were in it, for the rep to see; the latest first.</summary>
    public IReadOnlyList<(string Actor, DateTimeOffset Last)> ReadBy { get; init; } = [];

    public DateOnly Today => Snapshot.Today;

    public IReadOnlyList<string> Coaches => [.. Session.Coaches.Select(coach => Snapshot.NameOf(coach.PersonId))];

    public bool IsLate => Session.IsLateLogged(Snapshot.Measures.Calendar);

    /// <summary>Texts of the log; null where the viewer may not read them.</summary>
    public string? Notes => MayRead ? Session.Notes : null;

    public bool MayChange => Policy.Allows(Right.ChangeSession, Relation);

    /// <summary>The viewer was in it, and writes in it.</summary>
    public bool MayWrite => Policy.Allows(Right.WriteInSession, Relation) && Session.Deleted is null && Session.State != SessionState.Cancelled;

    public bool IsNamed => (Relation & Relation.NamedRep) != 0;

    public bool IsCoach => Me is { } me && Session.WasCoachedBy(me);

    public SessionRep? Mine => Session.Reps.FirstOrDefault(rep => rep.PersonId == Me);

    public RepResponse MyResponse => Mine?.Response ?? RepResponse.None;

    /// <summary>The rep's first name where there is one rep, for headings and buttons.</summary>
    public string RepName => Reps.Count == 1 ? Reps[0].Name.Split(' ')[0] : "the team";

    public string Address => Web.Urls.Session(Session.Id);

    public PartForm Form(string name) => Forms.First(form => form.Name == name);

    /// <summary>The part that the viewer writes, or would write; null where it is another's to write or nothing is written yet.</summary>
    public SessionPart? MyPart(string name) =>
        Me is { } me && Form(name) is var form && form.IsWrittenBy(me, Session) ? Writing.Parts.FirstOrDefault(part => part.Name == name && part.OwnerId == form.OwnerOf(me, Session)) : null;

    public bool MayWritePart(string name) => MayWrite && Me is { } me && Form(name).IsWrittenBy(me, Session);

    /// <summary>Those who may be named when the session is put right.</summary>
    public IReadOnlyList<(PersonId Person, string Name)> Team => !MayChange ? [] :
        [.. Session.Coaches.SelectMany(coach => Snapshot.Tree.TeamOf(coach.PersonId, Session.Day)).Concat(Session.Reps.Select(rep => rep.PersonId)).Distinct()
            .Select(person => (person, Snapshot.NameOf(person))).OrderBy(row => row.Item2, StringComparer.CurrentCultureIgnoreCase)];
}
