using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Screening;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench screening</c>.</summary>
internal static class ScreeningCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int[]> Entries = new("--entries") { Description = "Sizes of list", DefaultValueFactory = static _ => [100_000, 1_000_000], AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Travellers = new("--travellers") { Description = "Travellers in each repeat", DefaultValueFactory = static _ => 20_000 };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Repeats, 5 at least", DefaultValueFactory = static _ => 5 };

    public static Command Build()
    {
        var command = new Command("screening", "Travellers a second, latency and memory of screening, beside brute-force Jaro-Winkler over the same list") { Json, Entries, Travellers, Repeats };
        command.SetAction(static parsed => Run(parsed.GetValue(Entries) ?? [], parsed.GetValue(Travellers), parsed.GetValue(Repeats), parsed.GetValue(Json)));
        return command;
    }

    private static int Run(int[] entries, int travellers, int repeats, bool json)
    {
        if (entries.Length == 0 || entries.Any(static size => size < 1) || travellers < 100 || repeats < 5)
        {
            Console.Error.WriteLine("aircop bench: --entries must be 1 or more, --travellers 100 or more and --repeats 5 or more");
            return 2;
        }

        var report = ScreeningBenchmark.Run(entries, travellers, repeats, Console.Error.WriteLine);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, ScreeningJson.Default.ScreeningReport));
        else ScreeningText.Write(Console.Out, report);
        return report.WithinBudget ? 0 : 1;
    }
}
