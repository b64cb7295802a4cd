using Touchline.Model.Measures;

namespace Touchline.Model.Imports;

/// <summary>
/// Touchline's own files: a folder of plain CSV files that an organisation goes out as and comes in again from, to the
/// same figures. Only people.csv is needed.
/// </summary>
public static class TouchlineFolder
{
    /// <summary>The files in the order in which they are read.</summary>
    public static IReadOnlyList<string> Files => FolderColumns.Files;

    /// <summary>Reads a folder on disk.</summary>
    public static FolderReading Read(string folder, FolderOptions options) =>
        Read(file => Path.Combine(folder, file) is var path && File.Exists(path) ? File.OpenRead(path) : null, options);

    /// <summary>Reads a folder from wherever it is kept.</summary>
    /// <param name="open">Opens a file of this name as a stream that can seek; null where there is none. The reading closes it.</param>
    /// <param name="options">What the user says beside the folder.</param>
    public static FolderReading Read(Func<string, Stream?> open, FolderOptions options)
    {
        var reading = new FolderReader(open, options);
        var records = reading.Read();
        return reading.Problems.Count == 0 ? new FolderReading(records, []) : new FolderReading(null, reading.Problems);
    }

    /// <summary>Writes all 13 files into a folder on disk, which is made where it is missing.</summary>
    public static void Write(OrganisationRecords records, string folder)
    {
        Directory.CreateDirectory(folder);
        Write(records, file => File.Create(Path.Combine(folder, file)));
    }

    /// <summary>
    /// Writes all 13 files. Shared texts (<c>notes</c>, <c>text</c>, <c>reason</c>) stay empty. Rows stand by id, by code point,
    /// so the same records make the same bytes.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="create">Makes the stream for a file of this name; the writing closes it.</param>
    public static void Write(OrganisationRecords records, Func<string, Stream> create) => new FolderWriter(records, create).Write();
}
