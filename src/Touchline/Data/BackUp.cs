using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Touchline.Data.Bulk;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>
/// A backup is one zip: the data as an SQLite file, whichever database it came from, and the keys. It is one state of the
/// data, taken while the program runs.
/// </summary>
public static class BackUp
{
    private const string DataEntry = "touchline.db";
    private const string KeysEntries = "keys/";

    /// <summary>Writes the zip; the file must not be there yet.</summary>
    public static async Task WriteAsync(Installation from, string file, CancellationToken cancellation)
    {
        if (File.Exists(file)) throw new BrokenRulesException("file-exists", "", $"{file}: this file is there already, and nothing is overwritten. Choose another name.");
        var folder = Directory.CreateTempSubdirectory("touchline-backup-").FullName;
        try
        {
            await CopyDataAsync(from, folder, cancellation);
            // Complete or not there: a backup that was cut off must not look like one.
            var unfinished = file + ".unfinished";
            await using (var zip = await ZipFile.OpenAsync(unfinished, ZipArchiveMode.Create, cancellation))
            {
                await zip.CreateEntryFromFileAsync(Path.Combine(folder, DataEntry), DataEntry, CompressionLevel.Fastest, cancellation);
                foreach (var key in Directory.EnumerateFiles(from.KeysFolder)) await zip.CreateEntryFromFileAsync(key, KeysEntries + Path.GetFileName(key), cancellation);
            }
            File.Move(unfinished, file);
        }
        finally
        {
            Clear(folder);
        }
    }

    /// <summary>Brings a backup into an empty installation on either database.</summary>
    public static async Task<long> RestoreAsync(string file, Installation to, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new BrokenRulesException("file-missing", "", $"{file}: there is no such file.");
        await MoveInstallation.RefuseWhereFilledAsync(to, cancellation);
        var folder = Directory.CreateTempSubdirectory("touchline-restore-").FullName;
        try
        {
            await UnpackAsync(file, folder, cancellation);
            var packed = new Installation(folder, null, isDemo: false, NullLoggerFactory.Instance);
            // A backup of an earlier version is brought up to date first.
            await packed.PrepareAsync(cancellation);
            return await MoveInstallation.RunAsync(packed, to, null, cancellation);
        }
        finally
        {
            Clear(folder);
        }
    }

    private static async Task CopyDataAsync(Installation from, string folder, CancellationToken cancellation)
    {
        await using var source = from.OpenOwn(new OrganisationScope());
        if (source is SqliteTouchlineDb)
        {
            var into = Path.Combine(folder, DataEntry);
            await source.Database.ExecuteSqlAsync($"VACUUM INTO {into}", cancellation);
            return;
        }
        var copy = new Installation(folder, null, isDemo: false, NullLoggerFactory.Instance);
        await copy.PrepareAsync(cancellation);
        await using (var target = copy.OpenOwn(new OrganisationScope()))
        {
            await TableCopy.RunAsync(source, target, null, cancellation);
            // What still lies in the log beside the file is brought into it, since the file alone is packed.
            await target.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }
        Release(folder);
    }

    private static async Task UnpackAsync(string file, string folder, CancellationToken cancellation)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
            var data = zip.GetEntry(DataEntry) ?? throw NoBackup(file);
            await data.ExtractToFileAsync(Path.Combine(folder, DataEntry), cancellation);
            Directory.CreateDirectory(Path.Combine(folder, "keys"));
            // By their own names only, so that no entry can be written outside the folder.
            foreach (var key in zip.Entries.Where(entry => entry.FullName.StartsWith(KeysEntries, StringComparison.Ordinal) && entry.Name.Length > 0))
                await key.ExtractToFileAsync(Path.Combine(folder, "keys", key.Name), cancellation);
        }
        catch (InvalidDataException)
        {
            throw NoBackup(file);
        }
    }

    private static BrokenRulesException NoBackup(string file) => new("no-backup", "", $"{file}: this is no backup of Touchline, or it was cut off. Choose another one.");

    // A pooled connection would keep the file, and what it has not written yet.
    private static void Release(string folder)
    {
        using var connection = new SqliteConnection(SqliteTouchlineDb.ConnectionTo(Path.Combine(folder, DataEntry)));
        SqliteConnection.ClearPool(connection);
    }

    private static void Clear(string folder)
    {
        Release(folder);
        Directory.Delete(folder, recursive: true);
    }
}
