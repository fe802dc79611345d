using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Aircop.Cli.Load;

namespace Aircop.Benchmarks.Flight;

/// <summary>
/// Measures how long the 840 messages of one full flight take to settle: the first flight of a fresh server, then, when some others have
/// warmed it up, flight after flight beside the floor, which takes the very same bytes. The messages of a push are posted together, the
/// pushes one after the other.
/// </summary>
internal static class FlightBenchmark
{
    private const string Password = "bench-password-of-one-run";

    /// <summary>Flights before the first repeat, that of the cold start among them: by then most of the server's code is compiled as it stays.</summary>
    private const int FlightsBefore = 8;

    public static async Task<FlightBenchReport> RunAsync(string host, FlightSettings settings, Action<string> say, CancellationToken cancel)
    {
        var known = await KnownPeople.MeasureAsync(settings.Repeats, say, cancel);
        await using var server = await ServerProcess.StartAsync(host, Password, cancel);
        var key = await ServerSetup.PrepareAsync(server.Address, Password, cancel);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = settings.Connections };
        using var http = new HttpClient(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(120) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var board = new BoardCheck(new ServerReads(http, server.Address, key));

        var first = FlightMessages.Make(0, DateTimeOffset.UtcNow);
        var cold = await SettleAsync(server, http, board, first, settings.Connections, cancel);
        say(string.Create(CultureInfo.InvariantCulture, $"first flight after the start: {cold.Wall.TotalSeconds:F2} s, {cold.Processor.TotalSeconds:F2} s of processor"));
        var (warm, processor, floor, lag) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        long bytes = 0;
        await FloorAsync(http, first, settings.Connections, cancel);
        for (var i = 1; i < FlightsBefore; i++)
            await SettleAsync(server, http, board, FlightMessages.Make(i, DateTimeOffset.UtcNow), settings.Connections, cancel);
        for (var i = 0; i < settings.Repeats; i++)
        {
            var messages = FlightMessages.Make(FlightsBefore + i, DateTimeOffset.UtcNow);
            bytes += messages.Waves.Sum(static wave => wave.Sum(static body => (long)body.Length));
            var settled = await SettleAsync(server, http, board, messages, settings.Connections, cancel);
            warm.Add(settled.Wall.TotalSeconds);
            processor.Add(settled.Processor.TotalSeconds);
            lag.Add(settled.BoardLag.TotalMilliseconds);
            floor.Add((await FloorAsync(http, messages, settings.Connections, cancel)).TotalSeconds);
            say(string.Create(
                CultureInfo.InvariantCulture,
                $"repeat {i + 1} of {settings.Repeats}: {warm[^1]:F2} s ({processor[^1]:F2} s of processor), floor {floor[^1]:F2} s"));
        }

        return new FlightBenchReport
        {
            ColdSeconds = cold.Wall.TotalSeconds,
            ColdProcessorSeconds = cold.Processor.TotalSeconds,
            Seconds = Spread.Of(warm),
            ProcessorSeconds = Spread.Of(processor),
            FloorSeconds = Spread.Of(floor),
            KnownSeconds = known,
            BoardLagMs = Spread.Of(lag).Median,
            BytesPerMessage = (int)(bytes / settings.Repeats / FlightMessages.Count),
            FlightsBefore = FlightsBefore,
            Connections = settings.Connections,
            Processors = Environment.ProcessorCount,
        };
    }

    private static async Task<Settled> SettleAsync(
        ServerProcess server, HttpClient http, BoardCheck board, FlightMessages messages, int connections, CancellationToken cancel)
    {
        var used = server.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await PostAsync(http, Posts.Intake, messages, connections, cancel);
        await FlightCheck.RequireAsync(http, messages, cancel);
        var wall = Stopwatch.GetElapsedTime(start);
        board.Expect(1, messages.People.Length);
        await board.SettleAsync(cancel);
        return new Settled(wall, server.ProcessorTime - used, Stopwatch.GetElapsedTime(start) - wall);
    }

    private static async Task<TimeSpan> FloorAsync(HttpClient http, FlightMessages messages, int connections, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await PostAsync(http, Posts.Floor, messages, connections, cancel);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task PostAsync(HttpClient http, string path, FlightMessages messages, int connections, CancellationToken cancel)
    {
        foreach (var wave in messages.Waves) await Posts.AllAsync(http, path, wave, connections, cancel);
    }

    // What the flight tells others while and after it settles is in its processor time.
    private readonly record struct Settled(TimeSpan Wall, TimeSpan Processor, TimeSpan BoardLag);
}
