using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Flight;

/// <summary>How the flight is measured.</summary>
/// <param name="Repeats">Flights on the warm server; 5 or more.</param>
/// <param name="Connections">Connections over which is posted; 1 or more.</param>
internal sealed record FlightSettings(int Repeats, int Connections)
{
    public string? Fault()
    {
        if (Repeats < 5) return $"--repeats is {Repeats}; it must be 5 or more";
        return Connections < 1 ? $"--connections is {Connections}; it must be 1 or more" : null;
    }
}

/// <summary>What the measurement came to.</summary>
internal sealed record FlightBenchReport
{
    /// <summary>Seconds in which a flight on a warm server has to settle.</summary>
    public const double DesignBudget = 2;

    /// <summary>Seconds until the first flight after the start had settled.</summary>
    public required double ColdSeconds { get; init; }

    /// <summary>Processor seconds of the server for it.</summary>
    public required double ColdProcessorSeconds { get; init; }

    /// <summary>Seconds until a flight had settled on the warm server.</summary>
    public required Spread Seconds { get; init; }

    /// <summary>Processor seconds of the server for it, what it told others included.</summary>
    public required Spread ProcessorSeconds { get; init; }

    /// <summary>Seconds that the floor takes.</summary>
    public required Spread FloorSeconds { get; init; }

    /// <summary>Seconds in which a flight of known people has to be targeted once more.</summary>
    public const double KnownBudget = 0.5;

    /// <summary>Seconds of the second asking of a flight whose people are all known: records and links read, facts made, rules asked.</summary>
    public required Spread KnownSeconds { get; init; }

    /// <summary>Messages of a flight.</summary>
    public int Messages => FlightMessages.Count;

    /// <summary>Messages a second on the warm server, median.</summary>
    public double MessagesPerSecond => FlightMessages.Count / Seconds.Median;

    /// <summary>Median of the flight by the median of the floor.</summary>
    public double TimesFloor => Seconds.Median / FloorSeconds.Median;

    /// <summary>Seconds not to be reached.</summary>
    public double Budget => DesignBudget;

    /// <summary>True when the medians stay below.</summary>
    public bool WithinBudget => Seconds.Median < DesignBudget && KnownSeconds.Median < KnownBudget;

    /// <summary>Median time between the settling of a flight and its last version on the board, milliseconds.</summary>
    public double BoardLagMs { get; init; }

    /// <summary>Bytes of a message, in the mean.</summary>
    public int BytesPerMessage { get; init; }

    /// <summary>Flights that the warm server had taken before the first repeat.</summary>
    public int FlightsBefore { get; init; }

    /// <summary>Connections over which was posted.</summary>
    public int Connections { get; init; }

    /// <summary>Processors of the machine; the poster shares them.</summary>
    public int Processors { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(FlightBenchReport))]
internal sealed partial class FlightBenchJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class FlightBenchText
{
    public static void Write(TextWriter to, FlightBenchReport report)
    {
        Say(to, $"warm     {report.Seconds.Median,8:F2} s until the {report.Messages} messages of a flight of {FlightMessages.Seats} have settled (median of {report.Seconds.Repeats.Count} after {report.FlightsBefore} others; {report.Seconds.Least:F2} to {report.Seconds.Most:F2}); {report.MessagesPerSecond:F0} messages/s");
        Say(to, $"         {report.ProcessorSeconds.Median,8:F2} s of the server's processor ({report.ProcessorSeconds.Least:F2} to {report.ProcessorSeconds.Most:F2}); budget {report.Budget:F0} s: {(report.Seconds.Median < report.Budget ? "kept" : "not kept")}");
        Say(to, $"cold     {report.ColdSeconds,8:F2} s for the first flight after the start, {report.ColdProcessorSeconds:F2} s of processor");
        Say(to, $"floor    {report.FloorSeconds.Median,8:F2} s, same server, same bytes, same store, nothing else ({report.FloorSeconds.Least:F2} to {report.FloorSeconds.Most:F2}); the flight takes {report.TimesFloor:F1} times that");
        Say(to, $"known    {report.KnownSeconds.Median,8:F3} s to target a flight of {KnownPeople.Count} people with {KnownPeople.Journeys} journeys each once more with all that is known of them ({report.KnownSeconds.Least:F3} to {report.KnownSeconds.Most:F3}); budget {FlightBenchReport.KnownBudget:F1} s");
        Say(to, $"five pushes of each booking as a message, then the list in parts; {report.BytesPerMessage} bytes a message, {report.Connections} connections; board {report.BoardLagMs:F0} ms behind; {report.Processors} processors, shared with the poster");
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
