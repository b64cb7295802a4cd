namespace Touchline.Model.Imports;

/// <summary>The first values of each column, for the eye.</summary>
internal static class ColumnSamples
{
    private const int Rows = 50;
    private const int Values = 3;

    public static IReadOnlyList<string>[] Of(CsvSource source)
    {
        var samples = source.Headers.Select(_ => new List<string>()).ToArray();
        // Ragged rows are told by the plan, not by a sample.
        foreach (var row in source.Rows(_ => { }).Take(Rows))
            for (var i = 0; i < samples.Length; i++)
                if (row[i] is { Length: > 0 } value && samples[i].Count < Values && !samples[i].Contains(value)) samples[i].Add(value);
        return samples;
    }
}
