using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Features.Sessions.Rubrics;

/// <summary>The organisation's rubrics: the two it began with, and what it made of them.</summary>
public sealed class RubricBook(TouchlineDb db)
{
    private List<Rubric>? _all;

    /// <summary>Every version of every rubric.</summary>
    public async Task<IReadOnlyList<Rubric>> AllAsync(CancellationToken cancellation) =>
        _all ??= [.. await db.RubricsAsync(cancellation), .. DefaultRubrics.Of(db.OrganisationId)];

    /// <summary>Those in use, each in its newest version.</summary>
    public async Task<IReadOnlyList<Rubric>> NewestAsync(CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation)).GroupBy(rubric => rubric.Id).Select(versions => versions.MaxBy(rubric => rubric.Version)!).Where(rubric => !rubric.IsRetired)];

    /// <summary>The rubric of a session: the one it keeps, else the one its rep is rated by now; null for kinds without ratings.</summary>
    public async Task<Rubric?> OfAsync(Session session, ISessionKind? kind, Snapshot snapshot, CancellationToken cancellation)
    {
        if (kind is not { HasRubric: true }) return null;
        if (session.RubricId is { } id) return (await AllAsync(cancellation)).FirstOrDefault(rubric => rubric.Id == id && rubric.Version == session.RubricVersion);
        return session.Reps.Count == 0 ? null : await ForAsync(session.Reps[0].PersonId, snapshot, session.Day, cancellation);
    }

    /// <summary>The rubric by which a person is rated on a day.</summary>
    public async Task<Rubric?> ForAsync(PersonId rep, Snapshot snapshot, DateOnly day, CancellationToken cancellation) =>
        Rubric.For(await NewestAsync(cancellation), await db.AnyCoachesAsync([rep], day, cancellation), snapshot.Measures.Standards.SegmentOf(rep, day));
}
