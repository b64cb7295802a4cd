using System.Collections.Concurrent;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>
/// Reads everybody's names and details, and keeps them while the stamp of the structure stands: whatever changes a person sets
/// another one in the same transaction. Read by who first searches for somebody; pages that show a few people read those.
/// </summary>
public sealed class PeopleDirectories(TouchlineDb db, Present present, Installation installation, PeopleDirectoriesKept kept)
{
    public async Task<PeopleDirectory> ReadAsync(CancellationToken cancellation)
    {
        var stamp = (await present.ReadAsync(cancellation)).Structure;
        var key = (installation.Name, db.OrganisationId);
        if (kept.Find(key) is { } known && known.Stamp == stamp) return known;
        var directory = new PeopleDirectory(stamp, await db.UntrackedPeopleAsync(cancellation));
        kept.Keep(key, directory);
        return directory;
    }
}

/// <summary>The directories that were read last.</summary>
public sealed class PeopleDirectoriesKept
{
    private readonly ConcurrentDictionary<(string Database, OrganisationId Organisation), PeopleDirectory> _kept = new();

    internal PeopleDirectory? Find((string, OrganisationId) key) => _kept.GetValueOrDefault(key);

    internal void Keep((string, OrganisationId) key, PeopleDirectory directory) => _kept[key] = directory;
}
