using System.Collections.Immutable;

namespace Aircop.World.Lists;

/// <summary>Divides what is sent into parts.</summary>
internal static class Shares
{
    /// <summary>The elements in order, in parts whose lengths differ by one at most.</summary>
    /// <param name="all">The elements.</param>
    /// <param name="parts">Number of parts, from 1 to the number of elements (1 where there is none).</param>
    public static IEnumerable<ImmutableArray<T>> Of<T>(ImmutableArray<T> all, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, Math.Max(1, all.Length));
        return Enumerable.Range(0, parts).Select(part =>
        {
            int from = (int)((long)all.Length * part / parts);
            return all[from..(int)((long)all.Length * (part + 1) / parts)];
        });
    }
}
