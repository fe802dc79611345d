using System.Collections.Immutable;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.Targeting.Files;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;
using Severity = Aircop.Contracts.Severity;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

public sealed class TargetingTests
{
    private const string Latam = "LA800-2026-05-20-GRU";

    [Fact]
    public async Task A_lookout_hits_the_next_list_by_document_and_by_name()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(
            new Lookout { Id = "d1", Category = LookoutCategory.StolenOrLostDocument, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" },
            new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "Kouassi", Given = "Koffi", Birth = new DateOnly(1984, 5, 31) });

        await scene.Post(Paxlst("AF702", "CDG", "ABJ",
            Person("DIALLO", "AMINATA", "12AB34567", "31C"),
            Person("KOUASSI", "KOFFI", birth: new DateOnly(1984, 5, 31)),
            Person("TRAORE", "FATOU", "98ZZ11111")));

        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal([("p1.national.d1", HitKind.LookoutDocument), ("p2.national.n1", HitKind.LookoutPerson)], flight.Hits.Select(hit => (hit.Id, hit.Kind)).Order());
        Assert.All(flight.Hits, hit => Assert.Equal((HitState.New, Severity.Act), (hit.State, hit.Severity)));
        Assert.All(flight.Hits, hit => Assert.Contains(hit.Reasons, reason => reason.Side == ReasonSide.For));
    }

    [Fact]
    public async Task A_name_spelt_otherwise_hits_and_the_flight_says_in_four_languages_how_the_two_compare()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout
        {
            Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "Testmann", Given = "Klaus", Aliases = [new LookoutName { Surname = "Mustermann, Karl" }],
            Births = [new LookoutBirth { Year = 1965, YearTo = 1966 }],
        });

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("TESTMAN", "CLAUS", birth: new DateOnly(1965, 5, 31)), Person("MUSTERMANN", "KARL", birth: new DateOnly(1966, 2, 1))));

        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal(["p1.national.n1", "p2.national.n1"], flight.Hits.Select(hit => hit.Id).Order());
        Assert.Equal(flight.Hits.Select(hit => hit.Id).Order(), flight.Comparisons.Select(each => each.Hit).Order());
        var sentences = flight.Comparisons.Single(each => each.Hit == "p1.national.n1").Sentences;
        Assert.Equal(["en", "es", "fr", "pt"], sentences.Keys);
        Assert.All(sentences.Values, sentence => Assert.Contains("TESTMAN ≈ TESTMANN", sentence, StringComparison.Ordinal));
        Assert.DoesNotContain("TESTMAN", JsonSerializer.Serialize(flight.Hits), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_whose_review_has_run_out_are_out_of_force()
    {
        await using var scene = await Scene.Begin();
        await scene.Refresh();
        Assert.NotEmpty(scene.Service<TargetingSnapshotHolder>().Current.Rules.Rules);

        scene.Clock.Advance(TimeSpan.FromDays(5 * 366));
        await scene.Refresh();

        var rules = scene.Service<TargetingSnapshotHolder>().Current.Rules;
        Assert.Empty(rules.Rules);
        Assert.EndsWith($"-{PassengerRules.All.Rules.Length}", rules.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_person_is_to_be_protected()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout { Id = "m1", Category = LookoutCategory.MissingPerson, Surname = "KOUASSI", Given = "KOFFI", BirthYear = 2012 });

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("KOUASSI", "KOFFI", birth: new DateOnly(2012, 3, 1))));

        var hit = await scene.HitOn(Air702);
        Assert.True(hit.Protective);
        Assert.Equal("hit.protect", hit.Headline.Code);
    }

    [Fact]
    public async Task A_lookout_that_is_taken_back_lapses_its_hit_when_the_person_is_listed_with_other_data()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout { Id = "d1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" });
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567", "31C")));
        await scene.Grains.GetGrain<IWatchlistGrain>("national").RemoveEntries(["d1", "unknown"]);
        await scene.Refresh();

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567", "2A")));

        Assert.Equal(HitState.Lapsed, (await scene.HitOn(Air702)).State);
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.IsEmpty);
    }

    [Fact]
    public async Task Rules_hit_on_two_families_and_not_on_one()
    {
        await using var scene = await Scene.Begin();

        await scene.Post(Typed(Booked(Late(Aircop.Contracts.Flights.PaymentForm.Cash), "31C"), Booked(Late(Aircop.Contracts.Flights.PaymentForm.Card), "32C")), BodyFormat.Json);

        var hit = await scene.HitOn(Latam);
        Assert.Equal((HitKind.Rule, "31C"), (hit.Kind, hit.Place));
        Assert.Contains(hit.Reasons, reason => reason is { Side: ReasonSide.For, Source: "D01" });
        Assert.Contains(hit.Reasons, reason => reason is { Side: ReasonSide.For, Source: "D02" });
        Assert.Contains(hit.Reasons, reason => reason.Side == ReasonSide.NotSeen);
        await scene.Until(async () => (await scene.Airport("LIS").GetWorklist()).Rows.Length == 1);
        Assert.DoesNotContain((await scene.Airport("LIS").GetWorklist()).Rows[0].Hit.Reasons, reason => reason.Side == ReasonSide.NotSeen);
    }

    [Fact]
    public async Task A_suspended_rule_does_not_speak_until_it_is_put_back()
    {
        await using var scene = await Scene.Begin();
        var book = scene.Grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key);
        Assert.True(await book.SetSuspended("D02", true, "analyst", "Too many holiday fares."));
        Assert.False(await book.SetSuspended("Z99", true, "analyst", "No such rule."));
        await scene.Refresh();

        await scene.Post(Typed(Booked(Late(Aircop.Contracts.Flights.PaymentForm.Cash), "31C")), BodyFormat.Json);
        Assert.Empty((await scene.Flight(Latam).GetFlight())!.Hits);
        Assert.Contains((await book.GetRules()).Rules, rule => rule is { Id: "D02", Suspended: true, ChangedBy: "analyst" });

        Assert.True(await book.SetSuspended("D02", false, "analyst", "Put back."));
        await scene.Refresh();
        await scene.Post(Typed(Booked(Late(Aircop.Contracts.Flights.PaymentForm.Cash), "33C")), BodyFormat.Json);
        Assert.Equal(HitState.New, (await scene.HitOn(Latam)).State);
    }

    [Fact]
    public async Task The_rules_in_force_are_those_whose_facts_are_fed()
    {
        await using var scene = await Scene.Begin();

        var book = await scene.Grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetRules();

        Assert.Equal(
            [
                "D01", "D02", "D03", "D07", "D08", "D09", "D10", "D12", "D16", "D17", "D18", "D21", "D22", "D23", "D25", "W01", "C01", "C02", "C03", "F01", "F02", "F03", "F10",
                "T04", "T08", "X01", "X02", "X03", "X04",
            ],
            book.Rules.Select(rule => rule.Id));
        Assert.All(PassengerRules.Fed, key => Assert.Contains(FactSchema.Current.Fields, field => field.Key == key || key.StartsWith(field.Key + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rule_that_throws_is_suspended_with_its_reason_and_the_others_finish()
    {
        await using var scene = await Scene.Begin();
        scene.UseRules(pack => new RulePack(pack.Version, pack.Rules.Select(rule => rule.Id == "C03" ? Throwing("C03.rule") : rule)));

        await scene.Post(Typed(Booked(Late(Aircop.Contracts.Flights.PaymentForm.Cash), "31C")), BodyFormat.Json);

        Assert.Contains((await scene.HitOn(Latam)).Reasons, reason => reason is { Side: ReasonSide.For, Source: "D02" });
        await scene.Refresh();
        var entry = Assert.Single((await scene.Grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetRules()).Rules, rule => rule.Suspended);
        Assert.Equal(("C03", "rule engine", "Failed with System.InvalidOperationException."), (entry.Id, entry.ChangedBy, entry.Reason));
    }

    [Fact]
    public async Task Lists_that_could_not_be_read_to_the_end_are_taken_with_the_next_look()
    {
        await using var scene = await Scene.Begin();
        await scene.Grains.GetGrain<IWatchlistGrain>("a").AddEntries([new Lookout { Id = "d1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567" }]);
        await scene.Grains.GetGrain<IWatchlistGrain>("b").AddEntries([new Lookout { Id = "d2", Category = LookoutCategory.WantedPerson, DocumentNumber = "98ZZ11111" }]);
        await scene.Restart(gracefully: true);
        await scene.Grains.GetGrain<IWatchlistGrain>("a").GetVersion();
        await scene.Grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.LookoutList);
        scene.Store.FailNextReads(1);

        try
        {
            await scene.Refresh();
        }
        catch (Exception fault) when (fault is IOException or OrleansException)
        {
            await scene.Refresh();
        }

        scene.Store.FailNextReads(0);
        await scene.Refresh();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567"), Person("KOUASSI", "KOFFI", "98ZZ11111")));
        Assert.Equal(2, (await scene.Flight(Air702).GetFlight())!.Hits.Length);
    }

    [Fact]
    public void Words_that_go_over_by_number_mean_the_same_on_both_sides()
    {
        SameNames<Contracts.Flights.PaymentForm, Aircop.Targeting.PaymentForm>();
        SameNames<Contracts.Lookouts.LookoutCategory, Aircop.Screening.LookoutCategory>();
        SameNames<ReasonSide, Aircop.Screening.EvidenceSide>();
        SameNames<ReasonSide, Aircop.Targeting.GroundSide>();
        SameNames<Severity, Aircop.Targeting.Severity>();
        SameNames<PersonKind, Aircop.Edifact.People.PersonKind>();
    }

    private static Rule Throwing(string file)
    {
        var groups = CorePack.Groups.Values.Select(group => new ThrowingGroup(group.Name)).ToDictionary(group => group.Name, ReferenceGroup (group) => group, StringComparer.Ordinal);
        return RulePackReader.Read("test", [CorePack.Files.Single(each => each.Name == file)], groups).Pack!.Rules[0];
    }

    private static void SameNames<TOurs, TTheirs>()
        where TOurs : struct, Enum
        where TTheirs : struct, Enum
    {
        var ours = Enum.GetValues<TOurs>().ToDictionary(value => Convert.ToInt32(value, null), value => value.ToString());
        foreach (var theirs in Enum.GetValues<TTheirs>())
            Assert.Equal(theirs.ToString(), ours.GetValueOrDefault(Convert.ToInt32(theirs, null)));
    }

    // Ten hours before a departure at 14:30 local time (17:30 UTC).
    private static BookingFacts Late(Contracts.Flights.PaymentForm payment) => new()
    {
        CreatedAt = new DateTimeOffset(2026, 5, 20, 7, 30, 0, TimeSpan.Zero),
        Payment = payment,
        Itinerary = ["GRU", "LIS"],
    };

    private static ManifestPerson Booked(BookingFacts booking, string seat) =>
        Person("SILVA", "ANA", "BR" + booking.Payment, seat) with { Booking = booking };

    private static byte[] Typed(params ImmutableArray<ManifestPerson> people) => JsonSerializer.SerializeToUtf8Bytes(
        new TypedList
        {
            Flight = new TypedFlight { Carrier = "LA", Number = "0800", From = "GRU", To = "LIS", Departure = new DateTime(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified) },
            People = people,
        },
        GrainStateJson.Options);

    private sealed class ThrowingGroup(string name) : ReferenceGroup(name, 1, [])
    {
        public override bool Contains(string text) => throw new InvalidOperationException("by design");
    }
}
