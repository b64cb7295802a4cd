using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// Whom a change of many touches, in words that stay true: read again later, it finds all whose figures are not up to date.
/// </summary>
/// <param name="Moved">Persons whose own lines change, and with them everybody below.</param>
/// <param name="Teams">Coaches, the direct reports of whom are touched, for one kind or all.</param>
/// <param name="Trees">Leaders everybody below whom is touched.</param>
/// <param name="Segments">Segments whose people are touched, for one kind.</param>
/// <param name="Everybody">Kinds for which everybody is touched; null is every kind.</param>
internal sealed record MassChange(List<Guid> Moved, List<MassChange.Some> Teams, List<Guid> Trees, List<MassChange.Some> Segments, List<string?> Everybody)
{
    internal sealed record Some(string Of, string? Kind);

    public bool IsNothing => Moved.Count + Teams.Count + Trees.Count + Segments.Count + Everybody.Count == 0;

    public static async Task<MassChange> OfAsync(TouchlineDb db, Touched touched, CancellationToken cancellation)
    {
        var coaches = touched.CoachesMoved.ToList();
        if (coaches.Count > 0) touched.Moved.UnionWith(await db.Rows<ReportingLine>().Where(row => coaches.Contains(row.CoachId)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation));
        return new MassChange(
            [.. touched.Moved.Select(id => id.Value)],
            [.. touched.Teams.Select(team => new Some(team.Coach.Value.ToString(), team.Kind?.Name))],
            [.. touched.Trees.Select(id => id.Value)],
            [.. touched.Segments.Select(segment => new Some(segment.Segment, segment.Kind.Name))],
            [.. touched.Everybody.Select(kind => kind?.Name)]);
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static MassChange FromJson(string text) => JsonSerializer.Deserialize<MassChange>(text)!;

    /// <summary>The persons whose chain may change, and the reps whose lines may, for some kinds or all (null).</summary>
    public async Task<(HashSet<PersonId> Affected, IReadOnlyDictionary<PersonId, HashSet<Kind>?> Reps)> ResolveAsync(TouchlineDb db, CancellationToken cancellation)
    {
        var found = new Touched();
        var chains = db.Rows<ChainRow>();
        var moved = Moved.ConvertAll(id => new PersonId(id));
        // Whoever gets another chain stood below one of the moved before: all links up to the lowest moved one are untouched.
        var affected = moved.Count == 0 ? [] : (await BelowAsync(chains, moved, cancellation)).Concat(moved).ToHashSet();
        foreach (var (of, kind) in Teams)
        {
            var coach = new PersonId(Guid.Parse(of));
            foreach (var rep in await chains.Where(row => row.AncestorId == coach && row.Up == 1).Select(row => row.PersonId).Distinct().ToListAsync(cancellation)) found.Rep(rep, KindOf(kind));
        }
        if (Trees.Count > 0)
            foreach (var rep in await BelowAsync(chains, Trees.ConvertAll(id => new PersonId(id)), cancellation)) found.Rep(rep);
        foreach (var (of, kind) in Segments)
            foreach (var rep in await db.Rows<SegmentMembership>().Where(row => row.Segment == of).Select(row => row.PersonId).Distinct().ToListAsync(cancellation)) found.Rep(rep, KindOf(kind));
        if (Everybody.Count > 0)
        {
            var everybody = await chains.Where(row => row.Up == 1).Select(row => row.PersonId).Distinct().ToListAsync(cancellation);
            foreach (var kind in Everybody)
                foreach (var rep in everybody) found.Rep(rep, KindOf(kind));
        }
        return (affected, found.Reps);
    }

    private static Task<List<PersonId>> BelowAsync(IQueryable<ChainRow> chains, List<PersonId> leaders, CancellationToken cancellation) =>
        chains.Where(row => leaders.Contains(row.AncestorId)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation);

    private static Kind? KindOf(string? name) => name is null ? null : new Kind(name);
}
