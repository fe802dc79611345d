using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Rules;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench rules</c>.</summary>
internal static class RulesCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int> People = new("--people") { Description = "Different passengers", DefaultValueFactory = _ => 2_000 };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Rounds, 5 at least", DefaultValueFactory = _ => 15 };

    public static Command Build()
    {
        var command = new Command("rules", "Passengers a second and core through the rules, facts ready, beside an empty loop over as many rules") { Json, People, Repeats };
        command.SetAction(static parsed => Run(parsed.GetValue(People), parsed.GetValue(Repeats), parsed.GetValue(Json)));
        return command;
    }

    private static int Run(int people, int repeats, bool json)
    {
        if (people < 1 || repeats < 5)
        {
            Console.Error.WriteLine("aircop bench: --people must be 1 or more and --repeats 5 or more");
            return 2;
        }

        var report = RulesBenchmark.Run(people, repeats, Console.Error.WriteLine);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, RulesJson.Default.RulesReport));
        else RulesText.Write(Console.Out, report);
        return report.WithinBudget ? 0 : 1;
    }
}
