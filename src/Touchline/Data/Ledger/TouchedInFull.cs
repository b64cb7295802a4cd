using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Finds, before a save, everyone and everything that what it touches reaches.</summary>
internal static class TouchedInFull
{
    /// <returns>The persons whose chain may change: the moved and everybody below them.</returns>
    public static async Task<HashSet<PersonId>> CompleteAsync(TouchlineDb db, Touched touched, CancellationToken cancellation)
    {
        var coaches = touched.CoachesMoved.ToList();
        touched.Moved.UnionWith(await db.Rows<ReportingLine>().Where(row => coaches.Contains(row.CoachId)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation));
        var moved = touched.Moved.ToList();
        // Whoever gets another chain stood below one of the moved before: all links up to the lowest moved one are untouched.
        var affected = moved.Count == 0 ? [] : (await BelowAsync(db, moved, cancellation)).Concat(moved).ToHashSet();
        foreach (var person in affected) touched.Rep(person);
        foreach (var (coach, kind) in touched.Teams)
            foreach (var rep in await db.Rows<ChainRow>().Where(row => row.AncestorId == coach && row.Up == 1).Select(row => row.PersonId).Distinct().ToListAsync(cancellation)) touched.Rep(rep, kind);
        if (touched.Trees.Count > 0)
            foreach (var rep in await BelowAsync(db, [.. touched.Trees], cancellation)) touched.Rep(rep);
        foreach (var (segment, kind) in touched.Segments)
            foreach (var rep in await db.Rows<SegmentMembership>().Where(row => row.Segment == segment).Select(row => row.PersonId).Distinct().ToListAsync(cancellation)) touched.Rep(rep, kind);
        foreach (var kind in touched.Everybody)
            foreach (var rep in await db.Rows<ChainRow>().Select(row => row.PersonId).Distinct().ToListAsync(cancellation)) touched.Rep(rep, kind);
        await AddSessionsAsync(db, touched, affected, cancellation);
        await AddRepsOfSessionsAsync(db, touched, cancellation);
        return affected;
    }

    private static Task<List<PersonId>> BelowAsync(TouchlineDb db, List<PersonId> leaders, CancellationToken cancellation) =>
        db.Rows<ChainRow>().Where(row => leaders.Contains(row.AncestorId)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation);

    // Whose chain changes, and who gets another delegate, may have other sessions that count.
    private static async Task AddSessionsAsync(TouchlineDb db, Touched touched, HashSet<PersonId> affected, CancellationToken cancellation)
    {
        foreach (var rep in touched.Delegated) touched.Rep(rep);
        foreach (var some in affected.Concat(touched.Delegated).Distinct().Chunk(1_000))
        {
            touched.Sessions.UnionWith(await db.Rows<SessionRep>().Where(row => some.Contains(row.PersonId)).Select(row => row.SessionId).Distinct().ToListAsync(cancellation));
            touched.Sessions.UnionWith(await db.Rows<SessionCoach>().Where(row => some.Contains(row.PersonId)).Select(row => row.SessionId).Distinct().ToListAsync(cancellation));
        }
    }

    private static async Task AddRepsOfSessionsAsync(TouchlineDb db, Touched touched, CancellationToken cancellation)
    {
        // Only sessions that change themselves; of the others those reps are touched already who have a reason.
        foreach (var some in touched.Becomes.Keys.Chunk(1_000))
        {
            var had = await (from row in db.Rows<Session>()
                             join rep in db.Rows<SessionRep>() on row.Id equals rep.SessionId
                             where some.Contains(row.Id)
                             select new { row.Id, row.Kind, rep.PersonId }).ToListAsync(cancellation);
            foreach (var row in had)
            {
                touched.Becomes[row.Id].Kinds.Add(row.Kind);
                touched.Becomes[row.Id].Reps.Add(row.PersonId);
            }
        }
        foreach (var (kinds, reps) in touched.Becomes.Values)
            foreach (var rep in reps)
                foreach (var kind in kinds) touched.Rep(rep, kind);
    }
}
