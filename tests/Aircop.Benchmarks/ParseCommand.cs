using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Parse;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench parse</c>.</summary>
internal static class ParseCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<int> Messages = new("--messages") { Description = "Messages of each kind", DefaultValueFactory = _ => 30 };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "Rounds of each side, 5 at least", DefaultValueFactory = _ => 60 };

    public static Command Build()
    {
        var command = new Command("parse", "People a second and allocations of the reader, beside a plain string-splitting reader of the same messages") { Json, Messages, Rounds };
        command.SetAction(static parsed => Run(parsed.GetValue(Messages), parsed.GetValue(Rounds), parsed.GetValue(Json)));
        return command;
    }

    private static int Run(int messages, int rounds, bool json)
    {
        if (messages < 1 || rounds < 5)
        {
            Console.Error.WriteLine("aircop bench: --messages must be 1 or more and --rounds 5 or more");
            return 2;
        }
        var report = ParseBenchmark.Run(messages, rounds, Console.Error.WriteLine);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, ParseJson.Default.ParseReport));
        else ParseText.Write(Console.Out, report);
        return report.WithinBudget ? 0 : 1;
    }
}
