using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Touchline.Statistics;

/// <summary>Sums over columns, several numbers at a time. Always four lanes, so that digits are the same on every machine.</summary>
internal static class Vec
{
    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b)[..left.Length];
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero;
        var i = 0;
        for (; i + 1 < left.Length; i += 2)
        {
            even += left[i] * right[i];
            odd += left[i + 1] * right[i + 1];
        }

        if (i < left.Length)
            even += left[i] * right[i];
        var lanes = even + odd;
        var sum = lanes.GetElement(0) + lanes.GetElement(1) + (lanes.GetElement(2) + lanes.GetElement(3));
        for (i = left.Length * Vector256<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Adds a multiple of one column to another.</summary>
    internal static void Add(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        var to = MemoryMarshal.Cast<double, Vector256<double>>(target);
        var from = MemoryMarshal.Cast<double, Vector256<double>>(source)[..to.Length];
        for (var i = 0; i < to.Length; i++)
            to[i] += factor * from[i];
        for (var i = to.Length * Vector256<double>.Count; i < target.Length; i++)
            target[i] += factor * source[i];
    }

    internal static double SumOfSquares(ReadOnlySpan<double> a) => Dot(a, a);

    internal static double Mean(ReadOnlySpan<double> a)
    {
        if (a.IsEmpty)
            return 0;
        double sum = 0;
        foreach (var value in a)
            sum += value;
        var mean = sum / a.Length;
        double rest = 0;
        foreach (var value in a)
            rest += value - mean;
        return mean + rest / a.Length;
    }

    /// <summary>The middle value (mean of the two middle ones) of values that may be reordered.</summary>
    internal static double Median(double[] values)
    {
        Array.Sort(values);
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
    }
}
