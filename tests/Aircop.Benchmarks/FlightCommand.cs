using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Flight;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench flight</c>.</summary>
internal static class FlightCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Flights on the warm server, 5 at least", DefaultValueFactory = _ => 7 };
    private static readonly Option<int> Connections = new("--connections") { Description = "Connections over which is posted", DefaultValueFactory = _ => 16 };
    private static readonly Option<FileInfo?> Host = new("--host") { Description = "Aircop.ClientWeb.dll; the one of this build when not given" };

    public static Command Build()
    {
        var command = new Command("flight", "Seconds until the 840 messages of one flight of 250 have settled, beside the floor: the same server writing the same bytes and nothing else")
        {
            Json, Repeats, Connections, Host,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new FlightSettings(parsed.GetValue(Repeats), parsed.GetValue(Connections)),
            parsed.GetValue(Host)?.FullName,
            parsed.GetValue(Json),
            cancel));
        return command;
    }

    private static Task<int> RunAsync(FlightSettings settings, string? host, bool json, CancellationToken cancel) => ServerBench.RunAsync(
        settings.Fault(),
        host,
        path => FlightBenchmark.RunAsync(path, settings, Console.Error.WriteLine, cancel),
        report =>
        {
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, FlightBenchJson.Default.FlightBenchReport));
            else FlightBenchText.Write(Console.Out, report);
            return report.WithinBudget;
        });
}
