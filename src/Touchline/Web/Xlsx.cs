using MiniExcelLibs;

namespace Touchline.Web;

/// <summary>A table as a workbook: numbers stay numbers, and a text is never read as a formula.</summary>
internal static class Xlsx
{
    public static async Task<byte[]> OfAsync(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var table = rows.Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => Value(cell.Second))).ToList();
        // A workbook without rows would be one without a header.
        if (table.Count == 0) table.Add(header.ToDictionary(name => name, _ => (object?)null));
        using var file = new MemoryStream();
        await file.SaveAsAsync(table, cancellationToken: cancellation);
        return file.ToArray();
    }

    private static object? Value(object? value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        null or string or int or long or decimal or bool => value,
        _ => value.ToString(),
    };
}
