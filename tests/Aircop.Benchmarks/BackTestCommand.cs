using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.BackTests;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench backtest</c>.</summary>
internal static class BackTestCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int> People = new("--people") { Description = "Passenger-flights", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Rounds, 3 at least", DefaultValueFactory = _ => 5 };

    public static Command Build()
    {
        var command = new Command("backtest", "Seconds to back-test a rule over kept passenger-flights, beside reading them and doing nothing") { Json, People, Repeats };
        command.SetAction(parsed => Run(parsed.GetValue(People), parsed.GetValue(Repeats), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> Run(int people, int repeats, bool json)
    {
        if (people < BackTestRows.PeopleOfAFlight || repeats < 3)
        {
            Console.Error.WriteLine($"aircop bench: --people must be {BackTestRows.PeopleOfAFlight} or more and --repeats 3 or more");
            return 2;
        }

        var report = await BackTestBenchmark.Run(people, repeats, Console.Error.WriteLine);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, BackTestJson.Default.BackTestReport));
        else BackTestText.Write(Console.Out, report);
        return report.WithinBudget ? 0 : 1;
    }
}
