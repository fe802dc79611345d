using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Seizures;

/// <summary>What is measured.</summary>
/// <param name="Flights">Open flights; 2 or more.</param>
/// <param name="People">People on each; as many as there are seizures, or more.</param>
/// <param name="Repeats">Seizures, one after the other; 3 to <see cref="SeizureFlights.MostAgencies"/>.</param>
internal sealed record SeizureSettings(int Flights, int People, int Repeats)
{
    public string? Fault()
    {
        if (Flights < 2) return $"--flights is {Flights}; it must be 2 or more";
        if (Repeats is < 3 or > SeizureFlights.MostAgencies) return $"--repeats is {Repeats}; it must be 3 to {SeizureFlights.MostAgencies}";
        return People < Repeats ? $"--people is {People}; it must be {Repeats} or more, for each seizure has somebody like it on every flight" : null;
    }
}

/// <summary>What it took.</summary>
/// <param name="Flights">Open flights.</param>
/// <param name="People">People on each.</param>
/// <param name="Processors">Processors of the machine.</param>
/// <param name="Spread">Flights over the whole network.</param>
/// <param name="Hub">All flights between two airports.</param>
internal sealed record SeizureReport(int Flights, int People, int Processors, SeizureSide Spread, SeizureSide Hub)
{
    /// <summary>Seconds within which a fresh seizure is matched against all open journeys.</summary>
    public const double Budget = 5;

    /// <summary>True when the slowest seizure was.</summary>
    public bool WithinBudget => Math.Max(Spread.Last.Most, Hub.Last.Most) <= Budget;
}

/// <summary>One shape of the network.</summary>
/// <param name="First">Seconds from the outcome until the first other flight's hit is on a worklist.</param>
/// <param name="Last">Seconds until the last one's is.</param>
/// <param name="Processor">Processor seconds of the whole process until then.</param>
internal sealed record SeizureSide(Spread First, Spread Last, Spread Processor);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(SeizureReport))]
internal sealed partial class SeizureJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class SeizureText
{
    public static void Write(TextWriter to, SeizureReport report)
    {
        Say(to, $"{report.Flights} open flights of {report.People} people, somebody on each as the person found; {report.Processors} processors");
        Say(to, "spread", report.Spread);
        Say(to, "hub   ", report.Hub);
        Say(to, $"budget {SeizureReport.Budget:F0} s for the last flight: {(report.WithinBudget ? "kept" : "not kept")}");
    }

    private static void Say(TextWriter to, string name, SeizureSide side) =>
        Say(to, $"{name} {side.Last.Median,8:F2} s until the last flight's hit is on a worklist ({side.Last.Least:F2} to {side.Last.Most:F2}), {side.First.Median:F2} s until the first one's; {side.Processor.Median:F2} s of processor ({side.Processor.Least:F2} to {side.Processor.Most:F2})");

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
