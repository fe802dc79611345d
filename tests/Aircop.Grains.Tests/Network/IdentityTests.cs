using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Passengers;
using static Aircop.Grains.Tests.Network.Tickets;

namespace Aircop.Grains.Tests.Network;

/// <summary>A new passport keeps the past, people have the last word on who is who, and no data is moved.</summary>
public sealed class IdentityTests
{
    private const string Latam = "LA800-2026-05-20-GRU";
    private const string Tap = "TP104-2026-05-22-LIS";

    private static readonly BookingFacts Cash = new()
    {
        CreatedAt = new DateTimeOffset(2026, 5, 20, 5, 0, 0, TimeSpan.Zero), Payment = PaymentForm.Cash, Itinerary = ["LIS", "GRU"],
    };

    private static readonly ManifestPerson Old = Traveller("P1", "AAAAAA") with { Documents = [new TravelDocument { Type = "P", Number = "P1", Issuer = "BRA", Expiry = new DateOnly(2033, 1, 1) }] };
    private static readonly ManifestPerson New = Traveller("P2", "BBBBBB", Cash);

    private static string OldKey => Scene.Identities.Of(Old)!;

    private static string NewKey => Scene.Identities.Of(New)!;

    [Fact]
    public async Task A_new_passport_keeps_the_past_and_is_itself_a_ground()
    {
        await using var scene = await Scene.Begin();
        await Fly(scene);

        var traveller = (await Desk(scene).GetTraveller())!;
        Assert.Equal([Tap, Latam], traveller.Journeys.Select(one => one.Journey.Flight));
        Assert.Equal([NewKey, OldKey], traveller.Journeys.Select(one => one.Passenger));
        Assert.Equal(2, traveller.Documents.Length);
        Assert.Equal([(NewKey, true, "identity.own"), (OldKey, true, "identity.same.nameAndBirth")], traveller.Records.Select(record => (record.Passenger, record.Same, record.Because.Code)));
        await scene.Until(() => Says(scene, "D21"));
        var hit = Assert.Single((await Desk(scene).GetTraveller())!.Hits);
        Assert.Equal((Tap, "p1.rules"), (hit.Flight, hit.Hit.Id));
        Assert.Equal(["LIS", "GRU"], hit.Airports.ToArray());
    }

    [Fact]
    public async Task A_person_parts_two_records_and_joins_them_again_and_the_open_flight_follows()
    {
        await using var scene = await Scene.Begin();
        await Fly(scene);
        await scene.Until(() => Says(scene, "D21"));

        Assert.Equal(IdentityResult.Done, await Desk(scene).Decide(Decision("c1", same: false)));
        Assert.False(await Says(scene, "D21"));
        var parted = (await Desk(scene).GetTraveller())!;
        Assert.Equal([Tap], parted.Journeys.Select(one => one.Journey.Flight));
        Assert.Equal((OldKey, false, "identity.apart.decided", "LIS lead", "As seen."), Because(parted));

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(IdentityResult.Done, await Desk(scene).Decide(Decision("c2", same: true)));
        Assert.True(await Says(scene, "D21"));
        Assert.Equal((OldKey, true, "identity.same.decided", "LIS lead", "As seen."), Because((await Desk(scene).GetTraveller())!));

        Assert.Equal(IdentityResult.AlreadyDone, await Desk(scene).Decide(Decision("c1", same: false)));
        Assert.True(await Says(scene, "D21"));
    }

    [Fact]
    public async Task A_decision_outlives_the_process()
    {
        await using var scene = await Scene.Begin();
        await Fly(scene);
        await Desk(scene).Decide(Decision("c1", same: false));

        await scene.Restart(gracefully: false);

        Assert.Single((await Desk(scene).GetTraveller())!.Journeys);
        await scene.Flight(Tap).TargetAgain(new TargetAgain());
        Assert.False(await Says(scene, "D21"));
    }

    [Fact]
    public async Task A_person_joins_records_under_two_spellings_of_a_name()
    {
        await using var scene = await Scene.Begin();
        var other = Old with { Surname = "SYLVA" };
        await scene.Post(First(other), BodyFormat.Json);
        await scene.Post(Second(New), BodyFormat.Json);
        await Told(scene);
        Assert.Single((await Desk(scene).GetTraveller())!.Journeys);

        Assert.Equal(IdentityResult.Done, await Desk(scene).Decide(Decision("c1", same: true)));

        Assert.Equal(2, (await Desk(scene).GetTraveller())!.Journeys.Length);
        Assert.Equal(2, (await scene.Grains.GetGrain<ITravellerDeskGrain>(OldKey).GetTraveller())!.Journeys.Length);
        Assert.True(await Says(scene, "D21"));
    }

    [Fact]
    public async Task A_decision_needs_a_reason_and_two_records_that_are_known()
    {
        await using var scene = await Scene.Begin();
        await Fly(scene);

        Assert.Equal(IdentityResult.ReasonMissing, await Desk(scene).Decide(Decision("c1", same: true) with { Reason = " " }));
        Assert.Equal(IdentityResult.SameRecord, await Desk(scene).Decide(Decision("c1", same: true) with { Other = NewKey }));
        Assert.Equal(IdentityResult.NoSuchRecord, await Desk(scene).Decide(Decision("c1", same: true) with { Other = "0f" }));
        Assert.Null(await scene.Grains.GetGrain<ITravellerDeskGrain>("0f").GetTraveller());
    }

    [Fact]
    public async Task What_is_kept_of_an_identity_names_nobody_and_is_written_once()
    {
        await using var scene = await Scene.Begin();
        await Fly(scene);
        await Told(scene);

        var identity = Scene.Identities.OfNameAndBirth(New)!;
        Assert.Equal(identity, Scene.Identities.OfNameAndBirth(New with { Surname = "Sílva", Given = "ana mrs" }));
        var stored = System.Text.Encoding.UTF8.GetString(scene.Rows.Stored("identity", GrainId.Create("identity", identity))!);
        Assert.DoesNotContain("SILVA", stored, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, scene.Store.Writes("identity"));
    }

    [Fact]
    public async Task A_flight_shows_the_key_of_each_travellers_record()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Second(New, New with { Documents = [], Birth = null, Surname = "COSTA", Locator = "" }), BodyFormat.Json);

        Assert.Equal([NewKey, ""], (await scene.Flight(Tap).GetFlight())!.People.Select(person => person.Traveller));
    }

    private static async Task Fly(Scene scene)
    {
        await scene.Post(First(Old), BodyFormat.Json);
        await scene.Post(Second(New), BodyFormat.Json);
        await Told(scene);
    }

    private static byte[] First(ManifestPerson person) => List("LA800", "GRU", "LIS", new DateTime(2026, 5, 20, 6, 30, 0, DateTimeKind.Unspecified), person);

    private static byte[] Second(params ManifestPerson[] people) => List("TP104", "LIS", "GRU", new DateTime(2026, 5, 22, 6, 30, 0, DateTimeKind.Unspecified), [.. people]);

    private static ITravellerDeskGrain Desk(Scene scene) => scene.Grains.GetGrain<ITravellerDeskGrain>(NewKey);

    private static DecideIdentity Decision(string id, bool same) => new() { CommandId = id, Other = OldKey, Same = same, By = "LIS lead", Reason = "As seen." };

    private static (string Passenger, bool Same, string Because, string By, string Reason) Because(TravellerView traveller) =>
        (traveller.Records[1].Passenger, traveller.Records[1].Same, traveller.Records[1].Because.Code, traveller.Records[1].By, traveller.Records[1].Reason);

    private static async Task<bool> Says(Scene scene, string rule) =>
        (await scene.Flight(Tap).GetFlight())!.Hits.Any(hit => hit.State != HitState.Lapsed && hit.Reasons.Any(reason => reason.Side == ReasonSide.For && reason.Source == rule));

    private static Task Told(Scene scene) => scene.Until(() => Task.FromResult(scene.Reminders.Count == 0));
}
