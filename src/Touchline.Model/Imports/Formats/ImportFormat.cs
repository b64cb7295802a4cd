namespace Touchline.Model.Imports;

/// <summary>One field that a format knows, and the headers under which files carry it.</summary>
/// <param name="Name">Stable, such as <c>owner-id</c>.</param>
/// <param name="Label">What the screen says, such as "Owner, by id".</param>
/// <param name="Headers">Known headers, the likeliest first; compared without case, spaces and signs.</param>
public sealed record ImportField(string Name, string Label, params string[] Headers);

/// <summary>Where files of a format come from, told by headers that only this source has.</summary>
/// <param name="Label">As in "It looks like a Salesforce opportunity report".</param>
/// <param name="Marks">All of these must be there.</param>
public sealed record ImportSource(string Label, params string[] Marks);

/// <summary>Which field a column of the file is; the user may change it. An empty field leaves the column out.</summary>
/// <param name="Column">The column, counted from 0.</param>
/// <param name="Header">Its name in the file.</param>
/// <param name="Field">The name of the field, or empty.</param>
/// <param name="FirstValues">Up to three different values, as a check for the eye.</param>
public sealed record ColumnMatch(int Column, string Header, string Field, IReadOnlyList<string> FirstValues);

/// <summary>One kind of file: what it can carry, what it must carry, and where it may come from.</summary>
public sealed record ImportFormat
{
    /// <summary>Stable, such as <c>opportunities</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the screen says, such as "Opportunities".</summary>
    public required string Label { get; init; }

    /// <summary>What the file can carry.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    /// <summary>What it must carry: of each set at least one field.</summary>
    public required IReadOnlyList<string[]> Needs { get; init; }

    /// <summary>The known sources.</summary>
    public IReadOnlyList<ImportSource> Sources { get; init; } = [];

    /// <summary>Proposes a field for every column. Each field is proposed once, for its likeliest header.</summary>
    public IReadOnlyList<ColumnMatch> Propose(CsvSource source)
    {
        var fields = Fields.Select(field => (field.Name, Column: Find(field, source.Headers))).Where(found => found.Column >= 0)
            .GroupBy(found => found.Column).ToDictionary(group => group.Key, group => group.First().Name);
        var samples = ColumnSamples.Of(source);
        return [.. source.Headers.Select((header, column) => new ColumnMatch(column, header, fields.GetValueOrDefault(column, ""), samples[column]))];
    }

    /// <summary>The source whose marks all stand in the headers, the one with most marks first; null where none does.</summary>
    public string? SourceOf(IReadOnlyList<string> headers)
    {
        var names = headers.Select(Plain).ToHashSet();
        return Sources.Where(source => source.Marks.All(mark => names.Contains(Plain(mark)))).MaxBy(source => source.Marks.Length)?.Label;
    }

    /// <summary>How many fields the headers carry; 0 where something needed is not among them.</summary>
    internal int Score(IReadOnlyList<string> headers)
    {
        var found = Fields.Where(field => Find(field, headers) >= 0).Select(field => field.Name).ToHashSet();
        return Needs.All(need => need.Any(found.Contains)) ? found.Count : 0;
    }

    private static int Find(ImportField field, IReadOnlyList<string> headers)
    {
        foreach (var known in field.Headers)
            for (var i = 0; i < headers.Count; i++)
                if (headers[i].Length > 0 && Plain(headers[i]) == Plain(known)) return i;
        return -1;
    }

    /// <summary>"Owner ID", "owner_id" and "OwnerId" are one header.</summary>
    internal static string Plain(string header) =>
        new([.. header.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
