using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Aircop.Cli.Load;

namespace Aircop.Benchmarks.Intake;

/// <summary>
/// Measures the intake beside its floor, turn about: each repeat posts lists of new flights to the intake and waits until
/// all of them are on the board, then, once records and links know of them and the rules have been asked again, posts the very same bytes to the
/// floor, again and again until that has taken about as long.
/// </summary>
internal static class IntakeBenchmark
{
    private const int WarmUpLists = 150;
    private const int FloorWarmUps = 4;
    private const int FewestLists = 50;
    private const int MostLists = 5_000;
    private const string Password = "bench-password-of-one-run";

    public static async Task<IntakeReport> RunAsync(string host, IntakeSettings settings, Action<string> say, CancellationToken cancel)
    {
        await using var server = await ServerProcess.StartAsync(host, Password, cancel);
        var key = await ServerSetup.PrepareAsync(server.Address, Password, cancel);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(120) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var lists = new GeneratedManifests(new LoadOptions { Server = server.Address, Key = key, People = settings.People }, versions: false);
        var board = new BoardCheck(new ServerReads(http, server.Address, key));

        await RoundAsync(http, board, Make(lists, WarmUpLists), settings.PostsUnderWay, cancel);
        await server.QuietAsync(cancel);
        await Posts.AllAsync(http, Posts.Floor, Bodies(Make(lists, WarmUpLists)), settings.PostsUnderWay, cancel);
        var calibration = Make(lists, WarmUpLists);
        var (time, _) = await RoundAsync(http, board, calibration, settings.PostsUnderWay, cancel);
        var count = Math.Clamp((int)(WarmUpLists * settings.Seconds / time.TotalSeconds), FewestLists, MostLists);
        await server.QuietAsync(cancel);
        var floorLists = FloorWarmUps * WarmUpLists;
        var floorPace = floorLists / (await Posts.AllAsync(http, Posts.Floor, Again(calibration, FloorWarmUps), settings.PostsUnderWay, cancel)).TotalSeconds;
        var floorTimes = Math.Max(1, (int)Math.Round(settings.Seconds * floorPace / count));

        var (intake, settled, floor, lags) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (work, floorWork) = (new List<double>(), new List<double>());
        long people = 0, bytes = 0;
        for (var i = 0; i < settings.Repeats; i++)
        {
            var round = Make(lists, count);
            var passengers = round.Sum(static list => list.People);
            (people, bytes) = (people + passengers, bytes + round.Sum(static list => (long)list.Body.Length));
            var (start, worked) = (Stopwatch.GetTimestamp(), server.ProcessorTime);
            var (toBoard, lag) = await RoundAsync(http, board, round, settings.PostsUnderWay, cancel);
            intake.Add(passengers / toBoard.TotalSeconds);
            lags.Add(lag.TotalMilliseconds);
            await server.QuietAsync(cancel);
            settled.Add(passengers / (Stopwatch.GetElapsedTime(start) - ServerProcess.QuietFor).TotalSeconds);
            work.Add(SecondsEach(passengers, server.ProcessorTime - worked));
            worked = server.ProcessorTime;
            var floorTime = await Posts.AllAsync(http, Posts.Floor, Again(round, floorTimes), settings.PostsUnderWay, cancel);
            floor.Add((long)passengers * floorTimes / floorTime.TotalSeconds);
            await server.QuietAsync(cancel);
            floorWork.Add(SecondsEach((long)passengers * floorTimes, server.ProcessorTime - worked));
            say(string.Create(CultureInfo.InvariantCulture, $"repeat {i + 1} of {settings.Repeats}: intake {intake[^1]:F0}, settled {settled[^1]:F0}, floor {floor[^1]:F0} passengers/s"));
        }
        return new IntakeReport
        {
            Intake = Spread.Of(intake),
            Settled = Spread.Of(settled),
            Floor = Spread.Of(floor),
            Work = Spread.Of(work),
            FloorWork = Spread.Of(floorWork),
            FloorTimes = floorTimes,
            Lists = count,
            Passengers = (int)(people / settings.Repeats),
            BytesPerList = (int)(bytes / settings.Repeats / count),
            PostsUnderWay = settings.PostsUnderWay,
            Processors = Environment.ProcessorCount,
            BoardLagMs = Spread.Of(lags).Median,
        };
    }

    private static LoadManifest[] Make(GeneratedManifests lists, int count)
    {
        var made = new LoadManifest[count];
        for (var i = 0; i < count; i++) made[i] = lists.Next(DateTimeOffset.UtcNow);
        return made;
    }

    private static IEnumerable<byte[]> Bodies(LoadManifest[] lists) => lists.Select(static list => list.Body);

    // The floor keeps no list apart from another: the same bytes are as much work each time.
    private static IEnumerable<byte[]> Again(LoadManifest[] lists, int times) => Enumerable.Repeat(lists, times).SelectMany(Bodies);

    private static double SecondsEach(long passengers, TimeSpan work) => work.TotalSeconds * IntakeReport.WorkOf / passengers;

    private static async Task<(TimeSpan ToBoard, TimeSpan Lag)> RoundAsync(
        HttpClient http, BoardCheck board, LoadManifest[] lists, int underWay, CancellationToken cancel)
    {
        board.Expect(lists.Length, lists.Sum(static list => (long)list.People));
        var start = Stopwatch.GetTimestamp();
        var posted = await Posts.AllAsync(http, Posts.Intake, Bodies(lists), underWay, cancel);
        await board.SettleAsync(cancel);
        var settled = Stopwatch.GetElapsedTime(start);
        return (settled, settled - posted);
    }
}
