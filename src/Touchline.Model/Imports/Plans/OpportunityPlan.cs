using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Model.Imports;

/// <summary>What importing a file of opportunities would do. Nothing is written by it.</summary>
public sealed record OpportunityPlan
{
    /// <summary>Opportunities that are not there yet.</summary>
    public required IReadOnlyList<Opportunity> Created { get; init; }

    /// <summary>Those whose owner, customer, stage, days or amount differ.</summary>
    public required IReadOnlyList<Change<Opportunity>> Updated { get; init; }

    /// <summary>Rows that say what is there already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Rows left out, with their reason.</summary>
    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    /// <summary>Owners nobody was found for, with the rows they have and people they may be; most rows first.</summary>
    public required IReadOnlyList<UnknownOwner> UnknownOwners { get; init; }

    /// <summary>Every stage with its reading, so that the user can check it.</summary>
    public required IReadOnlyList<StageReading> Stages { get; init; }

    /// <summary>Sums over the rows to be imported, to be compared with the CRM.</summary>
    public required OpportunityControls Controls { get; init; }

    /// <summary>How days were read.</summary>
    public required DayReader Days { get; init; }

    /// <summary>How amounts were read.</summary>
    public required NumberReader Numbers { get; init; }

    /// <summary>Rows that would be imported.</summary>
    public int Ready => Created.Count + Updated.Count + Unchanged;

    /// <summary>Makes the plan.</summary>
    /// <param name="source">The file.</param>
    /// <param name="matches">Which column is what; null takes what the format proposes.</param>
    /// <param name="organisation">Whose opportunities.</param>
    /// <param name="people">Everyone who may own one.</param>
    /// <param name="existing">The opportunities there are; streamed once.</param>
    /// <param name="options">What the user says beside the file.</param>
    /// <exception cref="ImportRefusedException">The file cannot be read, a needed column is missing, or its days read in two ways.</exception>
    public static OpportunityPlan Make(CsvSource source, IReadOnlyList<ColumnMatch>? matches, Organisation organisation,
        IEnumerable<Person> people, IEnumerable<Opportunity> existing, OpportunityOptions options)
    {
        var map = new ColumnMap(source, OpportunityFile.Format, matches);
        var (days, numbers) = ValueSurvey.Of(source, map, ["opened", "closed"], ["amount"], options.Days);
        var reader = new OpportunityRows(map, organisation, new OwnerFinder(map, people, options.Aliases), new DealState(map, options.Stages), days, numbers);
        var writer = new OpportunityChanges(existing, map);
        foreach (var row in source.Rows(reader.Reject))
            if (reader.Read(row) is { } opportunity) writer.Take(opportunity);
        return new OpportunityPlan
        {
            Created = writer.Created,
            Updated = writer.Updated,
            Unchanged = writer.Unchanged,
            Rejected = reader.Rejected,
            UnknownOwners = reader.Owners.Unknown,
            Stages = reader.Stages,
            Controls = writer.Controls,
            Days = days,
            Numbers = numbers,
        };
    }
}

/// <summary>An owner in the file whom nobody was found for.</summary>
/// <param name="Owner">As the file writes it; the key of an alias.</param>
/// <param name="Rows">How many rows name this owner.</param>
/// <param name="Near">Up to three people whose names are near.</param>
public sealed record UnknownOwner(string Owner, int Rows, IReadOnlyList<Person> Near);

/// <summary>A stage, how it is read (true won, false lost, null open or by flags), and its rows.</summary>
public sealed record StageReading(string Stage, bool? Won, int Rows);

/// <summary>Sums of the rows to be imported.</summary>
/// <param name="WonAmount">Amounts of deals won.</param>
/// <param name="Won">Deals won.</param>
/// <param name="Lost">Deals lost.</param>
/// <param name="Open">Deals open.</param>
/// <param name="WonWithoutAmount">Deals won whose amount is not known; they count as won, with an amount of 0.</param>
public sealed record OpportunityControls(decimal WonAmount, int Won, int Lost, int Open, int WonWithoutAmount);
