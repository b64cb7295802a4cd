using System.Globalization;
using System.Text.Json;

namespace Touchline.Statistics.Tests.Reference;

/// <summary>A reference data set: its columns, and the numbers R gave for it.</summary>
internal sealed class ReferenceData
{
    private readonly Dictionary<string, double[]> _columns = [];
    private readonly JsonElement _results;

    internal ReferenceData(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Reference");
        var lines = File.ReadAllLines(Path.Combine(folder, name + ".csv"));
        var heads = lines[0].Split(',').Select(head => head.Trim('"')).ToArray();
        var cells = lines[1..].Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        for (var column = 0; column < heads.Length; column++)
            _columns[heads[column]] = [.. cells.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        _results = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".json"))).RootElement.GetProperty("results");
    }

    internal static readonly string[] Names =
        ["benjamini_hochberg", "bfi_agree_conscientious", "grunfeld", "mpdta", "petersen", "shrinkage_sleepstudy", "shrout_fleiss", "sleepstudy"];

    internal double[] this[string column] => _columns[column];

    internal Factor Factor(string column) => Statistics.Factor.Of(column, Array.ConvertAll(_columns[column], value => (int)value));

    /// <summary>Every number of the file as "result/key" with its values; of nested objects "result/key/inner".</summary>
    internal IEnumerable<(string Path, double[] Values)> Numbers() =>
        _results.EnumerateObject().SelectMany(result => result.Value.EnumerateObject().SelectMany(entry => Numbers($"{result.Name}/{entry.Name}", entry.Value)));

    private static IEnumerable<(string Path, double[] Values)> Numbers(string path, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.EnumerateObject().SelectMany(entry => Numbers($"{path}/{entry.Name}", entry.Value));
        if (element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object))
            return element.EnumerateArray().SelectMany((item, index) => Numbers($"{path}/{index}", item));
        var values = Flatten(element).ToArray();
        return values.Length == 0 ? [] : [(path, values)];
    }

    private static IEnumerable<double> Flatten(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDouble()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Flatten),
        _ => [],
    };
}
