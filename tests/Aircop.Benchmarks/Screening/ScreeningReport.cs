using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Screening;

/// <summary>What screening came to at each size of list.</summary>
/// <param name="Sizes">Sizes of list.</param>
internal sealed record ScreeningReport(IReadOnlyList<ScreeningRow> Sizes)
{
    /// <summary>True when every size is within its budgets.</summary>
    public bool WithinBudget => Sizes.All(static row => row.WithinBudget);
}

/// <summary>One size of list.</summary>
internal sealed record ScreeningRow
{
    /// <summary>Entries of the list.</summary>
    public int Entries { get; init; }

    /// <summary>Travellers in each repeat.</summary>
    public int Travellers { get; init; }

    /// <summary>Travellers a second on one core.</summary>
    public required Spread Screening { get; init; }

    /// <summary>Travellers a second on one core, brute-force Jaro-Winkler over the same list; null where it was not run.</summary>
    public Spread? Peer { get; init; }

    /// <summary>Microseconds for a traveller: half of them take less.</summary>
    public double MedianMicroseconds { get; init; }

    /// <summary>Microseconds for a traveller: 99 of 100 take less; the median over the repeats.</summary>
    public double P99Microseconds { get; init; }

    /// <summary>Bytes allocated for a traveller without a hit.</summary>
    public double BytesWithoutHit { get; init; }

    /// <summary>Alerts for 1,000 travellers, none of whom is on the list.</summary>
    public double FalseAlertsPerThousand { get; init; }

    /// <summary>Bytes of memory held for an entry.</summary>
    public double BytesPerEntry { get; init; }

    /// <summary>Seconds to build the snapshot from entries.</summary>
    public double BuildSeconds { get; init; }

    /// <summary>Milliseconds until a list with one entry more is in force.</summary>
    public double DeltaMilliseconds { get; init; }

    /// <summary>Milliseconds the longest traveller took in the moment snapshots were swapped.</summary>
    public double SwapMilliseconds { get; init; }

    /// <summary>Speed the design asks for, travellers a second on one core.</summary>
    public double SpeedBudget => Entries <= 100_000 ? 20_000 : 8_000;

    /// <summary>Speed by that of the peer; zero where it was not run.</summary>
    public double Ratio => Peer is null ? 0 : Screening.Median / Peer.Median;

    /// <summary>True when all rows are within what the design asks for; latency, build and false alerts are asked of a list of 100,000.</summary>
    public bool WithinBudget => Screening.Median >= SpeedBudget && (Peer is null || Ratio >= 1_000) && BytesWithoutHit == 0 && BytesPerEntry < 400
        && SwapMilliseconds < 10 && (Entries > 100_000 || (P99Microseconds < 500 && FalseAlertsPerThousand <= 3 && BuildSeconds < 6));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ScreeningReport))]
internal sealed partial class ScreeningJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class ScreeningText
{
    public static void Write(TextWriter to, ScreeningReport report)
    {
        foreach (var row in report.Sizes)
        {
            Say(to, $"{row.Entries:N0} entries, {row.Travellers:N0} travellers in each repeat");
            Say(to, $"  screening    {row.Screening.Median,12:N0} travellers/s on one core ({row.Screening.Least:N0} to {row.Screening.Most:N0}; budget {row.SpeedBudget:N0})");
            if (row.Peer is { } peer) Say(to, $"  Jaro-Winkler {peer.Median,12:N2} travellers/s, brute force; screening is {row.Ratio:N0} times as fast (budget 1,000)");
            Say(to, $"  latency      p50 {row.MedianMicroseconds:N1} us, p99 {row.P99Microseconds:N1} us");
            Say(to, $"  memory       {row.BytesWithoutHit:N1} bytes allocated without a hit, {row.BytesPerEntry:N0} bytes held an entry (budget 0 and 400)");
            Say(to, $"  false alerts {row.FalseAlertsPerThousand:N2} per 1,000 travellers (budget 3)");
            Say(to, $"  build        {row.BuildSeconds:N2} s; one entry more in {row.DeltaMilliseconds:N1} ms; longest traveller at a swap {row.SwapMilliseconds:N2} ms (budget 10)");
        }
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
