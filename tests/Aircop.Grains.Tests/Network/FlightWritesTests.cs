using System.Globalization;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Flights;
using Aircop.Grains.Tests.Flights;
using Aircop.Testing;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>Many lists of one flight at once: they share writes, no write grows with their number, and none counts twice, whatever fails.</summary>
public sealed class FlightWritesTests
{
    private static readonly Lookout Wanted = new() { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" };

    [Fact]
    public async Task Lists_that_come_during_a_write_share_the_next_one()
    {
        await using var scene = await Scene.Begin();
        scene.Store.HoldWrites();
        var first = scene.Flight(Air702).AcceptManifest(Push(0));
        await Eventually.Holds(() => scene.Store.Writes("flight") == 1);

        var others = Enumerable.Range(1, 20).Select(i => scene.Flight(Air702).AcceptManifest(Push(i))).ToArray();
        Assert.Null(await scene.Flight(Air702).GetFlight());
        Assert.DoesNotContain(others, other => other.IsCompleted);
        scene.Store.ReleaseWrites();

        Assert.Equal((1L, 1), Told(await first));
        Assert.All(await Task.WhenAll(others), other => Assert.Equal((21L, 21), Told(other)));
        Assert.Equal(2, scene.Store.Writes("flight"));
    }

    [Fact]
    public async Task However_many_lists_came_the_row_of_the_flight_keeps_only_the_last()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 150; i++) await scene.Flight(Air702).AcceptManifest(Push(i));

        var stored = Stored(scene);

        Assert.InRange(stored.Lists.Count, 0, ListPages.PageLength - 1);
        Assert.Equal((150, 150L), (ListPages.Count(stored), stored.Version));
        var shown = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal(Enumerable.Range(0, 150).Select(Receipt), shown.Lists.Select(list => list.Receipt));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_that_was_taken_is_a_duplicate_after_the_process_has_ended_too(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => scene.Flight(Air702).AcceptManifest(Push(i))));

        await scene.Restart(gracefully);

        var again = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => scene.Flight(Air702).AcceptManifest(Push(i))));
        Assert.All(again, answer => Assert.True(answer.Duplicate));
        Assert.Equal((100, 100L), ((await scene.Flight(Air702).GetFlight())!.Lists.Length, again[0].Version));
    }

    [Fact]
    public async Task A_page_that_was_written_and_not_the_flight_was_never_taken()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < ListPages.PageLength - 1; i++) await scene.Flight(Air702).AcceptManifest(Push(i));
        await scene.Until(() => Task.FromResult(scene.Reminders.Count == 0));
        scene.Store.FailWriteAfter(1);

        await Scene.StoreFails(() => scene.Flight(Air702).AcceptManifest(Push(31)));
        Assert.Equal(1, scene.Store.Writes("lists-000000"));
        await scene.Restart(gracefully: false);

        Assert.Equal(31, (await scene.Flight(Air702).GetFlight())!.Lists.Length);
        Assert.False((await scene.Flight(Air702).AcceptManifest(Push(40))).Duplicate);
        Assert.False((await scene.Flight(Air702).AcceptManifest(Push(31))).Duplicate);
        var lists = (await scene.Flight(Air702).GetFlight())!.Lists;
        Assert.Equal((33, Receipt(40)), (lists.Length, lists[31].Receipt));
        Assert.Equal(33, lists.Select(list => list.Receipt).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_writes_fail_or_lose_their_answers_each_list_counts_once(int seed)
    {
        await using var scene = await Scene.Begin();
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            if (round % 3 == 1) scene.Store.FailNextWrites(random.Next(1, 3));
            if (round % 3 == 2) scene.Store.LoseNextAnswers(random.Next(1, 3));
            if (round == 6) await scene.Restart(gracefully: false);
            await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => UntilTaken(scene, Push(random.Next(90)))));
        }

        await Task.WhenAll(Enumerable.Range(0, 90).Select(i => UntilTaken(scene, Push(i))));
        await scene.Restart(gracefully: false);
        var flight = (await scene.Flight(Air702).GetFlight())!;

        Assert.Equal((90, 90, 90L), (flight.Lists.Length, flight.Lists.Select(list => list.Receipt).Distinct().Count(), flight.Version));
        Assert.Equal((90, 90), (flight.People.Length, flight.Lists.Sum(list => list.Added)));
    }

    [Fact]
    public async Task A_flight_stored_in_the_first_form_goes_on_with_its_lists()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 3; i++) await scene.Flight(Air702).AcceptManifest(Push(i));
        await scene.Restart(gracefully: true);
        var row = new GrainState<FlightState>();
        await scene.Rows.ReadStateAsync("flight", GrainId.Create("flight", Air702), row);
        for (var i = 3; i < 100; i++) row.State!.Lists.Add(row.State.Lists[0] with { Receipt = Receipt(i) });
        await scene.Rows.WriteStateAsync("flight", GrainId.Create("flight", Air702), row);

        Assert.True((await scene.Flight(Air702).AcceptManifest(Push(77))).Duplicate);
        await scene.Flight(Air702).AcceptManifest(Push(100));

        Assert.Equal((3, 5), (Stored(scene).PagesOfLists, Stored(scene).Lists.Count));
        Assert.Equal(101, (await scene.Flight(Air702).GetFlight())!.Lists.Length);
    }

    [Fact]
    public async Task The_worklist_shows_that_a_booking_with_a_hit_changed_and_was_cancelled()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        var person = Person("DIALLO", "AMINATA", "12AB34567", "12A");
        await scene.Flight(Air702).AcceptManifest(List(0, Booking.Of("ABC123", person)));
        await scene.Flight(Air702).AcceptManifest(List(1, Booking.Of("ABC123", person with { Seat = "31C" })));

        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows is [{ Hit.LastChange: DifferenceKind.Changed }]);
        var hit = Assert.Single((await scene.Airport("ABJ").GetWorklist()).Rows).Hit;
        Assert.Equal((PersonField.Seat, Presence.Listed), (Assert.Single(hit.ChangedFields), hit.Presence));

        await scene.Flight(Air702).AcceptManifest(List(2, Booking.Of("ABC123") with { Cancelled = true }));
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows is [{ Hit.Presence: Presence.Cancelled }]);
        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal((HitState.New, DifferenceKind.Cancelled), (Assert.Single(flight.Hits).State, flight.Hits[0].LastChange));
        Assert.Equal((Presence.Cancelled, 1), (Assert.Single(flight.People).Presence, flight.Lists[2].Cancelled));
    }

    [Fact]
    public async Task Parts_and_findings_of_the_flight_are_shown()
    {
        await using var scene = await Scene.Begin();

        await scene.Flight(Air702).AcceptManifest(Push(1) with { Function = ManifestFunction.FullPush, Part = MergedFlight.Part(2, "F") });

        var flight = (await scene.Flight(Air702).GetFlight())!;
        var parts = Assert.Single(flight.Parts);
        Assert.Equal((2, 2, false), (Assert.Single(parts.Parts), parts.Last, parts.Complete));
        Assert.Equal("PartMissing", Assert.Single(flight.Findings).Code);
    }

    [Fact]
    public async Task Five_pushes_and_two_passenger_lists_of_a_full_flight_posted_side_by_side_settle()
    {
        await using var scene = await Scene.Begin();
        var bookings = Enumerable.Range(0, 160).Select(i => Booking.Of($"LOC{i:d3}", [.. Enumerable.Range(0, i % 16 < 9 ? 2 : 1).Select(j => Person($"SEAT{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}", j == 0 ? "AMINATA" : "KOFFI"))])).ToArray();
        var api = bookings.SelectMany(booking => booking.Travellers).Select((person, i) => person with { Documents = [Document($"P{i:d4}")] }).Chunk(13)
            .Select((part, i) => MergedFlight.ApiList([.. part]) with { Part = MergedFlight.Part(i + 1, i == 0 ? "C" : i == 19 ? "F" : "") }).ToArray();
        var rounds = new List<ManifestSubmission[]>();
        for (var push = 0; push < 5; push++)
        {
            rounds.Add([.. bookings.Select((booking, i) => List(0, i % 8 == push ? booking with { Fingerprint = $"{i} {push}", Travellers = [.. booking.Travellers.Select(person => person with { Seat = $"{i}A" })] } : booking))]);
            if (push is 1 or 3) rounds.Add(api);
        }

        var number = 0;
        var lists = rounds.Select(round => round.Select(list => list with { Receipt = Receipt(number++), ReceivedAt = Scene.Start }).ToArray()).ToArray();
        foreach (var round in lists)
            await Task.WhenAll(round.Chunk(10).Select(async some =>
            {
                foreach (var list in some) await scene.Flight(Air702).AcceptManifest(list);
            }));

        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal((number, 250), (flight.Lists.Length, flight.People.Length));
        Assert.All(flight.People, person => Assert.Equal((Presence.Listed, true, true), (person.Presence, person.Api is not null, person.Pnr is not null)));
        Assert.True(flight.Parts.Single().Complete);
        Assert.InRange(scene.Store.Writes("flight"), 1, number);
        Assert.InRange(scene.Rows.Stored("flight", GrainId.Create("flight", Air702))!.Length, 1, 500_000);
    }

    private static (long Version, int People) Told(AcceptedManifest answer) => (answer.Version, answer.People);

    private static FlightState Stored(Scene scene) =>
        JsonSerializer.Deserialize<FlightState>(scene.Rows.Stored("flight", GrainId.Create("flight", Air702))!, GrainStateJson.Options)!;

    private static string Receipt(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    private static ManifestSubmission Push(int number) => List(number, MergedFlight.Numbered(number));

    private static ManifestSubmission List(int number, Booking booking) => MergedFlight.Push(ManifestFunction.UpdatePush, booking) with
    {
        Receipt = Receipt(number),
        ReceivedAt = Scene.Start,
        Legs = [new FlightLeg { From = "CDG", To = "ABJ", Departure = Scene.Start.AddHours(6), Arrival = Scene.Start.AddHours(12) }],
    };

    private static async Task UntilTaken(Scene scene, ManifestSubmission list)
    {
        while (true)
        {
            try
            {
                await scene.Flight(Air702).AcceptManifest(list);
                return;
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException or OrleansException)
            {
                // As a node does: it sends again.
                await Task.Yield();
            }
        }
    }
}
