using System.CommandLine;
using Touchline.Model.Imports;

namespace Touchline.CommandLine;

/// <summary>The commands that bring files in.</summary>
public static class ImportCommands
{
    public static Command Make(DataOptions options) => new("import", "Brings files in; nothing is half-saved.")
    {
        ImportFileCommand.Make(options, "people", "HR or CRM users, or a sales team list.", ImportFormats.DetectPeople, takesLines: true),
        ImportFileCommand.Make(options, "results", "Opportunities of a CRM, or person, month, metric and value.", ResultsOrOpportunities),
        ImportFileCommand.Make(options, "sessions", "Past sessions, such as a coaching spreadsheet.", _ => SessionsFile.Format),
        ImportFileCommand.Make(options, "standards", "How often each kind is due.", _ => StandardsFile.Format),
        ImportFolderCommand.Make(options),
    };

    private static ImportFormat ResultsOrOpportunities(IReadOnlyList<string> headers)
    {
        if (ImportFormats.Detect(headers) is { } found && (found == ResultsFile.Format || found == OpportunityFile.Format)) return found;
        // Neither has all it needs: the one that is told what is missing is the one that the headers are nearer to.
        return headers.Any(header => header.Contains("metric", StringComparison.OrdinalIgnoreCase) || header.Contains("month", StringComparison.OrdinalIgnoreCase)) ? ResultsFile.Format : OpportunityFile.Format;
    }
}
