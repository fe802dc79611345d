using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Seizures;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench seizure</c>.</summary>
internal static class SeizureCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int> Flights = new("--flights") { Description = "Open flights, 2 at least", DefaultValueFactory = _ => 1_401 };
    private static readonly Option<int> People = new("--people") { Description = "People on each", DefaultValueFactory = _ => 150 };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Seizures, 3 at least", DefaultValueFactory = _ => 5 };

    public static Command Build()
    {
        var command = new Command("seizure", "Seconds from the outcome of a control until the last open flight has matched its people with it: flights over the whole network, and all between two airports")
        {
            Json, Flights, People, Repeats,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new SeizureSettings(parsed.GetValue(Flights), parsed.GetValue(People), parsed.GetValue(Repeats)), parsed.GetValue(Json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(SeizureSettings settings, bool json, CancellationToken cancel)
    {
        if (settings.Fault() is { } fault)
        {
            await Console.Error.WriteLineAsync("aircop bench: " + fault);
            return 2;
        }

        var report = await SeizureBenchmark.RunAsync(settings, Console.Error.WriteLine, cancel);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, SeizureJson.Default.SeizureReport));
        else SeizureText.Write(Console.Out, report);
        return report.WithinBudget ? 0 : 1;
    }
}
