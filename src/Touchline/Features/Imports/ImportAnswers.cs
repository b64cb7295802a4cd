using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>Which field a column is, as the user agreed to it; an empty field leaves the column out.</summary>
public sealed record ColumnAnswer(string Header, string Field);

/// <summary>What the user says beside a file. All may be left out; it is kept with the import as JSON.</summary>
public sealed record ImportAnswers
{
    public IReadOnlyList<ColumnAnswer>? Columns { get; init; }

    /// <summary>Lines without a date hold from this day on; the first month of results, else today, where left out.</summary>
    public DateOnly? LinesFrom { get; init; }

    /// <summary>Changed managers and segments hold from this day on; today where left out.</summary>
    public DateOnly? ChangesFrom { get; init; }

    /// <summary>Whom people without a manager report to.</summary>
    public string? Top { get; init; }

    public DayOrder? Days { get; init; }

    /// <summary>Owners as the file writes them, with the id of the person meant; empty leaves their rows out.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>The columns matched for this file; null takes what the format proposes.</summary>
    public IReadOnlyList<ColumnMatch>? MatchesFor(CsvSource source, ImportFormat format)
    {
        if (Columns is null) return null;
        var fields = Columns.ToLookup(column => column.Header, column => column.Field, StringComparer.Ordinal);
        return [.. format.Propose(source).Select(match => fields[match.Header].FirstOrDefault() is { } field ? match with { Field = field } : match)];
    }
}
