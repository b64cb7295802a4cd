using Microsoft.EntityFrameworkCore;
using Touchline.Data.Bulk;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;

namespace Touchline.Data.Ledger;

/// <summary>Writes who stood above whom.</summary>
internal static class LedgerChains
{
    public static async Task RewriteAsync(TouchlineDb db, IEnumerable<PersonId> persons, DateOnly through, CancellationToken cancellation)
    {
        foreach (var some in persons.Chunk(1_000))
        {
            var tree = (await new LedgerSlice(db, through, cancellation).RulesAsync(some)).Tree;
            await db.Rows<ChainRow>().Where(row => some.Contains(row.PersonId)).ExecuteDeleteAsync(cancellation);
            BulkWriter.For(db).Insert(Of(db.OrganisationId, tree, some), cancellation);
        }
    }

    public static IEnumerable<ChainRow> Of(OrganisationId organisation, Tree tree, IEnumerable<PersonId> persons) =>
        from person in persons
        from above in Chain.Of(tree, person)
        select new ChainRow
        {
            OrganisationId = organisation,
            PersonId = person,
            AncestorId = above.Ancestor,
            Up = (short)above.Up,
            From = above.Days.From,
            Until = above.Days.Last,
        };
}
