using Xunit;

namespace Touchline.Statistics.Tests.Reference;

/// <summary>
/// Every number of the reference files against this library. Tolerance: 1e-8 relative for closed forms, because both sides
/// round; 1e-6 for what is iterated, because R itself stops there. Where R's own stopping rule is coarser, the entry in
/// <see cref="Computed"/> says so beside the number.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, ReferenceData> Data = ReferenceData.Names.ToDictionary(name => name, name => new ReferenceData(name));

    private static readonly Dictionary<string, Lazy<Dictionary<string, Computed.Numbers>>> Results =
        Computed.All.ToDictionary(entry => entry.Key, entry => new Lazy<Dictionary<string, Computed.Numbers>>(() => entry.Value(Data[entry.Key.Split('/')[0]])));

    public static TheoryData<string, string> Every()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (name, data) in Data)
        {
            foreach (var (path, _) in data.Numbers())
                rows.Add(name, path);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_number_agrees_with_R(string name, string path)
    {
        var expected = Data[name].Numbers().Single(number => number.Path == path).Values;
        var split = path.Split('/', 2);
        Assert.True(Results.ContainsKey($"{name}/{split[0]}"), $"Nothing computes {name}/{split[0]}.");
        var all = Results[$"{name}/{split[0]}"].Value;
        Assert.True(all.ContainsKey(split[1]), $"Nothing computes {name}/{path}.");
        var (actual, tolerance) = all[split[1]];
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var error = Math.Abs(actual[i] - expected[i]) / Math.Max(Math.Abs(expected[i]), 1e-300);
            Assert.True(error <= tolerance, $"{name}/{path}[{i}]: R {expected[i]:R}, here {actual[i]:R}, relative difference {error:E1}.");
        }
    }
}
