using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>What the user says beside a folder of Touchline's own files.</summary>
public sealed record FolderOptions
{
    /// <summary>The organisation the records go to: they carry its id, and what organisation.csv leaves out stays as here.</summary>
    public Organisation Organisation { get; init; } = new() { Name = "Organisation" };

    /// <summary>Without lines.csv: the day from which the line of a person without a first day holds, included.</summary>
    public DateOnly? LinesFrom { get; init; }
}

/// <summary>A folder as read: its records, or every problem with it. One bad row refuses the whole folder.</summary>
/// <param name="Records">The records, with new ids; null where anything is wrong.</param>
/// <param name="Problems">What is wrong, by file and row; empty where nothing is.</param>
public sealed record FolderReading(Measures.OrganisationRecords? Records, IReadOnlyList<ImportProblem> Problems);
