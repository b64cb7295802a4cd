using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>A commitment as a screen shows it.</summary>
public sealed record CommitmentRow(CommitmentId Id, string Owner, bool IsCoachs, string? Text, DateOnly Made, DateOnly? Due, DateOnly? MovedTo, DateOnly? Closed, CommitmentOutcome? Outcome, string? Reason, bool MayClose, bool IsReviewed = false);

/// <summary>A rep named in the session, what they said, and whether it counts for them.</summary>
public sealed record RepRow(PersonId Person, string Name, RepResponse Response, bool Counts);

/// <summary>Reads one session. Reading another's texts from outside the pair goes into the audit trail.</summary>
public sealed class ReadSession(TouchlineDb db, Present present, Excerpts excerpts, Access access, Viewer viewer, PrivateNotes notes, AuditTrail trail, SessionKinds kinds, ReadWriting writing, RubricBook rubrics)
{
    private const string Reading = "session-read";

    public async Task<SessionRow> RunAsync(SessionId id, CancellationToken cancellation)
    {
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        var texts = await writing.TextsAsync(session, cancellation);
        var snapshot = await excerpts.ReadAsync(await ExcerptAsync(session, texts, cancellation), cancellation);
        var relation = access.RelationTo(snapshot, session);
        var mayRead = Policy.Allows(Policy.ToRead(session.Kind), relation);
        if (mayRead && (relation & (Relation.Author | Relation.NamedRep)) == 0) await NoteReadingAsync(snapshot, session, cancellation);
        var mine = viewer.PersonId is { } me ? await db.FindPrivateNoteAsync(id, me, cancellation) : null;
        var written = await writing.AddAsync(texts, snapshot, cancellation);
        var kind = kinds.Of(session.Kind);
        var rubric = await rubrics.OfAsync(session, kind, snapshot, cancellation);
        var row = new SessionRow(
            session, snapshot, relation, mayRead, viewer.PersonId,
            [.. session.Reps.Select(rep => new RepRow(rep.PersonId, snapshot.NameOf(rep.PersonId), rep.Response, snapshot.Measures.CountsFor(session, rep))).OrderBy(rep => rep.Name, StringComparer.CurrentCultureIgnoreCase)],
            mine is null ? null : notes.Open(mine.AuthorId, mine.Sealed),
            [.. written.Commitments.Select(made => ToRow(snapshot, made, mayRead))],
            mayRead ? written : written with { Parts = [], Agenda = [], OpenBefore = [] },
            [.. written.OpenBefore.Where(_ => mayRead).Select(made => ToRow(snapshot, made, mayRead) with { IsReviewed = written.Reviewed.Contains(made.Id) })],
            await db.ChecksOfAsync(id, cancellation), kind, rubric, kinds.FormsOf(session, rubric),
            mayRead && kind is { LooksForChange: true } ? await AgreedAsync(session, cancellation) : []);
        if (row.IsNamed) row = row with { ReadBy = await trail.WhoAsync(Reading, viewer.PersonId!.Value, SubjectOf(session, snapshot, viewer.PersonId.Value), cancellation) };
        return kind is null || !mayRead ? row : row with { More = await kind.ReadAsync(row, cancellation) };
    }

    // What the coach agreed with the reps of it and has not looked for since, whatever the kind.
    private async Task<IReadOnlyList<AgreedChange>> AgreedAsync(Session session, CancellationToken cancellation)
    {
        var before = new DayRange(session.Day.AddDays(-SeenNextTime.Days), session.Day.AddDays(-1));
        var names = (await rubrics.AllAsync(cancellation)).SelectMany(rubric => rubric.Skills).DistinctBy(skill => skill.Key).ToDictionary(skill => skill.Key, skill => skill.Name);
        return SeenNextTime.Open(await db.PartsWithAsync([.. session.Reps.Select(rep => rep.PersonId)], SeenNextTime.PartNames, before, cancellation), key => names.GetValueOrDefault(key, key));
    }

    // Beside a 1:1 stand the rep's other ones, their lines and a move of their results; of most other kinds the session says all.
    private async Task<ExcerptOf> ExcerptAsync(Session session, SessionWriting texts, CancellationToken cancellation)
    {
        var asked = viewer.ExcerptOf([session.Id, .. texts.OpenBefore.Select(made => made.SessionId)]);
        var named = new HashSet<PersonId>([.. asked.Also, .. texts.Agenda.Select(item => item.AddedBy), .. texts.Commitments.Concat(texts.OpenBefore).Select(made => made.OwnerId)]);
        foreach (var coach in session.Coaches) named.UnionWith(await db.TeamOfAsync(coach.PersonId, session.Day, cancellation));
        asked = asked with { Also = named };
        return kinds.Of(session.Kind) is not { NeedsAllOfRep: true } ? asked : new ExcerptOf([.. session.Reps.Take(1).Select(rep => rep.PersonId)])
        {
            Sessions = SessionsOf.People,
            Single = asked.Single,
            Also = named,
            ResultsFrom = ResultMonths.MonthOf((await present.ReadAsync(cancellation)).Today).AddMonths(-12),
        };
    }

    private CommitmentRow ToRow(Snapshot snapshot, Commitment row, bool mayRead) => new(
        row.Id, viewer.PersonId == row.OwnerId ? "You" : snapshot.NameOf(row.OwnerId), snapshot.Find(row.SessionId)?.WasCoachedBy(row.OwnerId) ?? false, mayRead ? row.Text : null,
        row.Made, row.Due, row.MovedTo, row.Closed, row.Outcome, mayRead ? row.Reason : null,
        viewer.PersonId is { } me && (me == row.OwnerId || snapshot.Find(row.SessionId)?.WasCoachedBy(me) == true));

    private async Task NoteReadingAsync(Snapshot snapshot, Session session, CancellationToken cancellation)
    {
        foreach (var rep in session.Reps)
            trail.Add(viewer.AccountId, viewer.Name, Reading, rep.PersonId, SubjectOf(session, snapshot, rep.PersonId));
        await db.SaveChangesAsync(cancellation);
    }

    private static string SubjectOf(Session session, Snapshot snapshot, PersonId rep) => $"{session.Kind.Label} of {Urls.Day(session.Day)} with {snapshot.NameOf(rep)}";
}
