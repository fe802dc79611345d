using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Aircop.Cli.Load;
using Aircop.Contracts.Operations;

namespace Aircop.Benchmarks.Intake;

/// <summary>
/// Measures the intake beside its floor, turn about: each repeat posts lists of new flights to the intake and waits until
/// all of them are on the board, then posts the very same bytes to the floor.
/// </summary>
internal static class IntakeBenchmark
{
    private const int WarmUpLists = 150;
    private const int FewestLists = 50;
    private const int MostLists = 5_000;
    private const string Password = "bench-password-of-one-run";
    private const string IntakePath = "api/v1/messages";
    private const string FloorPath = "bench/floor";
    private static readonly TimeSpan BoardLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BoardLook = TimeSpan.FromMilliseconds(10);

    public static async Task<IntakeReport> RunAsync(string host, IntakeSettings settings, Action<string> say, CancellationToken cancel)
    {
        await using var server = await ServerProcess.StartAsync(host, Password, cancel);
        var key = await ServerSetup.PrepareAsync(server.Address, Password, cancel);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(120) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var lists = new GeneratedManifests(new LoadOptions { Server = server.Address, Key = key, People = settings.People }, versions: false);
        var board = new BoardCheck(new ServerReads(http, server.Address, key));

        await RoundAsync(http, board, Make(lists, WarmUpLists), settings.PostsUnderWay, cancel);
        await PostAllAsync(http, FloorPath, Make(lists, WarmUpLists), settings.PostsUnderWay, cancel);
        var calibration = Make(lists, WarmUpLists);
        var (time, _) = await RoundAsync(http, board, calibration, settings.PostsUnderWay, cancel);
        var count = Math.Clamp((int)(WarmUpLists * settings.Seconds / time.TotalSeconds), FewestLists, MostLists);

        var (intake, floor, lags) = (new List<double>(), new List<double>(), new List<double>());
        long people = 0, bytes = 0;
        for (var i = 0; i < settings.Repeats; i++)
        {
            var round = Make(lists, count);
            var passengers = round.Sum(static list => list.People);
            (people, bytes) = (people + passengers, bytes + round.Sum(static list => (long)list.Body.Length));
            var (toBoard, lag) = await RoundAsync(http, board, round, settings.PostsUnderWay, cancel);
            intake.Add(passengers / toBoard.TotalSeconds);
            lags.Add(lag.TotalMilliseconds);
            var floorTime = await PostAllAsync(http, FloorPath, round, settings.PostsUnderWay, cancel);
            floor.Add(passengers / floorTime.TotalSeconds);
            say(string.Create(CultureInfo.InvariantCulture, $"repeat {i + 1} of {settings.Repeats}: intake {intake[^1]:F0}, floor {floor[^1]:F0} passengers/s"));
        }
        return new IntakeReport
        {
            Intake = Rates.Of(intake),
            Floor = Rates.Of(floor),
            Lists = count,
            Passengers = (int)(people / settings.Repeats),
            BytesPerList = (int)(bytes / settings.Repeats / count),
            PostsUnderWay = settings.PostsUnderWay,
            Processors = Environment.ProcessorCount,
            BoardLagMs = Rates.Of(lags).Median,
        };
    }

    private static LoadManifest[] Make(GeneratedManifests lists, int count)
    {
        var made = new LoadManifest[count];
        for (var i = 0; i < count; i++) made[i] = lists.Next(DateTimeOffset.UtcNow);
        return made;
    }

    private static async Task<(TimeSpan ToBoard, TimeSpan Lag)> RoundAsync(
        HttpClient http, BoardCheck board, LoadManifest[] lists, int underWay, CancellationToken cancel)
    {
        board.Expect(lists);
        var start = Stopwatch.GetTimestamp();
        var posted = await PostAllAsync(http, IntakePath, lists, underWay, cancel);
        await board.SettleAsync(cancel);
        var settled = Stopwatch.GetElapsedTime(start);
        return (settled, settled - posted);
    }

    private static async Task<TimeSpan> PostAllAsync(HttpClient http, string path, LoadManifest[] lists, int underWay, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(lists, new ParallelOptions { MaxDegreeOfParallelism = underWay, CancellationToken = cancel }, async (list, stop) =>
        {
            using var content = new ByteArrayContent(list.Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/edifact");
            using var response = await http.PostAsync(path, content, stop);
            if ((int)response.StatusCode != 202) throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}; nothing was measured.");
            await response.Content.ReadAsByteArrayAsync(stop);
        });
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Waits until the board shows all that was posted.</summary>
    private sealed class BoardCheck(ServerReads server)
    {
        private int _flights;
        private long _people;

        public void Expect(LoadManifest[] lists)
        {
            _flights += lists.Length;
            _people += lists.Sum(static list => (long)list.People);
        }

        public async Task SettleAsync(CancellationToken cancel)
        {
            var start = Stopwatch.GetTimestamp();
            BoardFigures figures;
            do
            {
                figures = (await server.BoardAsync(ServerSetup.Operation, cancel)).Snapshot?.Figures ?? new BoardFigures();
                if (figures.Flights == _flights && figures.People == _people) return;
                await Task.Delay(BoardLook, cancel);
            }
            while (Stopwatch.GetElapsedTime(start) < BoardLimit);
            throw new TimeoutException(
                $"The board shows {figures.Flights} flights with {figures.People} people; {_flights} with {_people} were posted.");
        }
    }
}
