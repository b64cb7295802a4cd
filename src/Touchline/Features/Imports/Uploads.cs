using System.IO.Compression;
using Touchline.Data;
using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>
/// Files on their way in, on disk in the data folder: never held in memory, and gone once they are in, or after a week.
/// </summary>
public sealed class Uploads(Installation installation, TimeProvider time)
{
    /// <summary>The largest upload, in bytes.</summary>
    public const long Most = 500L * 1024 * 1024;

    // Unpacked, a folder may be larger than its zip, but not without end.
    private const long MostUnpacked = 4L * 1024 * 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private string Root => Path.Combine(installation.DataFolder, "imports");

    public string FileOf(ImportRun run) => Path.Combine(FolderOf(run), "file");

    public string RejectedOf(ImportRun run) => Path.Combine(FolderOf(run), "rejected.csv");

    public async Task KeepAsync(ImportRun run, IFormFile file, CancellationToken cancellation)
    {
        Sweep();
        Directory.CreateDirectory(FolderOf(run));
        await using var target = File.Create(FileOf(run));
        await file.CopyToAsync(target, cancellation);
    }

    /// <summary>Opens one of Touchline's own files of an uploaded zip; null where it is not in it.</summary>
    public Stream? OpenOwn(ImportRun run, string name)
    {
        var unpacked = Path.Combine(FolderOf(run), name);
        return TouchlineFolder.Files.Contains(name) && File.Exists(unpacked) ? File.OpenRead(unpacked) : null;
    }

    /// <summary>Unpacks the files of ours in a zip, whichever folder they lie in; nothing else is taken out of it.</summary>
    /// <exception cref="InvalidDataException">No zip, cut off, or far too large.</exception>
    public void Unpack(ImportRun run)
    {
        using var zip = ZipFile.OpenRead(FileOf(run));
        var own = zip.Entries.Where(entry => TouchlineFolder.Files.Contains(entry.Name)).ToList();
        if (own.Sum(entry => entry.Length) > MostUnpacked) throw new InvalidDataException("The zip file is too large.");
        foreach (var entry in own) entry.ExtractToFile(Path.Combine(FolderOf(run), entry.Name), overwrite: true);
    }

    public static bool IsZip(string file)
    {
        using var stream = File.OpenRead(file);
        return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
    }

    /// <summary>Removes the file; the rejected rows stay to be downloaded.</summary>
    public void RemoveFile(ImportRun run)
    {
        if (!Directory.Exists(FolderOf(run))) return;
        foreach (var file in Directory.EnumerateFiles(FolderOf(run)))
            if (file != RejectedOf(run)) File.Delete(file);
    }

    public void RemoveAll(ImportRun run)
    {
        if (Directory.Exists(FolderOf(run))) Directory.Delete(FolderOf(run), recursive: true);
    }

    private void Sweep()
    {
        if (!Directory.Exists(Root)) return;
        foreach (var folder in Directory.EnumerateDirectories(Root))
            if (time.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > Kept) Directory.Delete(folder, recursive: true);
    }

    private string FolderOf(ImportRun run) => Path.Combine(Root, run.Id.Value.ToString("N"));
}
