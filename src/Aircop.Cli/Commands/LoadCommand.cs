using System.CommandLine;
using System.Text.Json;
using Aircop.Cli.Load;

namespace Aircop.Cli.Commands;

/// <summary><c>aircop load</c>: posts lists to a running server and follows its board.</summary>
internal static class LoadCommand
{
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<string> Key = new("--key") { Description = "Node key that may post for every airport", Required = true };
    private static readonly Option<double> Rate = new("--rate") { Description = "Posts per second", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Watchers = new("--watchers") { Description = "Watchers of the board", DefaultValueFactory = _ => 20 };
    private static readonly Option<double> Minutes = new("--minutes") { Description = "Length of the run", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Airports = new("--airports") { Description = "Airports, at most 31", DefaultValueFactory = _ => 31 };
    private static readonly Option<int> People = new("--people") { Description = "People on a list in the mean", DefaultValueFactory = _ => 160 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of everything drawn", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Operation = new("--operation") { Description = "Operation to watch; the server's first when not given" };
    private static readonly Option<bool> Even = new("--even") { Description = "Post every 1/rate seconds instead of at random" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object on standard output" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("load", "Post lists at a rate that does not wait for answers, and follow the board")
        {
            Server, Key, Rate, Watchers, Minutes, Airports, People, Seed, Operation, Even, Json,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new LoadOptions
            {
                Server = parsed.GetRequiredValue(Server),
                Key = parsed.GetRequiredValue(Key),
                Rate = parsed.GetValue(Rate),
                Watchers = parsed.GetValue(Watchers),
                Length = TimeSpan.FromMinutes(parsed.GetValue(Minutes)),
                Airports = parsed.GetValue(Airports),
                People = parsed.GetValue(People),
                Seed = parsed.GetValue(Seed),
                Operation = parsed.GetValue(Operation),
                Arrivals = parsed.GetValue(Even) ? Arrivals.Even : Arrivals.Poisson,
            },
            parsed.GetValue(Json),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(LoadOptions options, bool json, CancellationToken cancel)
    {
        if (options.Fault() is { } fault) return Output.Fail(fault);
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            var run = new LoadRun(options, http, new GeneratedManifests(options), TimeProvider.System);
            var report = await LoadProgress.ShowAsync(second => run.RunAsync(second, cancel));
            if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, LoadJson.Default.LoadReport));
            else LoadText.Write(Console.Out, report);
            return report.Whole ? ExitCode.Fine : ExitCode.NotWell;
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or JsonException)
        {
            return Output.Fail(e.Message);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return Output.Fail("stopped before it began");
        }
    }
}
