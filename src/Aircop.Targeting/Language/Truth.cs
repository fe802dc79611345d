namespace Aircop.Targeting.Language;

/// <summary>Kleene's three values: what was not seen is neither true nor false.</summary>
internal enum Truth : byte
{
    False = 0,
    True = 1,
    Missing = 2,
}

/// <summary>
/// One run of one rule over one subject. Conditions and quantities that come out known leave <see cref="Missing"/> as it was; those
/// that do not add the bits of the facts they lacked.
/// </summary>
internal sealed class Frame
{
    /// <summary>The subject at 0, the rows of enclosing list functions after it.</summary>
    public readonly object[] Rows = new object[RuleLimits.MaxRowDepth + 1];

    /// <summary>Different values met by the list function of each depth; kept so that counting allocates nothing.</summary>
    public readonly HashSet<string>[] Values = [.. Enumerable.Range(0, RuleLimits.MaxRowDepth + 1).Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    /// <summary>The rule's facts that were needed and not seen, by their number within the rule.</summary>
    public ulong Missing;

    /// <summary>The moment windows are counted back from, in ticks of <see cref="Clock"/>; not a number when it is not known.</summary>
    public double AsOf;
}

/// <summary>A compiled condition.</summary>
internal delegate Truth Condition(Frame frame);

/// <summary>A compiled number, time, span or member of an enumeration; not a number where a fact is missing.</summary>
internal delegate double Quantity(Frame frame);

/// <summary>A compiled text; <see langword="null"/> where a fact is missing.</summary>
internal delegate string? Words(Frame frame);

/// <summary>Times and spans as ticks of 100 ns in a double: whole seconds are exact for some thousand years.</summary>
internal static class Clock
{
    public const double TicksPerHour = TimeSpan.TicksPerHour;

    public static double Ticks(DateTimeOffset? time) => time is { } seen ? seen.UtcTicks : double.NaN;
}
