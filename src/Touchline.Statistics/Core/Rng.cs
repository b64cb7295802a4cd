using System.Numerics;

namespace Touchline.Statistics;

/// <summary>
/// The library's own random numbers, so that results never depend on the runtime: xoshiro256** (Blackman and Vigna 2021),
/// its state filled by SplitMix64 (Steele, Lea and Flood 2014). Not for secrets; not safe for use by several threads.
/// </summary>
public sealed class Rng
{
    private ulong _a, _b, _c, _d;

    /// <summary>Starts a sequence; equal seeds give equal sequences.</summary>
    /// <param name="seed">Any number, zero included.</param>
    public Rng(ulong seed)
    {
        (_a, _b, _c, _d) = (Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 (included) to 1 (excluded), with 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 (included) to a bound (excluded), without bias.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (ulong)bound;
        var unfair = (0 - range) % range;
        while (true)
        {
            var high = Math.BigMul(NextBits(), range, out var low);
            if (low >= unfair)
                return (int)high;
        }
    }

    /// <summary>A standard normal number, by inversion.</summary>
    public double NextNormal() => Distributions.NormalQuantile((NextBits() >> 12) * (1.0 / (1UL << 52)) + 0.5 / (1UL << 52));

    /// <summary>-1 or 1, each with probability one half.</summary>
    public double NextSign() => (NextBits() >> 63) == 0 ? -1 : 1;

    /// <summary>Webb's (2014) six-point weight: plus or minus the root of 1/2, 1 or 3/2, each with probability 1/6.</summary>
    public double NextWebb()
    {
        var point = NextInt(6);
        var size = Math.Sqrt((point % 3 + 1) / 2.0);
        return point < 3 ? -size : size;
    }

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
