using System.Globalization;
using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Operations;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>The way of a manifest from the post to worklists and boards.</summary>
public sealed class ManifestWayTests
{
    private static readonly ManifestPerson Amina = Person("DIALLO", "AMINATA", "12AB34567", "31C", new DateOnly(1984, 5, 31));
    private static readonly ManifestPerson Koffi = Person("KOUASSI", "KOFFI", "98ZZ11111", "14A");
    private static readonly Lookout Wanted = new() { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" };

    [Fact]
    public async Task A_posted_list_reaches_the_flight_its_airports_and_the_live_operation()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.GoLive("CDG", "ABJ");

        var receipt = await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina, Koffi));

        Assert.Equal((IntakeStatus.Accepted, false), (receipt.Status, receipt.Duplicate));
        var message = Assert.Single(receipt.Messages);
        Assert.Equal(("PAXLST", "D:12B", 2, Air702), (message.Type, message.Version, message.People, Assert.Single(message.Flights)));
        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal(["DIALLO", "KOUASSI"], flight.People.Select(person => person.Person.Surname));
        Assert.Equal(("CDG", "ABJ"), (flight.Legs[0].From, flight.Legs[0].To));
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 12, 30, 0, TimeSpan.Zero), flight.Legs[0].Departure);
        await scene.Until(async () => (await scene.Airport("CDG").GetWorklist()).Rows.Length == 1);
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.Length == 1);
        await scene.Until(async () => (await scene.Board()).Figures is { Flights: 1, People: 2, Hits: 1, HitsWaiting: 1 });
        var row = Assert.Single((await scene.Board()).Queue);
        Assert.Equal((Air702, "31C", HitKind.LookoutDocument), (row.Flight, row.Hit.Place, row.Hit.Kind));
        Assert.Equal([1, 1], (await scene.Board()).Airports.Select(airport => airport.HitsWaiting));
        Assert.Contains((await scene.Board()).Events, e => e.Kind == BoardEventKind.ListReceived);
        Assert.Contains((await scene.Board()).Events, e => e.Kind == BoardEventKind.HitRaised);
    }

    [Fact]
    public async Task The_same_body_again_is_a_duplicate_and_changes_nothing()
    {
        await using var scene = await Scene.Begin();
        var body = Paxlst("AF702", "CDG", "ABJ", Amina, Koffi);
        var first = await scene.Post(body);
        var before = await scene.Flight(Air702).GetFlight();
        var writes = scene.Store.Writes();

        var second = await scene.Post(body);

        Assert.Equal((IntakeStatus.Accepted, true, first.Receipt), (second.Status, second.Duplicate, second.Receipt));
        Assert.Equal(Air702, Assert.Single(second.Messages[0].Flights));
        Assert.Equal((before!.Version, 2, 1), ((await scene.Flight(Air702).GetFlight())!.Version, before.People.Length, before.Lists.Length));
        Assert.Equal(writes, scene.Store.Writes());
    }

    [Fact]
    public async Task Of_many_posts_of_one_body_at_once_one_is_the_first()
    {
        await using var scene = await Scene.Begin();
        var body = Paxlst("AF702", "CDG", "ABJ", Amina, Koffi);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => scene.Post(body)));

        Assert.All(receipts, receipt => Assert.Equal(IntakeStatus.Accepted, receipt.Status));
        Assert.Single(receipts, receipt => !receipt.Duplicate);
        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal((1, 2), (flight.Lists.Length, flight.People.Length));
    }

    [Fact]
    public async Task A_later_list_of_the_flight_adds_and_changes_people()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina with { Seat = "2A" }, Koffi));

        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal(["2A", "14A"], flight.People.Select(person => person.Person.Seat));
        Assert.Equal((1, 1), (flight.Lists[1].Added, flight.Lists[1].Changed));
    }

    [Fact]
    public async Task Parts_of_a_list_in_bodies_of_their_own_are_put_together()
    {
        await using var scene = await Scene.Begin();

        await scene.Post(Part("02:F", Koffi));
        Assert.Equal("PartMissing", Assert.Single((await scene.Flight(Air702).GetFlight())!.Findings).Code);
        await scene.Post(Part("01:C", Amina));

        var flight = (await scene.Flight(Air702).GetFlight())!;
        var parts = Assert.Single(flight.Parts);
        Assert.Equal(("AF", "AF702/260520", 2, true), (parts.Sender, parts.Reference, parts.Parts.Length, parts.Complete));
        Assert.Empty(flight.Findings);
        Assert.Equal(ManifestFunction.FullList, flight.Lists[0].Function);
        Assert.DoesNotContain(flight.Lists.SelectMany(list => list.Findings), finding => finding.Text.StartsWith("The sender counts", StringComparison.Ordinal));

        static byte[] Part(string number, ManifestPerson person) => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(Paxlst("AF702", "CDG", "ABJ", person))
            .Replace("UN:IATA'", $"UN:IATA+AF702/260520+{number}'", StringComparison.Ordinal).Replace("CNT+42:1'", "CNT+42:2'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_is_cut_off_is_refused_and_changes_nothing()
    {
        await using var scene = await Scene.Begin();

        var receipt = await scene.Post(Truncated("AF702", "CDG", "ABJ", Amina));

        Assert.Equal((IntakeStatus.Unreadable, false), (receipt.Status, receipt.Duplicate));
        Assert.Contains(receipt.Findings, finding => finding.Code == "Truncated");
        Assert.Null(await scene.Flight(Air702).GetFlight());
        Assert.Equal((0, 0), (scene.Rows.Count, scene.Store.Writes()));
    }

    [Theory]
    [InlineData("ACC", IntakeStatus.NotYours)]
    [InlineData("ABJ", IntakeStatus.Accepted)]
    [InlineData("CDG", IntakeStatus.Accepted)]
    [InlineData("", IntakeStatus.Accepted)]
    public async Task A_key_of_one_airport_posts_only_flights_that_touch_it(string postedBy, IntakeStatus status)
    {
        await using var scene = await Scene.Begin();

        var receipt = await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina), postedBy: postedBy);

        Assert.Equal(status, receipt.Status);
        Assert.Equal(status == IntakeStatus.Accepted, await scene.Flight(Air702).GetFlight() is not null);
        if (status == IntakeStatus.NotYours) Assert.Equal(0, scene.Store.Writes());
    }

    [Fact]
    public async Task Airports_that_nobody_knows_make_a_list_unreadable()
    {
        await using var scene = await Scene.Begin();

        var receipt = await scene.Post(Paxlst("AF702", "QQQ", "XQX", Amina));

        Assert.Equal(IntakeStatus.Unreadable, receipt.Status);
        Assert.Contains(receipt.Messages[0].Findings, finding => finding.Code == "UnknownAirport");
        Assert.Equal(0, scene.Store.Writes());
    }

    [Fact]
    public async Task People_of_a_list_without_a_flight_are_kept_and_the_body_again_is_a_duplicate()
    {
        await using var scene = await Scene.Begin();
        var body = WithoutFlight(Amina, Koffi);

        var first = await scene.Post(body);
        var second = await scene.Post(body);

        Assert.Equal((IntakeStatus.Accepted, false), (first.Status, first.Duplicate));
        Assert.Equal((IntakeStatus.Accepted, true), (second.Status, second.Duplicate));
        Assert.Contains(first.Messages[0].Findings, finding => finding.Code == "NoFlight");
        Assert.Contains("KOUASSI", Kept(scene, body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_without_a_flight_are_kept_beside_a_list_with_one()
    {
        await using var scene = await Scene.Begin();
        var body = FlightAndNone("AF702", "CDG", "ABJ", Amina, Koffi);

        var receipt = await scene.Post(body);

        Assert.Equal((IntakeStatus.Accepted, 2, false), (receipt.Status, receipt.Messages.Length, receipt.Duplicate));
        Assert.Single((await scene.Flight(Air702).GetFlight())!.People);
        Assert.Contains("KOUASSI", Kept(scene, body), StringComparison.Ordinal);
        Assert.DoesNotContain("DIALLO", Kept(scene, body), StringComparison.Ordinal);
        Assert.True((await scene.Post(body)).Duplicate);
    }

    [Fact]
    public async Task What_a_posted_list_writes_is_bounded()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        await scene.Until(async () => (await scene.Board()).Airports.All(airport => airport.LastHeardAt is null));
        var people = Enumerable.Range(1, 60).Select(i => Person("DIALLO", "AMINATA", string.Create(CultureInfo.InvariantCulture, $"12AB{i:d5}"))).ToArray();
        var writes = scene.Store.Writes();
        var boardWrites = scene.Store.Writes("log-00000000");

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", people));
        await scene.Until(() => Task.FromResult(scene.Store.Writes("passenger") == people.Length));
        await scene.Until(async () => (await scene.Board()).Figures.Flights == 1);

        // One for the flight, three for each airport (the first flight of its hour, and the hour), one for the board; the board also hears of the airports' status once or twice.
        // Two for the carrier, and one for the register that it is new to; two for the register that both airports are new to.
        var status = scene.Store.Writes("log-00000000") - boardWrites - 1;
        Assert.InRange(status, 0, 4);
        Assert.InRange(scene.Store.Writes() - writes - status, people.Length, people.Length + 13);
    }

    [Fact]
    public async Task Three_hundred_flights_at_once_add_up_on_the_board()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.GoLive("CDG", "ABJ", "ACC");
        var random = new Random(7);
        var bodies = Enumerable.Range(1, 300).Select(i =>
        {
            var people = Crowd(random, random.Next(1, 6));
            if (i % 10 == 0) people.Add(Amina);
            return (Count: people.Count, Body: Paxlst(string.Create(CultureInfo.InvariantCulture, $"AF{i}"), i % 2 == 0 ? "CDG" : "ACC", "ABJ", [.. people]));
        }).ToArray();

        var posts = Task.WhenAll(bodies.Select(body => scene.Post(body.Body)));
        await scene.Until(() => Task.FromResult(posts.IsCompleted));

        Assert.All(await posts, receipt => Assert.Equal(IntakeStatus.Accepted, receipt.Status));
        await scene.Until(async () => (await scene.Board()).Figures.Flights == 300);
        var board = await scene.Board();
        Assert.Equal((bodies.Sum(body => body.Count), 30, 30), (board.Figures.People, board.Figures.Hits, board.Figures.HitsWaiting));
        Assert.Equal(30, board.Queue.Length);
        Assert.Equal(300, board.Hours.Sum(hour => hour.Flights));
        Assert.Equal(30, (await scene.Airport("ABJ").GetWorklist()).Rows.Length);
        Assert.Equal(30, (await scene.Airport("CDG").GetWorklist()).Rows.Length);
        Assert.Empty((await scene.Airport("ACC").GetWorklist()).Rows);
    }

    private static string Kept(Scene scene, byte[] body) =>
        Encoding.UTF8.GetString(scene.Rows.Stored("interchange", GrainId.Create("interchange", Scene.Receipt(body)))!);
}
