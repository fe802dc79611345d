using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Aircop.Cli.Load;
using Aircop.Edifact;
using Aircop.Testing;
using Xunit.Abstractions;

namespace Aircop.EndToEnd;

/// <summary>
/// A receipt means durable: lists are posted while the process is killed with SIGKILL again and again, and every receipt's
/// people are there afterwards, nobody twice, and the board is the sum of the flights.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Lists = 2_000;
    private const int Kills = 3;
    private const int Posters = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Nothing_that_got_a_receipt_is_lost_or_doubled_when_the_process_is_killed()
    {
        await using var aircop = await RunningAircop.Start();
        string key;
        using (var network = await TestNetwork.Administrator(aircop))
        {
            key = await network.NewKey();
            await network.GoLive();
        }

        var lists = Make(aircop, key);
        var receipts = await PostWhileKilling(aircop, key, lists);

        Assert.Equal(Lists, receipts.Count);
        using var node = aircop.Client(key);
        var people = 0L;
        foreach (var flight in lists.GroupBy(static l => l.Flight.ToString(), StringComparer.Ordinal))
            people += await Check(node, flight.Key, [.. flight], receipts);
        var flights = lists.DistinctBy(static l => l.Flight).Count();
        await BoardIs(node, flights, people);
    }

    private async Task BoardIs(HttpClient node, int flights, long people)
    {
        output.WriteLine($"Flights {flights}, people {people}.");
        var shown = 0L;
        await Eventually.Holds(
            async () =>
            {
                var figures = (await TestNetwork.Board(node)).Figures;
                if (figures.People != shown) output.WriteLine($"On the board: flights {figures.Flights}, people {shown = figures.People}.");
                return figures.Flights == flights && figures.People == people;
            },
            Patience,
            "the board is the sum of the flights");
    }

    private static List<LoadManifest> Make(RunningAircop aircop, string key)
    {
        var source = new GeneratedManifests(new LoadOptions { Server = aircop.Url, Key = key, Seed = 11, People = 60 });
        var now = TimeProvider.System.GetUtcNow();
        return [.. Enumerable.Range(0, Lists).Select(_ => source.Next(now))];
    }

    private async Task<ConcurrentDictionary<LoadManifest, string>> PostWhileKilling(RunningAircop aircop, string key, List<LoadManifest> lists)
    {
        var receipts = new ConcurrentDictionary<LoadManifest, string>();
        var waiting = Channel.CreateUnbounded<LoadManifest>();
        foreach (var list in lists) Assert.True(waiting.Writer.TryWrite(list));
        waiting.Writer.Complete();
        using var node = aircop.Client(key);
        var posters = Task.WhenAll(Enumerable.Range(0, Posters).Select(async _ =>
        {
            await foreach (var list in waiting.Reader.ReadAllAsync()) receipts[list] = await PostUntilTaken(node, list);
        }));
        for (var kill = 1; kill <= Kills; kill++)
        {
            var reached = kill * Lists / (Kills + 1);
            await Eventually.Holds(() => receipts.Count >= reached || posters.IsFaulted || aircop.HasEnded, Patience);
            Assert.False(aircop.HasEnded, "The program ended by itself: " + aircop.Output);
            await aircop.Kill();
            output.WriteLine($"Killed after {receipts.Count} receipts.");
            await aircop.Restart();
        }

        await posters;
        return receipts;
    }

    private static async Task<string> PostUntilTaken(HttpClient node, LoadManifest list)
    {
        var receipt = "";
        await Eventually.Holds(async () => (receipt = await Post(node, list)).Length > 0, Patience);
        return receipt;
    }

    private static async Task<string> Post(HttpClient node, LoadManifest list)
    {
        try
        {
            using var answer = await node.PostAsync("/api/v1/messages", new ByteArrayContent(list.Body));
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests) return "";
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            using var json = await answer.Content.ReadFromJsonAsync<JsonDocument>();
            return json!.RootElement.GetProperty("receipt").GetString()!;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // The process was killed under it: the same body is posted again.
            return "";
        }
    }

    private static async Task<int> Check(HttpClient node, string key, List<LoadManifest> lists, ConcurrentDictionary<LoadManifest, string> receipts)
    {
        using var json = await JsonDocument.ParseAsync(await node.GetStreamAsync($"/api/v1/flights/{key}"));
        var flight = json.RootElement;
        var people = flight.GetProperty("people").EnumerateArray().Select(static p => WhoIs(p.GetProperty("person"))).ToList();
        var listed = lists.SelectMany(static l => WhoIsOn(l.Body)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], listed.Except(people, StringComparer.Ordinal));
        Assert.Equal([], people.Except(listed, StringComparer.Ordinal));
        Assert.Equal(listed.Count, people.Count);
        Assert.Equal(
            lists.Select(l => receipts[l]).Order(StringComparer.Ordinal),
            flight.GetProperty("lists").EnumerateArray().Select(static l => l.GetProperty("receipt").GetString()!).Order(StringComparer.Ordinal));
        return people.Count;
    }

    // Document, birth and sex say who it is, the name only where there is no document.
    private static IEnumerable<string> WhoIsOn(byte[] body) =>
        from interchange in InterchangeReader.ReadAll(body)
        from message in interchange.Messages
        from person in message.Paxlst!.People
        select person.Documents.IsEmpty ? $"{person.Surname}/{person.Given}" : $"{person.Documents[0].Number}/{person.BirthDate:O}/{person.Sex.ToString()[0]}";

    private static string WhoIs(JsonElement person) =>
        person.GetProperty("documents").EnumerateArray().Select(document => $"{document.GetProperty("number")}/{person.GetProperty("birth")}/{person.GetProperty("sex")}").FirstOrDefault()
        ?? $"{person.GetProperty("surname")}/{person.GetProperty("given")}";
}
