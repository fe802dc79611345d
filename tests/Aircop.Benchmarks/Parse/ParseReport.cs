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

    /// <summary>Messages in each repeat.</summary>
    public int Messages { get; init; }

    /// <summary>People in each repeat.</summary>
    public int People { get; init; }

    /// <summary>Bytes in each repeat.</summary>
    public long Bytes { get; init; }

    /// <summary>People a second, the product's reader.</summary>
    public required Spread Reader { get; init; }

    /// <summary>People a second, the plain splitting reader.</summary>
    public required Spread Peer { get; init; }

    /// <summary>Bytes allocated for a person, the product's reader.</summary>
    public double ReaderBytesPerPerson { get; init; }

    /// <summary>Bytes allocated for a person, the plain splitting reader.</summary>
    public double PeerBytesPerPerson { get; init; }

    /// <summary>Megabytes a second, the product's reader.</summary>
    public double MegabytesPerSecond => Reader.Median * Bytes / People / 1e6;

    /// <summary>Median speed of the reader by that of the peer.</summary>
    public double Speed => Reader.Median / Peer.Median;

    /// <summary>Allocations of the reader by those of the peer.</summary>
    public double Allocation => ReaderBytesPerPerson / PeerBytesPerPerson;
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
            Say(to, $"{row.Kind}: each repeat {row.Messages} messages, {row.People} people, {row.Bytes / 1e6:F1} MB");
            Say(to, $"  reader      {row.Reader.Median,10:F0} people/s, {row.MegabytesPerSecond:F0} MB/s, {row.ReaderBytesPerPerson:F0} bytes allocated a person ({row.Reader.Least:F0} to {row.Reader.Most:F0})");
            Say(to, $"  plain peer  {row.Peer.Median,10:F0} people/s, {row.PeerBytesPerPerson:F0} bytes allocated a person ({row.Peer.Least:F0} to {row.Peer.Most:F0})");
            Say(to, $"  speed       {row.Speed,10:F2} times the peer (budget {ParseReport.SpeedBudget:F0}: {Word(row.Speed >= ParseReport.SpeedBudget)})");
            Say(to, $"  allocation  {row.Allocation,10:F3} of the peer's (budget {ParseReport.AllocationBudget:F3}: {Word(row.Allocation <= ParseReport.AllocationBudget)})");
        }
    }

    private static string Word(bool reached) => reached ? "reached" : "not reached";

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
