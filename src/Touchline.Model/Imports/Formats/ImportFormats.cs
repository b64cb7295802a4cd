namespace Touchline.Model.Imports;

/// <summary>Every format, and which of them a file looks like.</summary>
public static class ImportFormats
{
    /// <summary>Every format there is.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } =
        [OpportunityFile.Format, SalesTeamList.Format, PeopleFile.Format, ResultsFile.Format, SessionsFile.Format, StandardsFile.Format];

    /// <summary>
    /// The format whose fields the headers carry best; null where none has all it needs. A rep with a manager and nothing
    /// that names an id or an e-mail is a sales team list.
    /// </summary>
    public static ImportFormat? Detect(IReadOnlyList<string> headers) =>
        All.Select(format => (Format: format, Score: format.Score(headers), IsKnown: format.SourceOf(headers) is not null))
            .Where(found => found.Score > 0).OrderByDescending(found => found.IsKnown).ThenByDescending(found => found.Score)
            .Select(found => found.Format).FirstOrDefault();

    /// <summary>People come as users or as a sales team list; which one, the headers say.</summary>
    public static ImportFormat DetectPeople(IReadOnlyList<string> headers) =>
        SalesTeamList.Format.Score(headers) > 0 && PeopleFile.Format.Score(headers) == 0 ? SalesTeamList.Format : PeopleFile.Format;
}
