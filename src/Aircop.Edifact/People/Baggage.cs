using System.Collections.Immutable;

namespace Aircop.Edifact.People;

/// <summary>Checked baggage of a person.</summary>
/// <param name="Count">Pieces; null when not given. Zero is a fact.</param>
/// <param name="WeightKg">Weight in kilograms, pounds converted and rounded to a tenth; null when not given.</param>
/// <param name="Tags">Tags as runs of consecutive numbers.</param>
public sealed record Baggage(int? Count, decimal? WeightKg, ImmutableArray<BagTagRun> Tags)
{
    private const int NotGiven = -1;

    private readonly int _tenths = TenthsOf(WeightKg);

    /// <summary>Weight in kilograms, pounds converted and rounded to a tenth; null when not given.</summary>
    public decimal? WeightKg
    {
        get => _tenths == NotGiven ? null : _tenths / 10m;
        init => _tenths = TenthsOf(value);
    }

    /// <summary>The weight in tenths of a kilogram; negative when not given.</summary>
    internal int Tenths
    {
        init => _tenths = value < 0 ? NotGiven : value;
    }

    /// <summary>Number of tags in all runs.</summary>
    public int TagCount
    {
        get
        {
            var count = 0;
            foreach (var run in Tags)
            {
                count += run.Count;
            }

            return count;
        }
    }

    // Weights are kept in tenths: half the memory of a decimal in each of many thousand people.
    internal static int TenthsOf(decimal? weight) => weight is { } given ? (int)Math.Clamp(Math.Round(given * 10), 0, int.MaxValue) : NotGiven;
}

/// <summary>Consecutive bag tags.</summary>
/// <param name="First">First tag as sent, such as <c>UA123456</c>.</param>
/// <param name="Count">How many consecutive tags, 1 to 999.</param>
/// <param name="Destination">Airport to which they send the bags; null when not given.</param>
public sealed record BagTagRun(string First, int Count, string? Destination = null)
{
    /// <summary>Most tags one run may have; a sender's larger number is taken for a slip.</summary>
    public const int MaxCount = 999;

    /// <summary>
    /// Each tag of the run: the digits at the end of the first one count up and keep their width. A tag that does not end in a digit
    /// cannot be counted up and is returned alone.
    /// </summary>
    public IEnumerable<string> Expand()
    {
        // Ten digits is the width of an IATA licence plate; what stands before them does not count.
        var start = First.Length;
        while (start > 0 && First.Length - start < 10 && char.IsAsciiDigit(First[start - 1]))
        {
            start--;
        }

        yield return First;
        if (start == First.Length)
        {
            yield break;
        }

        var width = First.Length - start;
        var number = long.Parse(First.AsSpan(start), System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 1; i < Count; i++)
        {
            var digits = (number + i).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0');
            yield return string.Concat(First.AsSpan(0, start), digits);
        }
    }
}
