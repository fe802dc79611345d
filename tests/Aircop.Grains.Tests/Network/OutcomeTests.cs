using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Passengers;
using static Aircop.Grains.Tests.Network.Tickets;

namespace Aircop.Grains.Tests.Network;

/// <summary>What a control found follows the traveller, and those who flew with them.</summary>
public sealed class OutcomeTests
{
    private const string Latam = "LA800-2026-05-20-GRU";
    private const string Back = "TP104-2026-05-20-LIS";
    private const string Next = "TP106-2026-05-21-LIS";

    private static readonly BookingFacts Cash = new()
    {
        CreatedAt = new DateTimeOffset(2026, 5, 20, 5, 0, 0, TimeSpan.Zero), Payment = PaymentForm.Cash, Itinerary = ["GRU", "LIS"],
    };

    private static readonly ManifestPerson Ana = Traveller("12AB34567", "AAAAAA", Cash);
    private static readonly ManifestPerson Rui = Traveller("98ZZ11111", "BBBBBB", Cash) with { Surname = "COSTA", Given = "RUI", Birth = new DateOnly(1988, 4, 2) };

    [Theory]
    [InlineData(OutcomeKind.Negative, false)]
    [InlineData(OutcomeKind.Positive, true)]
    public async Task An_outcome_is_on_the_travellers_record_once(OutcomeKind kind, bool positive)
    {
        await using var scene = await Scene.Begin();
        await scene.Post(First(Ana), BodyFormat.Json);

        await Control(scene, Latam, "p1.rules", kind);
        await Control(scene, Latam, "p1.rules", kind);

        await scene.Until(async () => (await Past(scene, Ana)).Controls.Length == 1);
        await Told(scene);
        var control = Assert.Single((await Past(scene, Ana)).Controls);
        Assert.Equal((Latam, "p1.rules", "LIS", positive, Scene.Start), (control.Flight, control.Hit, control.Airport, control.Positive, control.At));
        Assert.Equal(Commodity.Cocaine, Assert.Single(control.Goods));
    }

    [Fact]
    public async Task A_traveller_who_was_not_found_was_not_controlled()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(First(Ana), BodyFormat.Json);

        await Control(scene, Latam, "p1.rules", OutcomeKind.Missed);

        await Told(scene);
        Assert.Empty((await Past(scene, Ana)).Controls);
    }

    [Fact]
    public async Task Controls_without_a_find_speak_for_the_traveller_on_an_open_flight()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(First(Ana), BodyFormat.Json);
        await scene.Post(Second(Ana with { Locator = "CCCCCC" }), BodyFormat.Json);
        await scene.Post(Third(Ana with { Locator = "DDDDDD" }), BodyFormat.Json);

        await Control(scene, Latam, "p1.rules", OutcomeKind.Negative);
        await Control(scene, Back, "p1.rules", OutcomeKind.Negative);

        await scene.Until(async () => await Says(scene, Next, "p1.rules", ReasonSide.Against, "X04"));
    }

    [Fact]
    public async Task Who_flew_twice_with_a_traveller_on_whom_something_was_found_is_told_apart_by_it()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(First(Ana, Rui), BodyFormat.Json);
        await scene.Post(Second(Again(Ana), Again(Rui)), BodyFormat.Json);
        await scene.Post(Third(Rui), BodyFormat.Json);
        await Told(scene);
        Assert.Empty((await Past(scene, Rui)).Company);

        await Control(scene, Back, "p1.rules", OutcomeKind.Positive);

        await scene.Until(async () => await Says(scene, Back, "p2.rules", ReasonSide.For, "D23") && await Says(scene, Next, "p1.rules", ReasonSide.For, "D23"));
        Assert.Equal([Latam, Back], (await Past(scene, Rui)).Company.Select(company => company.Flight).Order(StringComparer.Ordinal));
        Assert.Empty((await Past(scene, Ana)).Company);
    }

    [Fact]
    public async Task Company_on_one_booking_is_no_sign()
    {
        await using var scene = await Scene.Begin();
        var together = Rui with { Locator = Ana.Locator };
        await scene.Post(First(Ana, together), BodyFormat.Json);
        await scene.Post(Second(Ana, together), BodyFormat.Json);

        await Control(scene, Back, "p1.rules", OutcomeKind.Positive);

        await scene.Until(async () => (await Past(scene, Rui)).Company.Length == 2);
        await Told(scene);
        Assert.All((await Past(scene, Rui)).Company, company => Assert.True(company.OneBooking));
        Assert.False(await Says(scene, Back, "p2.rules", ReasonSide.For, "D23"));
    }

    [Fact]
    public async Task Who_flew_twice_with_a_listed_traveller_has_that_ground_until_the_traveller_is_told_from_the_list()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "BRA" });
        await scene.Post(First(Ana, Rui), BodyFormat.Json);
        await scene.Post(Second(Again(Ana), Again(Rui)), BodyFormat.Json);

        await scene.Until(async () => await Says(scene, Back, "p2.rules", ReasonSide.For, "F10"));

        await Decide(scene, Back, "p1.national.n1", HitDecision.ClearedNotSame);
        await scene.Until(async () => !await Says(scene, Back, "p2.rules", ReasonSide.For, "F10"));
        Assert.Equal([false, true], (await Past(scene, Rui)).Company.Select(company => company.Withdrawn));
    }

    [Fact]
    public async Task A_units_own_list_makes_nobody_of_interest_elsewhere()
    {
        await using var scene = await Scene.Begin();
        await scene.Grains.GetGrain<IWatchlistGrain>("unit-lis").Change(new LookoutChange
        {
            Entries = [new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "BRA" }],
            Description = new WatchlistDescription { Owner = "LIS", Airport = "LIS", Purpose = "Own lookouts.", Sharing = SharingLevel.UnitOnly },
        });
        await scene.Refresh();
        await scene.Post(First(Ana, Rui), BodyFormat.Json);

        await Told(scene);
        Assert.Contains((await scene.Flight(Latam).GetFlight())!.Hits, hit => hit.OnlyFor == "LIS");
        Assert.Empty((await Past(scene, Rui)).Company);
    }

    [Fact]
    public async Task A_process_that_ends_before_an_outcome_is_told_tells_it_when_it_is_back()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(First(Ana, Rui), BodyFormat.Json);
        await scene.Post(Second(Again(Ana), Again(Rui)), BodyFormat.Json);
        await Told(scene);

        await Control(scene, Back, "p1.rules", OutcomeKind.Positive);
        await scene.Restart(gracefully: false);

        await scene.Until(async () => await Says(scene, Back, "p2.rules", ReasonSide.For, "D23"));
        Assert.Single((await Past(scene, Ana)).Controls);
    }

    // On another booking: there and back on one would be one journey.
    private static ManifestPerson Again(ManifestPerson person) => person with { Locator = "C" + person.Locator[1..] };

    private static byte[] First(params ImmutableArray<ManifestPerson> people) => List("LA800", "GRU", "LIS", new DateTime(2026, 5, 20, 6, 30, 0, DateTimeKind.Unspecified), people);

    private static byte[] Second(params ImmutableArray<ManifestPerson> people) => List("TP104", "LIS", "GRU", new DateTime(2026, 5, 20, 23, 30, 0, DateTimeKind.Unspecified), people);

    private static byte[] Third(params ImmutableArray<ManifestPerson> people) => List("TP106", "LIS", "GRU", new DateTime(2026, 5, 21, 6, 30, 0, DateTimeKind.Unspecified), people);

    private static async Task Control(Scene scene, string flight, string hit, OutcomeKind kind)
    {
        await Decide(scene, flight, hit, HitDecision.Refer);
        await scene.Flight(flight).RecordOutcome(new RecordOutcome
        {
            CommandId = "o-" + flight, HitId = hit, By = "LIS shift lead", Reason = "Bags examined.",
            Outcome = new HitOutcome { Kind = kind, Airport = "LIS", Seizures = [new SeizureLine { Commodity = Commodity.Cocaine, Quantity = 900 }] },
        });
    }

    private static Task Decide(Scene scene, string flight, string hit, HitDecision decision) => scene.Flight(flight)
        .DecideHit(new DecideHit { CommandId = $"{decision}-{flight}", HitId = hit, Decision = decision, By = "LIS shift lead", Reason = "As seen." });

    private static Task<TravellerPast> Past(Scene scene, ManifestPerson person) => scene.Grains.GetGrain<IPassengerGrain>(Scene.Identities.Of(person)!).GetPast();

    private static async Task<bool> Says(Scene scene, string flight, string hit, ReasonSide side, string rule) =>
        (await scene.Flight(flight).GetFlight())!.Hits.Any(one => one.Id == hit && one.State != HitState.Lapsed && one.Reasons.Any(reason => reason.Side == side && reason.Source == rule));

    private static Task Told(Scene scene) => scene.Until(() => Task.FromResult(scene.Reminders.Count == 0));
}
