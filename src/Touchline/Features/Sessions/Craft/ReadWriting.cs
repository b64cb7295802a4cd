using Touchline.Data;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;

namespace Touchline.Features.Sessions.Craft;

/// <summary>Reads everything that is written of a session, and of what went before it.</summary>
public sealed class ReadWriting(TouchlineDb db, RubricBook rubrics, SessionKinds kinds)
{
    public async Task<SessionWriting> RunAsync(Session session, Snapshot snapshot, CancellationToken cancellation) =>
        await AddAsync(await TextsAsync(session, cancellation), snapshot, cancellation);

    /// <summary>Of a session that is about to be logged: nothing is written in it yet.</summary>
    public async Task<SessionWriting> RunOfNewAsync(Session session, Snapshot snapshot, CancellationToken cancellation) =>
        await AddAsync(await BeginAsync(session, cancellation), snapshot, cancellation);

    /// <summary>What is written, without what the records beside it say.</summary>
    public async Task<SessionWriting> TextsAsync(Session session, CancellationToken cancellation) => await BeginAsync(session, cancellation) with
    {
        Parts = await db.PartsOfAsync(session.Id, cancellation),
        Agenda = await db.AgendaOfAsync(session.Id, cancellation),
        Commitments = await db.CommitmentsOfAsync(session.Id, cancellation),
        Reviewed = await db.ReviewedInAsync(session.Id, cancellation),
    };

    /// <summary>Adds what the records beside it say.</summary>
    public async Task<SessionWriting> AddAsync(SessionWriting texts, Snapshot snapshot, CancellationToken cancellation)
    {
        var session = texts.Session;
        var kind = kinds.Of(session.Kind);
        var writing = texts with
        {
            Calendar = snapshot.Measures.Calendar,
            TeamSize = session.Kind != Kind.TeamMeeting || session.Coaches.Count == 0 ? 0 : (await db.TeamOfAsync(session.Coaches[0].PersonId, session.Day, cancellation)).Count,
            Skills = (await rubrics.OfAsync(session, kind, snapshot, cancellation))?.Skills.Select(skill => skill.Key).ToList() ?? [],
        };
        return kind is null ? writing : await kind.AddAsync(writing, snapshot, cancellation);
    }

    private async Task<SessionWriting> BeginAsync(Session session, CancellationToken cancellation) => new()
    {
        Session = session,
        Calendar = Unknown,
        OpenBefore = kinds.Of(session.Kind) is { LooksBack: true } ? await db.OpenBeforeAsync(session, cancellation) : [],
    };

    // Texts are dated only once the records are added.
    private static readonly OrganisationCalendar Unknown = new("UTC", []);
}
