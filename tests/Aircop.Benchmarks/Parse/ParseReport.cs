using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Parse;

/// <summary>What reading came to, beside the peer, for each kind of message.</summary>
/// <param name="Kinds">Kinds of messages.</param>
internal sealed record ParseReport(IReadOnlyList<ParseRow> Kinds)
{
    /// <summary>How many times the peer's speed the design asks for.</summary>
    public const double SpeedBudget = 5;

    /// <summary>Share of the peer's allocations that the design allows.</summary>
    public const double AllocationBudget = 1 / 8d;

    /// <summary>True when every kind is within both budgets.</summary>
    public bool WithinBudget => Kinds.All(static row => row.Speed >= SpeedBudget && row.Allocation <= AllocationBudget);
}

/// <summary>One kind of message.</summary>
internal sealed record ParseRow
{
    /// <summary>PAXLST or PNRGOV.</summary>
    public required string Kind { get; init; }

    /// <summary>Different messages read.</summary>
    public int Messages { get; init; }

    /// <summary>People in them.</summary>
    public int People { get; init; }

    /// <summary>Bytes of them.</summary>
    public long Bytes { get; init; }

    /// <summary>The product's reader.</summary>
    public required Pace Reader { get; init; }

    /// <summary>The plain splitting reader.</summary>
    public required Pace Peer { get; init; }

    /// <summary>How many times faster the product's reader is: median over pairs of rounds.</summary>
    public double Speed { get; init; }

    /// <summary>Bytes allocated for a person, the product's reader.</summary>
    public double ReaderBytesPerPerson { get; init; }

    /// <summary>Bytes allocated for a person, the plain splitting reader.</summary>
    public double PeerBytesPerPerson { get; init; }

    /// <summary>Megabytes a second, the product's reader.</summary>
    public double MegabytesPerSecond => Reader.Best * BytesPerPerson / 1e6;

    /// <summary>Megabytes a second, the plain splitting reader.</summary>
    public double PeerMegabytesPerSecond => Peer.Best * BytesPerPerson / 1e6;

    /// <summary>Allocations of the reader by those of the peer.</summary>
    public double Allocation => ReaderBytesPerPerson / PeerBytesPerPerson;

    private double BytesPerPerson => (double)Bytes / People;
}

/// <summary>People a second over many rounds.</summary>
/// <param name="Best">In the least disturbed round.</param>
/// <param name="Middle">In the middle one.</param>
/// <param name="Rounds">How many rounds.</param>
internal sealed record Pace(double Best, double Middle, int Rounds)
{
    /// <summary>From the seconds that a person took in each round.</summary>
    public static Pace Of(double[] times) => new(1 / times.Min(), 1 / Median(times), times.Length);

    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ParseReport))]
internal sealed partial class ParseJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class ParseText
{
    public static void Write(TextWriter to, ParseReport report)
    {
        foreach (var row in report.Kinds)
        {
            Say(to, $"{row.Kind}: {row.Messages} messages, {row.People} people, {row.Bytes / 1e6:F1} MB; both readers found the same");
            Say(to, $"  reader      {row.Reader.Best,10:F0} passengers/s, {row.MegabytesPerSecond:F0} MB/s, {row.ReaderBytesPerPerson:F0} bytes allocated a person (middle round {row.Reader.Middle:F0}/s)");
            Say(to, $"  plain peer  {row.Peer.Best,10:F0} passengers/s, {row.PeerMegabytesPerSecond:F0} MB/s, {row.PeerBytesPerPerson:F0} bytes allocated a person (middle round {row.Peer.Middle:F0}/s)");
            Say(to, $"  speed       {row.Speed,10:F2} times the peer, median of {row.Reader.Rounds} rounds (budget {ParseReport.SpeedBudget:F0}: {Word(row.Speed >= ParseReport.SpeedBudget)})");
            Say(to, $"  allocation  {row.Allocation,10:F3} of the peer's (budget {ParseReport.AllocationBudget:F3}: {Word(row.Allocation <= ParseReport.AllocationBudget)})");
        }
    }

    private static string Word(bool reached) => reached ? "reached" : "not reached";

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
