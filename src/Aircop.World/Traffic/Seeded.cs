using System.Runtime.InteropServices;

namespace Aircop.World.Traffic;

/// <summary>
/// A stream of pseudo-random numbers that is the same on every machine and runtime (SplitMix64, Steele and others 2014). Not for secrets.
/// </summary>
public sealed class Seeded
{
    private readonly ulong _origin;
    private ulong _state;

    /// <summary>Starts a stream.</summary>
    public Seeded(ulong seed)
    {
        _origin = seed;
        _state = seed;
    }

    /// <summary>
    /// A stream of its own for a part of the world. It depends on this stream's seed and the label only, not on what was drawn, so
    /// that one part can be made without making the others.
    /// </summary>
    public Seeded Fork(ReadOnlySpan<char> label) => new(Mix(_origin ^ StableHash(label)));

    /// <summary>64 bits.</summary>
    public ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            return Mix(_state);
        }
    }

    /// <summary>A whole number from 0 up to but not including <paramref name="limit"/>, which is above 0.</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(Bits(), (ulong)limit, out _);
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with a probability between 0 and 1.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>One element of a list that is not empty.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A number around a mean, bell-shaped, never further from it than <paramref name="reach"/>.</summary>
    public double Around(double mean, double reach) => mean + (((Unit() + Unit() + Unit()) / 1.5 - 1) * reach);

    /// <summary>A share between 0 and 1 from the beta distribution with whole parameters, as an order statistic.</summary>
    /// <param name="alpha">First parameter, above 0; the mean is alpha / (alpha + beta).</param>
    /// <param name="beta">Second parameter, above 0; the two sum to 64 at most.</param>
    public double Beta(int alpha, int beta)
    {
        Span<double> draws = stackalloc double[64];
        draws = draws[..(alpha + beta - 1)];
        for (int i = 0; i < draws.Length; i++) draws[i] = Unit();
        draws.Sort();
        return draws[alpha - 1];
    }

    /// <summary>A hash of a text that is the same everywhere and always (FNV-1a, 64 bits, over UTF-16).</summary>
    public static ulong StableHash(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in MemoryMarshal.AsBytes(text)) hash = unchecked((hash ^ value) * 0x100000001B3);
        return Mix(hash);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
