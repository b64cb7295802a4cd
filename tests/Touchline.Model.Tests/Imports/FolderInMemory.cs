using System.Text;
using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Xunit;

namespace Touchline.Model.Tests.Imports;

/// <summary>A folder of our own files without a disk: name to text.</summary>
internal sealed class FolderInMemory : Dictionary<string, string>
{
    /// <summary>One person, so that a test adds only what it is about.</summary>
    public static FolderInMemory Small() => new()
    {
        ["people.csv"] = "person,name,starts,ends\nV,Vic,,\nA,Ann,2026-01-01,\nB,Bob,2026-01-01,2026-06-30\n",
        ["lines.csv"] = "person,coach,from,until\nA,V,2026-01-01,\nB,V,2026-01-01,\n",
        ["sessions.csv"] = "session,kind,day,state,coaches,reps,minutes,logged,acknowledged,disputed\nS1,one-on-one,2026-02-01,held,V,A,30,,A,\n",
    };

    public static FolderInMemory Of(OrganisationRecords records)
    {
        var folder = new FolderInMemory();
        var open = new Dictionary<string, MemoryStream>();
        TouchlineFolder.Write(records, file => open[file] = new MemoryStream());
        foreach (var (file, stream) in open) folder[file] = Encoding.UTF8.GetString(stream.ToArray());
        return folder;
    }

    public static FolderInMemory Example()
    {
        var folder = new FolderInMemory();
        foreach (var file in TouchlineFolder.Files) folder[file] = File.ReadAllText(TestFiles.Path("example-organisation", file));
        return folder;
    }

    public FolderInMemory With(string file, string text)
    {
        this[file] = text;
        return this;
    }

    public FolderReading Read(FolderOptions? options = null) =>
        TouchlineFolder.Read(file => TryGetValue(file, out var text) ? TestFiles.Bytes(text) : null, options ?? new());

    public OrganisationRecords Records(FolderOptions? options = null)
    {
        var reading = Read(options);
        Assert.Empty(reading.Problems);
        return reading.Records!;
    }
}
