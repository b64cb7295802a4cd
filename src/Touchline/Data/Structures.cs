using System.Collections.Concurrent;
using System.Data.Common;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>
/// Reads the structure of the organisation, and keeps it while its stamp stands: whatever changes a person, a line or a chain
/// sets another stamp in the same transaction. So tables and sub-trees cost what they show, whatever the size of the organisation.
/// </summary>
public sealed class Structures(TouchlineDb db, Present present, Installation installation, StructuresKept kept)
{
    public async Task<Structure> ReadAsync(CancellationToken cancellation)
    {
        var stamp = (await present.ReadAsync(cancellation)).Structure;
        var key = (installation.Name, db.OrganisationId);
        if (kept.Find(key) is { } known && known.Stamp == stamp) return known;
        var steps = new List<(PersonId, PersonId, DayRange)>();
        var coaches = new List<Person>();
        await db.QueryAsync(Sql, Add, cancellation);
        var structure = new Structure(stamp, steps, coaches);
        kept.Keep(key, structure);
        return structure;

        bool Add(DbDataReader row)
        {
            if (row.IsDBNull(1)) coaches.Add(new Person { Id = row.Person(0), ExternalId = row.GetString(4), Name = row.GetString(5), Region = row.IsDBNull(6) ? null : row.GetString(6) });
            else steps.Add((row.Person(1), row.Person(0), Days(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3))));
            return true;
        }
    }

    /// <summary>Segments that anybody is in on a day.</summary>
    public async Task<IReadOnlyList<string>> SegmentsOnAsync(DateOnly day, CancellationToken cancellation)
    {
        var structure = await ReadAsync(cancellation);
        if (structure.SegmentsOn(day) is { } known) return known;
        var segments = await db.SegmentsOnAsync(day, cancellation);
        structure.KeepSegments(day, segments);
        return segments;
    }

    // In one statement: who reports to whom and who coaches are then of one moment.
    private const string Sql = """
        SELECT ancestor_id, person_id, "from", until, NULL, NULL, NULL FROM chain WHERE organisation_id = @organisation AND up = 1
        UNION ALL
        SELECT id, CAST(NULL AS uuid), CAST(NULL AS date), CAST(NULL AS date), external_id, name, region FROM person
        WHERE organisation_id = @organisation AND id IN (SELECT ancestor_id FROM chain WHERE organisation_id = @organisation AND up = 1)
        """;

    private static DayRange Days(DateOnly from, DateOnly last) => new(from, last == DateOnly.MaxValue ? null : last);
}

/// <summary>The structures that were read last.</summary>
public sealed class StructuresKept
{
    private readonly ConcurrentDictionary<(string Database, OrganisationId Organisation), Structure> _kept = new();

    internal Structure? Find((string, OrganisationId) key) => _kept.GetValueOrDefault(key);

    internal void Keep((string, OrganisationId) key, Structure structure) => _kept[key] = structure;
}
