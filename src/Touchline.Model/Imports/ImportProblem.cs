namespace Touchline.Model.Imports;

/// <summary>Why a value, a row or a whole file is not taken, and where it stands.</summary>
/// <param name="Code">Stable, in kebab case, such as <c>owner-unknown</c>.</param>
/// <param name="File">The file's name as the user knows it.</param>
/// <param name="Row">The row as a spreadsheet numbers it: the header is row 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column's name in the file; empty where the whole row is meant.</param>
/// <param name="Value">The value as it stands in the file, cut after 200 characters.</param>
/// <param name="Reason">What is wrong and what to do, in the reader's words.</param>
public sealed record ImportProblem(string Code, string File, int Row, string Column, string Value, string Reason)
{
    internal static ImportProblem At(string file, int row, string column, string value, Reason reason) =>
        new(reason.Code, file, row, column, value.Length <= 200 ? value : value[..200], reason.Text);

    internal static ImportProblem OfFile(string file, Reason reason) => At(file, 0, "", "", reason);

    /// <summary>"people.csv, row 5, manager, M9: Nobody has this id.", as the command line says it.</summary>
    public override string ToString()
    {
        var place = Row > 0 ? $"{File}, row {Row}" : File;
        if (Column.Length > 0) place += $", {Column}";
        if (Value.Length > 0) place += $", {Value}";
        return $"{place}: {Reason}";
    }
}

/// <summary>Thrown where a file cannot be read at all; nothing has been planned.</summary>
public sealed class ImportRefusedException : Exception
{
    /// <summary>Why, at least one problem.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>Refuses for all of these problems.</summary>
    public ImportRefusedException(IReadOnlyList<ImportProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    internal ImportRefusedException(ImportProblem problem)
        : this([problem])
    {
    }
}
