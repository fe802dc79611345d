using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Targets;
using Aircop.World.Targets;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench targeting</c>.</summary>
internal static class TargetingCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int> Passengers = new("--passengers") { Description = "Innocent passengers", DefaultValueFactory = _ => 200_000 };
    private static readonly Option<int> Planted = new("--planted") { Description = "Planted cases of each kind", DefaultValueFactory = _ => 10 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Everything follows from it", DefaultValueFactory = _ => 1 };

    public static Command Build()
    {
        var command = new Command("targeting", "What the rules find of planted couriers among innocent passengers of half a year, and whom else they raise; the truth is known")
        {
            Json, Passengers, Planted, Seed,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new TargetWorldOptions { Passengers = parsed.GetValue(Passengers), PlantedPerKind = parsed.GetValue(Planted), Seed = parsed.GetValue(Seed) },
            parsed.GetValue(Json),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(TargetWorldOptions options, bool json, CancellationToken cancel)
    {
        if (options.Passengers < 1 || options.PlantedPerKind < 1)
        {
            await Console.Error.WriteLineAsync("aircop bench: --passengers and --planted must be 1 or more");
            return 2;
        }

        var report = Scoring.Of(await TargetsRun.PlayAsync(TargetWorld.Make(options), Console.Error.WriteLine, cancel));
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, TargetsJson.Default.TargetsReport));
        else TargetsText.Write(Console.Out, report);
        return report.WithinLimits ? 0 : 1;
    }
}
