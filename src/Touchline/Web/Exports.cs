using System.Globalization;
using System.Text;
using Touchline.Data;
using Touchline.Model;

namespace Touchline.Web;

/// <summary>What a file is for.</summary>
public enum ExportFormat
{
    /// <summary>Any program.</summary>
    Csv,

    /// <summary>A spreadsheet, with numbers and days as such.</summary>
    Xlsx,
}

/// <summary>Figures as a file, for a spreadsheet. Every export is in the audit trail.</summary>
public sealed class Exports(TouchlineDb db, AuditTrail trail, Viewer viewer)
{
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="about">Whom it is about; null where it is about several.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="format">As text, or as a workbook.</param>
    /// <param name="cancellation">The reader left.</param>
    /// <param name="rows">As many values in each row; null is an empty field.</param>
    public async Task<IResult> FileAsync(string name, PersonId? about, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, ExportFormat format, CancellationToken cancellation)
    {
        if (format == ExportFormat.Csv) return await CsvAsync(name, about, header, rows, cancellation);
        await NoteAsync(name, about, cancellation);
        return Results.File(await Xlsx.OfAsync(header, rows, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    /// <inheritdoc cref="FileAsync"/>
    public async Task<IResult> CsvAsync(string name, PersonId? about, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        await NoteAsync(name, about, cancellation);
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header)) text.AppendJoin(',', row.Select(value => Quoted(Text(value)))).Append("\r\n");
        // With the mark at its beginning a spreadsheet reads the names as they are written.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", name + ".csv");
    }

    /// <summary>A text as a file, made by somebody else; in the audit trail as any export.</summary>
    public async Task<IResult> TextAsync(string subject, string contentType, string file, string text, CancellationToken cancellation)
    {
        trail.Add(viewer.AccountId, viewer.Name, "exported", null, subject);
        await db.SaveChangesAsync(cancellation);
        return Results.File(Encoding.UTF8.GetBytes(text), contentType, file);
    }

    private Task<int> NoteAsync(string name, PersonId? about, CancellationToken cancellation)
    {
        trail.Add(viewer.AccountId, viewer.Name, "exported", about, name);
        return db.SaveChangesAsync(cancellation);
    }

    // A name that begins like a formula must not become one in a spreadsheet.
    private static string Quoted(string text)
    {
        if (text is ['=' or '+' or '@' or '\t' or '\r', ..] || (text is ['-', ..] && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => Urls.Day(day),
        decimal share => Math.Round(share, 6, MidpointRounding.ToEven).ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
