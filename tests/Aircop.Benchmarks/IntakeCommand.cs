using System.CommandLine;
using System.Text.Json;
using Aircop.Benchmarks.Intake;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench intake</c>.</summary>
internal static class IntakeCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };
    private static readonly Option<double> Seconds = new("--seconds") { Description = "Length of one repeat of the intake", DefaultValueFactory = _ => 4 };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Repeats of each side, 5 at least", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> People = new("--people") { Description = "People on a list in the mean", DefaultValueFactory = _ => 160 };
    private static readonly Option<int> Posts = new("--posts-under-way") { Description = "Posts under way at once", DefaultValueFactory = _ => 64 };
    private static readonly Option<FileInfo?> Host = new("--host") { Description = "Aircop.ClientWeb.dll; the one of this build when not given" };

    public static Command Build()
    {
        var command = new Command("intake", "Passengers a second from HTTP post to the board, beside the floor: the same server writing the same bytes and nothing else")
        {
            Json, Seconds, Repeats, People, Posts, Host,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new IntakeSettings(parsed.GetValue(Seconds), parsed.GetValue(Repeats), parsed.GetValue(People), parsed.GetValue(Posts)),
            parsed.GetValue(Host)?.FullName,
            parsed.GetValue(Json),
            cancel));
        return command;
    }

    private static Task<int> RunAsync(IntakeSettings settings, string? host, bool json, CancellationToken cancel) => ServerBench.RunAsync(
        settings.Fault(),
        host,
        path => IntakeBenchmark.RunAsync(path, settings, Console.Error.WriteLine, cancel),
        report =>
        {
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, IntakeJson.Default.IntakeReport));
            else IntakeText.Write(Console.Out, report);
            return report.WithinBudget;
        });
}
