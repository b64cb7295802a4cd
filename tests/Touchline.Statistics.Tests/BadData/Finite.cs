using System.Collections;
using System.Reflection;
using Xunit;

namespace Touchline.Statistics.Tests.BadData;

/// <summary>Walks through everything public in an estimate and finds numbers that are not finite.</summary>
internal static class Finite
{
    internal static void Check(Estimate estimate)
    {
        Walk(estimate, estimate.GetType().Name, []);
        var text = estimate + estimate.Explain() + estimate.ToRScript();
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        Assert.NotEmpty(estimate.Explain());
        Assert.NotEmpty(estimate.Assumptions);
        Assert.All(estimate.ToTable().Rows, row => Assert.Equal(estimate.ToTable().Headers.Count, row.Count));
        if (!estimate.HasResult)
            Assert.Empty(estimate.ToTable().Rows);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string or Enum:
                return;
            case double number:
                Assert.True(double.IsFinite(number), $"{path} is {number}.");
                return;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items)
                    Walk(item, $"{path}[{index++}]", seen);
                return;
        }

        if (value.GetType().IsPrimitive || (!value.GetType().IsValueType && !seen.Add(value)))
            return;
        if (value.GetType().FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
        {
            foreach (var field in value.GetType().GetFields())
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
            Walk(property.GetValue(value), $"{path}.{property.Name}", seen);
    }
}
