using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Touchline.Data;
using Touchline.Model;

namespace Touchline.Web;

/// <summary>Figures as a file, for a spreadsheet. Every export is in the audit trail.</summary>
public sealed class Exports(TouchlineDb db, AuditTrail trail, Viewer viewer)
{
    // A name that begins like a formula must not become one in a spreadsheet.
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    /// <param name="name">The file's name without its ending.</param>
    /// <param name="about">Whom it is about; null where it is about several.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">As many values in each row; null is an empty field.</param>
    public async Task<IResult> CsvAsync(string name, PersonId? about, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        trail.Add(viewer.AccountId, viewer.Name, "exported", about, name);
        await db.SaveChangesAsync(cancellation);
        using var memory = new MemoryStream();
        // With the mark at its beginning a spreadsheet reads the names as they are written.
        await using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(text, Format))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var value in row) csv.WriteField(Text(value));
                await csv.NextRecordAsync();
            }
        }
        return Results.File(memory.ToArray(), "text/csv; charset=utf-8", name + ".csv");
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
