using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;

namespace Touchline.Data.Ledger;

/// <summary>Who stood above whom, as the ledger has counted it and as the records give it.</summary>
internal static class LedgerChains
{
    public static async Task<(Dictionary<PersonId, List<Above>> Old, Dictionary<PersonId, List<Above>> Now)> BeforeAndAfterAsync(TouchlineDb db, IReadOnlyCollection<PersonId> persons, CancellationToken cancellation)
    {
        var part = new LedgerPart(db);
        var statements = new Statements(db);
        part.AskChains(statements, persons);
        await statements.RunAsync(cancellation);
        var old = part.Chains.ToLookup(row => row.Person, row => row.Above);
        var tree = await TreeAsync(db, persons, cancellation);
        return (persons.ToDictionary(person => person, person => old[person].ToList()), persons.ToDictionary(person => person, person => Chain.Of(tree, person).ToList()));
    }

    /// <summary>The first day on which somebody else stood above; null where nothing differs.</summary>
    public static DateOnly? FirstDifference(List<Above> old, List<Above> now)
    {
        var differ = old.Except(now).Concat(now.Except(old)).ToList();
        if (differ.Count == 0) return null;
        // A row that only ends earlier or later differs from there on.
        return differ.GroupBy(row => (row.Ancestor, row.Up, row.Days.From))
            .Min(group => group.Count() == 2 ? group.Min(row => row.Days.Last).AddDays(1) : group.Key.From);
    }

    public static void Write(Statements statements, OrganisationId organisation, IReadOnlyCollection<PersonId> persons, Dictionary<PersonId, List<Above>> old, Dictionary<PersonId, List<Above>> now, CancellationToken cancellation)
    {
        statements.Remove([.. Rows(organisation, persons, person => old[person].Except(now[person]))], cancellation);
        statements.Put([.. Rows(organisation, persons, person => now[person].Except(old[person]))], cancellation);
        LedgerStates.ChangeStructure(statements, organisation);
    }

    public static IEnumerable<ChainRow> Of(OrganisationId organisation, Tree tree, IEnumerable<PersonId> persons) => Rows(organisation, persons, person => Chain.Of(tree, person));

    private static IEnumerable<ChainRow> Rows(OrganisationId organisation, IEnumerable<PersonId> persons, Func<PersonId, IEnumerable<Above>> chain) =>
        from person in persons
        from above in chain(person)
        select new ChainRow
        {
            OrganisationId = organisation,
            PersonId = person,
            AncestorId = above.Ancestor,
            Up = (short)above.Up,
            From = above.Days.From,
            Until = above.Days.Last,
        };

    // Step by step up, as far as anybody ever stood above them.
    private static async Task<Tree> TreeAsync(TouchlineDb db, IReadOnlyCollection<PersonId> persons, CancellationToken cancellation)
    {
        var known = persons.ToHashSet();
        var lines = new List<ReportingLine>();
        for (var next = known.ToList(); next.Count > 0;)
        {
            var found = await db.Rows<ReportingLine>().AsNoTracking().Where(row => next.Contains(row.PersonId)).ToListAsync(cancellation);
            lines.AddRange(found);
            next = [.. found.Select(row => row.CoachId).Where(known.Add)];
        }
        var all = known.ToList();
        return new Tree(await db.Rows<Person>().AsNoTracking().Where(row => all.Contains(row.Id)).ToListAsync(cancellation), lines);
    }
}
