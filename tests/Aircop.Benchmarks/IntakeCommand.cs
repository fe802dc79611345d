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

    private static async Task<int> RunAsync(IntakeSettings settings, string? host, bool json, CancellationToken cancel)
    {
        if (settings.Fault() is { } fault) return Fail(fault);
        if ((host ?? ServerProcess.FindHost()) is not { } path)
            return Fail("Aircop.ClientWeb.dll was not found beside this build: build the solution, or name it with --host.");
        try
        {
            var report = await IntakeBenchmark.RunAsync(path, settings, Console.Error.WriteLine, cancel);
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, IntakeJson.Default.IntakeReport));
            else IntakeText.Write(Console.Out, report);
            return report.WithinBudget ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or TimeoutException)
        {
            return Fail(e.Message);
        }
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine("aircop bench: " + reason);
        return 2;
    }
}
