using Touchline.Model.Measures;
using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>What importing a file of people would do. Nothing is written by it.</summary>
public sealed record PeoplePlan
{
    /// <summary>People who are not there yet.</summary>
    public required IReadOnlyList<Person> Created { get; init; }

    /// <summary>People whose own fields differ. Empty cells change nothing.</summary>
    public required IReadOnlyList<Change<Person>> Updated { get; init; }

    /// <summary>People with a change of fields, line or segment; the figure the screen shows as updated.</summary>
    public required int UpdatedPeople { get; init; }

    /// <summary>People of the file with nothing changed.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Lines that begin.</summary>
    public required IReadOnlyList<ReportingLine> LinesStarted { get; init; }

    /// <summary>Lines that end earlier than they do now; only their last day differs.</summary>
    public required IReadOnlyList<Change<ReportingLine>> LinesEnded { get; init; }

    /// <summary>Lines that would begin on the day of the change itself and are replaced.</summary>
    public required IReadOnlyList<ReportingLine> LinesRemoved { get; init; }

    /// <summary>Segments that begin.</summary>
    public required IReadOnlyList<SegmentMembership> SegmentsStarted { get; init; }

    /// <summary>Segments that began on the day of the change itself and are replaced.</summary>
    public required IReadOnlyList<SegmentMembership> SegmentsRemoved { get; init; }

    /// <summary>Rows left out, with their reason.</summary>
    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    /// <summary>People who are there and not in the file, or no longer active in it. Proposed only; nothing ends them but a user.</summary>
    public required IReadOnlyList<Person> ProposedLeavers { get; init; }

    /// <summary>Coaches whom the file gives a last day while people still report to them after it: who takes the team?</summary>
    public required IReadOnlyList<Person> TeamsLeft { get; init; }

    /// <summary>People of the file who would report to nobody.</summary>
    public required IReadOnlyList<Person> WithoutManager { get; init; }

    /// <summary>True where several people would report to nobody: ask who stands at the top, and plan again.</summary>
    public bool NeedsTop => WithoutManager.Count > 1;

    /// <summary>People that would be written or are as the file says.</summary>
    public int Ready => Created.Count + UpdatedPeople + Unchanged;

    /// <summary>Makes the plan.</summary>
    /// <param name="source">The file.</param>
    /// <param name="format"><see cref="PeopleFile.Format"/> or <see cref="SalesTeamList.Format"/>.</param>
    /// <param name="matches">Which column is what; null takes what the format proposes.</param>
    /// <param name="records">The people, lines and segments there are.</param>
    /// <param name="options">What the user says beside the file.</param>
    /// <exception cref="ImportRefusedException">The file cannot be read, a needed column is missing, or its days read in two ways.</exception>
    public static PeoplePlan Make(CsvSource source, ImportFormat format, IReadOnlyList<ColumnMatch>? matches, OrganisationRecords records, PeopleOptions options)
    {
        var map = new ColumnMap(source, format, matches);
        var (days, _) = ValueSurvey.Of(source, map, ["starts", "ends"], [], options.Days);
        var rows = new PeopleRows(map, days);
        foreach (var row in source.Rows(rows.Reject)) rows.Read(row);
        return new PeoplePlanner(map, rows, records, options, managersAreImplied: format == SalesTeamList.Format).Plan();
    }
}
