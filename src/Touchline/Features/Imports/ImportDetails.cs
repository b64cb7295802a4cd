using System.Text.Json;
using Touchline.Data;
using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>A column as the screen shows it.</summary>
public sealed record ColumnDetail(string Header, string Field, IReadOnlyList<string> FirstValues);

/// <summary>An owner whom nobody was found for, with people it may be.</summary>
public sealed record OwnerDetail(string Owner, int Rows, IReadOnlyList<PersonChoice> Near);

/// <summary>A person to choose, by the id that files use.</summary>
public sealed record PersonChoice(string Id, string Name);

/// <summary>What the screen shows of an import before and after it is written; kept with it as JSON.</summary>
public sealed record ImportDetails
{
    public long Bytes { get; init; }

    public double Seconds { get; init; }

    public string Encoding { get; init; } = "";

    public char Separator { get; init; } = ',';

    /// <summary>As in "It looks like a Salesforce opportunity report".</summary>
    public string? Source { get; init; }

    public IReadOnlyList<ColumnDetail> Columns { get; init; } = [];

    /// <summary>The first rejected rows, or why the whole file is refused.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    public IReadOnlyList<OwnerDetail> Owners { get; init; } = [];

    public IReadOnlyList<StageReading> Stages { get; init; } = [];

    public OpportunityControls? Controls { get; init; }

    /// <summary>How days were read, where the file has days that can be read in two ways.</summary>
    public DayOrder? DayOrder { get; init; }

    /// <summary>Rows that allow no other reading of the days.</summary>
    public int DecisiveDays { get; init; }

    /// <summary>True where the user must say which comes first in a day.</summary>
    public bool AsksDays { get; init; }

    /// <summary>Undated lines are begun by this file.</summary>
    public bool AsksLinesFrom { get; init; }

    /// <summary>Somebody's manager or segment is another one in this file.</summary>
    public bool AsksChangesFrom { get; init; }

    /// <summary>Who reports to nobody.</summary>
    public IReadOnlyList<string> WithoutManager { get; init; } = [];

    public int ProposedLeavers { get; init; }

    /// <summary>Coaches who leave while people report to them.</summary>
    public IReadOnlyList<string> TeamsLeft { get; init; } = [];

    /// <summary>Rows of each of Touchline's own files.</summary>
    public IReadOnlyList<(string Name, int Rows)> Files { get; init; } = [];

    /// <summary>Something to say above all: the records changed, it was stopped.</summary>
    public string? Note { get; init; }

    public static ImportDetails Of(ImportRun run) => JsonSerializer.Deserialize<ImportDetails>(run.Details, Options) ?? new ImportDetails();

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true };
}
