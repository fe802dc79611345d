using System.Net;
using System.Net.Http.Headers;
using Aircop.Silo;
using Aircop.World.Demo;
using Aircop.World.Reference;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Aircop.ClientWeb.Demo;

/// <summary>
/// Plays the demo's days by the clock of the field: lists go through the server's own HTTP intake, officers act on their
/// flights. What was under way when the process ended is played again at the next start, which has no second effect.
/// </summary>
public sealed partial class DemoPlayer(
    DemoFiles files, DemoTime time, DemoDays days, DemoSeed seed, DemoOfficers officers, Readiness readiness,
    IServer server, IHostApplicationLifetime life, ILogger<DemoPlayer> log) : BackgroundService
{
    private const int PostsAtOnce = 4;
    private const int TriesPerPost = 20;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan NoteEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        var credentials = files.Credentials()! with { Url = Address() };
        files.Write(credentials);
        Print(credentials);
        using var http = new HttpClient { BaseAddress = new Uri(credentials.Url) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credentials.NodeKey);

        var today = days.NumberAt(time.Begin.Field);
        await readiness.LookoutsInForce(days.Get(today).World.Lookouts.Sum(static l => l.Value.Length), stoppingToken);
        var played = time.Clock.GetUtcNow();
        await Play(time.Begin.PlayedUntil, played, http, stoppingToken);

        // Only now: named before their lists were posted, they would all have been late.
        await seed.Schedule(days.Get(today).World, DateTimeOffset.MinValue);
        var notedAt = TimeProvider.System.GetTimestamp();
        await SayHeard(today, played, http, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.Clock.GetUtcNow();
            today = await Midnight(today, now);
            await Play(played, now, http, stoppingToken);
            played = now;
            if (TimeProvider.System.GetElapsedTime(notedAt) >= NoteEvery)
            {
                notedAt = TimeProvider.System.GetTimestamp();
                files.Write(time.Begin with { Field = now, PlayedUntil = played });
                await SayHeard(today, now, http, stoppingToken);
                await ClearInnocent(today, now);
            }

            await Task.Delay(Step, stoppingToken);
        }
    }

    // Every node says that it is there, but for the one whose link the day cuts.
    private async Task SayHeard(int day, DateTimeOffset now, HttpClient http, CancellationToken stop)
    {
        var silence = days.Get(day).World.Silence;
        foreach (var member in AircopNetwork.Airports)
        {
            var airport = member.Airport.Iata;
            if (airport == silence.Airport && now >= silence.From && now < silence.Until) continue;
            try
            {
                using var answer = await http.PostAsync(new Uri($"/api/v1/airports/{airport}/heard", UriKind.Relative), null, stop);
            }
            catch (HttpRequestException fault)
            {
                LogPost(log, airport, fault);
            }
        }
    }

    private async Task ClearInnocent(int today, DateTimeOffset now)
    {
        var planted = new HashSet<string>(StringComparer.Ordinal);
        for (var number = Math.Max(0, today - 1); number <= today; number++)
            planted.UnionWith(days.Get(number).World.Cases.Select(static planted => planted.Flight));
        try
        {
            await officers.ClearInnocent(now, planted);
        }
        catch (Exception fault) when (fault is TimeoutException or IOException or OrleansException)
        {
            LogAct(log, DemoSeed.Operation, fault);
        }
    }

    private async Task<int> Midnight(int today, DateTimeOffset now)
    {
        for (var next = today + 1; next <= days.NumberAt(now); next++)
        {
            var day = days.Get(next).World;
            await seed.Lookouts(next, day);
            await seed.Schedule(day, DateTimeOffset.MinValue);
            today = next;
        }

        return today;
    }

    private async Task Play(DateTimeOffset after, DateTimeOffset until, HttpClient http, CancellationToken stop)
    {
        var posts = new List<DemoPost>();
        var acts = new List<(int Day, OfficerAction Act)>();
        for (var number = days.NumberAt(after - DemoDays.Length); number <= days.NumberAt(until); number++)
        {
            var day = days.Get(number);
            foreach (var action in day.Actions)
            {
                if (action.At <= after) continue;
                if (action.At > until) break;
                if (DemoPost.Of(day.World, action) is { } post) posts.Add(post);
                else if (action is OfficerAction act) acts.Add((number, act));
            }
        }

        // At a start much is due at once: the flights in the air come first, for they are what the board is about, and last those of which
        // only bookings are known. What is posted of one flight goes out in its order.
        var flights = posts.GroupBy(static post => post.Flight.Key)
            .OrderBy(static flight => flight.Any(static post => post.IsList) ? 0 : 1)
            .ThenBy(flight => flight.First().Flight.Arrival > until ? 0 : 1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = PostsAtOnce, CancellationToken = stop };
        await Parallel.ForEachAsync(flights, options, async (flight, ct) =>
        {
            foreach (var post in flight)
                foreach (var body in post.Bodies()) await Post(http, post, body, ct);
        });
        foreach (var (day, act) in acts) await Act(day, act);
    }

    private async Task Post(HttpClient http, DemoPost post, byte[] body, CancellationToken stop)
    {
        for (var left = TriesPerPost; left > 0; left--)
        {
            try
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue(post.ContentType);
                using var answer = await http.PostAsync(new Uri("/api/v1/messages", UriKind.Relative), content, stop);
                if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return;
            }
            catch (HttpRequestException fault)
            {
                LogPost(log, post.Flight.Key.ToString(), fault);
            }

            await Task.Delay(RetryPause, stop);
        }
    }

    private async Task Act(int day, OfficerAction act)
    {
        try
        {
            await officers.Play(act, day);
        }
        catch (Exception fault) when (fault is TimeoutException or IOException or OrleansException)
        {
            LogAct(log, act.Case.Flight, fault);
        }
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var onStart = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    private string Address() => server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()
        .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal).Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal).TrimEnd('/');

    private void Print(DemoCredentials credentials)
    {
        Console.WriteLine();
        Console.WriteLine($"Demo of COCAIR VIII, everything invented. Open {credentials.Url} and sign in:");
        foreach (var user in credentials.Users) Console.WriteLine($"  {user.Name,-12} {user.Password}   {user.Role}");
        Console.WriteLine($"Node key for posting: {credentials.NodeKey}");
        Console.WriteLine($"All of this is in {files.CredentialsPath}. Stop with Ctrl-C.");
        Console.WriteLine();
    }

    [LoggerMessage(1, LogLevel.Warning, "The list of {Flight} could not be posted; trying again")]
    private static partial void LogPost(ILogger log, string flight, Exception fault);

    [LoggerMessage(2, LogLevel.Warning, "An officer's act on {Flight} failed and is left out")]
    private static partial void LogAct(ILogger log, string flight, Exception fault);
}
