using System.Text;
using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Xunit;

namespace Touchline.Model.Tests.Imports;

/// <summary>Files for tests: those kept beside them, and those written in a test.</summary>
internal static class TestFiles
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, "tests", "data", .. parts]);

    public static CsvSource Open(params string[] parts) => CsvSource.Open(new MemoryStream(File.ReadAllBytes(Path(parts))), parts[^1]);

    public static CsvSource Csv(string text, string file = "file.csv") => CsvSource.Open(Bytes(text), file);

    public static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    public static Organisation Ours { get; } = new() { Name = "Example", Currency = "USD" };

    public static OrganisationRecords Nothing { get; } = new() { Organisation = Ours };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Person Person(string id, string? name = null, string? email = null, string? starts = null, string? ends = null) => new()
    {
        OrganisationId = Ours.Id,
        ExternalId = id,
        Name = name ?? id,
        Email = email,
        Starts = starts is null ? null : Day(starts),
        Ends = ends is null ? null : Day(ends),
    };

    public static IReadOnlyList<ImportProblem> Refused(Action act) => Assert.Throws<ImportRefusedException>(act).Problems;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Touchline.slnx"))) folder = System.IO.Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!;
        return folder;
    }
}
