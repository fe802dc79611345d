using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Network;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;
using PaymentForm = Aircop.Contracts.Flights.PaymentForm;
using static Aircop.Grains.Tests.Network.Booked;

namespace Aircop.Grains.Tests.Network;

/// <summary>What bookings share makes hits, on the flights before too, and not any more when it is not shared any more.</summary>
public sealed class SharingTests
{
    private const string Card = "0123456789abcdef";
    private const string Phone = "+55 11 98137-2465";

    private static readonly BookingFacts OnCard = Late with { CardToken = Card };
    private static readonly BookingFacts OnPhone = Late with { Phone = Phone };

    [Fact]
    public async Task The_fourth_booking_of_a_card_raises_hits_on_the_flights_before_too()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", OnCard));
        await scene.Fly("0802", Traveller("COSTA", "BBB222", OnCard));
        await scene.Fly("0803", Traveller("ROCHA", "CCC333", OnCard));
        await scene.UntilSettled();
        foreach (var number in (string[])["0801", "0802", "0803"]) Assert.Empty((await scene.Flight(Flight(number)).GetFlight())!.Hits);

        await scene.Fly("0804", Traveller("MOURA", "DDD444", OnCard));

        foreach (var number in (string[])["0801", "0802", "0803", "0804"]) await scene.UntilGround(Flight(number), "p1", "D04");
        var hit = await scene.HitOn(Flight("0801"));
        Assert.Equal("hit.because.network", hit.Because?.Code);
        Assert.Equal(("4", "4"), Said(hit, "D04", "travellers", "bookings"));
    }

    [Fact]
    public async Task Travellers_of_other_families_with_one_telephone_are_found_however_it_is_written()
    {
        await using var scene = await Scene.Begin();
        string[] written = ["+55 11 98137-2465", "0055 11981372465", "011 98137 2465", "981372465"];
        for (var i = 0; i < written.Length; i++)
            await scene.Fly($"081{i}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC00{i}", Late with { Phone = written[i] }));

        for (var i = 0; i < written.Length; i++) await scene.UntilGround(Flight($"081{i}"), "p1", "D05");
    }

    [Fact]
    public async Task A_family_shares_its_telephone_and_is_left_alone()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 5; i++) await scene.Fly($"082{i}", Traveller("SILVA", $"LOC00{i}", OnPhone));
        await scene.UntilSettled();

        for (var i = 0; i < 5; i++) Assert.Empty((await scene.Flight(Flight($"082{i}")).GetFlight())!.Hits);
    }

    [Fact]
    public async Task A_group_that_is_openly_bought_at_once_is_left_alone_and_one_bought_over_days_is_not()
    {
        await using var scene = await Scene.Begin();
        var openly = OnCard with { Phone = Phone };
        string[] names = ["SILVA", "COSTA", "ROCHA", "MOURA"];
        await scene.Fly("0801", [.. names.Select((name, i) => Traveller(name, $"AAA00{i}", openly with { CreatedAt = openly.CreatedAt!.Value.AddMinutes(-9 * i) }))]);
        await scene.Fly("0803", [.. names[..2].Select((name, i) => Traveller(name, $"AAA00{i}", openly with { CreatedAt = openly.CreatedAt!.Value.AddMinutes(-9 * i) }))]);
        await scene.Fly("0802", [.. names.Select((name, i) => Traveller(name + "S", $"BBB00{i}", openly with
        {
            CardToken = "fedcba9876543210", Phone = "+55 11 98137-1111", CreatedAt = openly.CreatedAt!.Value.AddHours(-2 * i),
        }))]);

        await scene.UntilGround(Flight("0802"), "p1", "C05");
        await scene.UntilGround(Flight("0802"), "p1", "D04");
        await scene.UntilSettled();
        foreach (var number in (string[])["0801", "0803"])
            Assert.DoesNotContain((await scene.Flight(Flight(number)).GetFlight())!.Hits.SelectMany(hit => hit.Reasons), reason => reason.Source is "C05" or "D04" or "D05");
    }

    [Fact]
    public async Task Who_comes_to_share_on_the_same_flight_raises_hits_on_those_listed_before()
    {
        await using var scene = await Scene.Begin();
        ManifestPerson[] people = [Traveller("SILVA", "AAA111", OnCard), Traveller("COSTA", "BBB222", OnCard), Traveller("ROCHA", "CCC333", OnCard)];
        await scene.Fly("0801", [.. people[..2]]);
        await scene.UntilSettled();
        Assert.Empty((await scene.Flight(Flight("0801")).GetFlight())!.Hits);

        await scene.Fly("0801", [.. people]);

        foreach (var person in (string[])["p1", "p2", "p3"]) await scene.UntilGround(Flight("0801"), person, "C05");
        Assert.Equal("hit.because.network", (await scene.Flight(Flight("0801")).GetFlight())!.Hits.Single(hit => hit.Person == "p1").Because?.Code);
    }

    [Fact]
    public async Task A_booking_that_is_paid_otherwise_leaves_the_link_and_the_hits_of_the_others_lapse()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 4; i++) await scene.Fly($"080{i}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC00{i}", OnCard));
        await scene.UntilGround(Flight("0800"), "p1", "D04");

        await scene.Fly("0803", Traveller("DLMEIDA", "LOC003", Late with { CardToken = "fedcba9876543210" }));

        foreach (var number in (string[])["0800", "0801", "0802", "0803"]) await scene.UntilGround(Flight(number), "p1", "D04", isThere: false);
        Assert.Equal((HitState.Lapsed, "hit.because.network"), ((await scene.HitOn(Flight("0800"))).State, (await scene.HitOn(Flight("0800"))).Because?.Code));
    }

    [Fact]
    public async Task A_cancelled_booking_leaves_the_link()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 3; i++) await scene.Fly($"080{i}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC00{i}", OnCard));
        var last = Tests.Flights.Booking.Of("LOC003", Traveller("DUARTE", "LOC003", OnCard));
        await scene.Flight(Flight("0803")).AcceptManifest(Push(0, last));
        await scene.UntilGround(Flight("0800"), "p1", "D04");

        await scene.Flight(Flight("0803")).AcceptManifest(Push(1, last with { Travellers = [], Cancelled = true }));

        await scene.UntilGround(Flight("0800"), "p1", "D04", isThere: false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Others_are_asked_although_the_process_ends_before_they_were(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 3; i++) await scene.Fly($"080{i}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC00{i}", OnCard));
        await scene.UntilSettled();
        await scene.Fly("0803", Traveller("DUARTE", "LOC003", OnCard));
        scene.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await scene.Restart(gracefully);

        for (var i = 0; i < 4; i++) await scene.UntilGround(Flight($"080{i}"), "p1", "D04");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task Hits_appear_although_the_store_fails_at_first(int failures)
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 3; i++) await scene.Fly($"080{i}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC00{i}", OnCard));
        await scene.UntilSettled();
        await scene.Fly("0803", Traveller("DUARTE", "LOC003", OnCard));

        scene.Store.FailNextWrites(failures);

        for (var i = 0; i < 4; i++) await scene.UntilGround(Flight($"080{i}"), "p1", "D04");
    }

    [Fact]
    public async Task Asking_again_tells_nobody_anything_and_writes_nothing()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 4; i++) await scene.Fly($"080{i}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC00{i}", OnCard));
        for (var i = 0; i < 4; i++) await scene.UntilGround(Flight($"080{i}"), "p1", "D04");
        await scene.UntilSettled();
        var writes = (scene.Store.Writes("flight"), scene.Store.Writes("link"));

        for (var i = 0; i < 4; i++) await scene.Flight(Flight($"080{i}")).TargetAgain(new TargetAgain { Cause = TargetingCause.Network });

        Assert.Equal(writes, (scene.Store.Writes("flight"), scene.Store.Writes("link")));
    }

    [Fact]
    public async Task Flights_that_come_to_share_side_by_side_ask_one_another_and_come_to_rest()
    {
        await using var scene = await Scene.Begin();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => scene.Fly($"08{i:d2}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC0{i:d2}", OnCard with { Phone = Phone, Mail = "ana@example.org" }))));

        for (var i = 0; i < 20; i++) await scene.UntilGround(Flight($"08{i:d2}"), "p1", "D04");
        await scene.UntilSettled();
        var writes = scene.Store.Writes();
        scene.Clock.Advance(TimeSpan.FromMinutes(3));
        await scene.UntilSettled();

        Assert.Equal(writes, scene.Store.Writes());
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 20).Select(i => scene.HitOn(Flight($"08{i:d2}")))),
            hit => Assert.Equal(("20", "20"), Said(hit, "D04", "travellers", "bookings")));
    }

    [Fact]
    public async Task A_traveller_on_two_flights_of_one_booking_is_nobody_else()
    {
        await using var scene = await Scene.Begin();
        var writes = scene.Store.Writes("link");
        await scene.Fly("0801", Traveller("SILVA", "AAA111", OnCard));
        await scene.UntilSettled();

        await scene.Fly("0802", Traveller("SILVA", "AAA111", OnCard));
        await scene.UntilSettled();

        Assert.Equal(writes + 2, scene.Store.Writes("link"));
    }

    [Fact]
    public async Task The_same_list_told_again_after_the_process_ended_changes_no_link()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", OnCard with { Phone = Phone }));
        await scene.Restart(gracefully: false);
        await scene.UntilSettled();
        var writes = scene.Store.Writes("link");
        Assert.Equal(2, writes);

        await scene.Restart(gracefully: false);
        await scene.Fly("0801", Traveller("SILVA", "AAA111", OnCard with { Phone = Phone }, seat: "31C"));
        await scene.UntilSettled();

        Assert.Equal(writes, scene.Store.Writes("link"));
    }

    [Fact]
    public async Task A_party_of_strangers_booked_at_one_desk_within_minutes_is_seen_on_the_flight_itself()
    {
        await using var scene = await Scene.Begin();

        await scene.Fly(
            "0801",
            Traveller("SILVA", "AAA111", Late with { Agency = "99001105" }, "20A"),
            Traveller("COSTA", "BBB222", Late with { Agency = "99001105", CreatedAt = Late.CreatedAt!.Value.AddMinutes(4) }, "21C"),
            Traveller("ROCHA", "CCC333", Late with { Agency = "99001105", CreatedAt = Late.CreatedAt.Value.AddMinutes(-3) }, "19F"),
            Traveller("MOURA", "DDD444", Late with { Agency = "99001105", CreatedAt = Late.CreatedAt.Value.AddMinutes(1) }, "40F"));

        foreach (var person in (string[])["p1", "p2", "p3"]) await scene.UntilGround(Flight("0801"), person, "D26");
        Assert.DoesNotContain("D26", await scene.GroundsOn(Flight("0801"), "p4"));
    }

    [Fact]
    public async Task A_group_of_one_payer_is_seen()
    {
        await using var scene = await Scene.Begin();
        var paid = Late with { PayerName = "PEREIRA JOAO", Payment = PaymentForm.CardThirdParty };
        string[] names = ["SILVA", "COSTA", "ROCHA", "MOURA"];

        await scene.Fly("0801", [.. names.Select((name, i) => Traveller(name, $"LOC00{i}", paid with { PayerName = i % 2 == 0 ? "PEREIRA JOAO" : "Joao/Pereira" }))]);

        await scene.UntilGround(Flight("0801"), "p1", "T03");
        var grounds = await scene.GroundsOn(Flight("0801"), "p1");
        Assert.Contains("C05", grounds);
        Assert.Contains("D04", grounds);
    }

    [Fact]
    public async Task A_minor_alone_whose_contact_other_minors_have_counts_the_others_only()
    {
        await using var scene = await Scene.Begin();
        var birth = new DateOnly(2010, 3, 1);
        await scene.Fly("0801", Traveller("SILVA", "AAA111", OnPhone, birth: birth));
        await scene.Fly("0802", Traveller("COSTA", "BBB222", OnPhone, birth: birth));
        await scene.UntilSettled();
        Assert.Empty((await scene.Flight(Flight("0801")).GetFlight())!.Hits);

        await scene.Fly("0803", Traveller("ROCHA", "CCC333", OnPhone, birth: birth));

        await scene.UntilGround(Flight("0801"), "p1", "T05");
        Assert.Equal("2", (await scene.HitOn(Flight("0801"))).Reasons.Single(reason => reason.Source == "T05").Text.Args["minors"]);
    }

    [Fact]
    public async Task One_contact_for_many_is_seen_where_they_all_go_the_same_way()
    {
        await using var scene = await Scene.Begin();
        for (var i = 0; i < 11; i++) await scene.Fly($"08{i:d2}", Traveller($"{(char)('A' + i)}LMEIDA", $"LOC0{i:d2}", Late with { Mail = i % 2 == 0 ? "Ana@Example.org" : "ana//example.org" }));

        for (var i = 0; i < 11; i++) await scene.UntilGround(Flight($"08{i:d2}"), "p1", "T07");
    }

    [Fact]
    public async Task A_payer_who_is_on_a_lookout_list_is_seen_and_a_single_name_is_not()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "BEZERRA", Given = "VALDEMIRO", Birth = new DateOnly(1970, 1, 1) });

        await scene.Fly(
            "0801",
            Traveller("SILVA", "AAA111", Late with { PayerName = "BEZERRA VALDEMIRO", Payment = PaymentForm.CardThirdParty }),
            Traveller("COSTA", "BBB222", Late with { PayerName = "BEZERRA", Payment = PaymentForm.CardThirdParty }));

        await scene.UntilGround(Flight("0801"), "p1", "F07");
        Assert.DoesNotContain("F07", await scene.GroundsOn(Flight("0801"), "p2"));
    }

    [Fact]
    public async Task A_payer_who_comes_onto_a_lookout_list_is_seen_at_once_on_an_open_flight_and_no_more_when_taken_off_it()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Late with { PayerName = "BEZERRA VALDEMIRO", Payment = PaymentForm.CardThirdParty }), Traveller("COSTA", "BBB222", Late));
        await scene.UntilSettled();
        var national = scene.Grains.GetGrain<IWatchlistGrain>("national");

        await national.AddEntries([new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "BEZERRA", Given = "VALDEMIRO", Birth = new DateOnly(1970, 1, 1) }]);
        await scene.UntilGround(Flight("0801"), "p1", "F07");
        Assert.Equal("hit.because.lookouts", (await scene.Flight(Flight("0801")).GetFlight())!.Hits.Single(hit => hit.Person == "p1").Because?.Code);

        await national.RemoveEntries(["n1"]);
        await scene.UntilGround(Flight("0801"), "p1", "F07", isThere: false);
    }

    [Fact]
    public async Task A_payer_on_a_list_that_a_unit_keeps_for_itself_is_no_ground_that_everybody_sees()
    {
        await using var scene = await Scene.Begin();
        var own = new WatchlistDescription { Owner = "ACC", Airport = "ACC", Purpose = "Own lookouts.", Sharing = SharingLevel.UnitOnly };
        Lookout payer = new() { Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "BEZERRA", Given = "VALDEMIRO", Birth = new DateOnly(1970, 1, 1) };
        await scene.Grains.GetGrain<IWatchlistGrain>("unit-acc").Change(new LookoutChange { Entries = [payer], Description = own });
        await scene.Refresh();

        await scene.Fly("0801", Traveller("SILVA", "AAA111", Late with { PayerName = "BEZERRA VALDEMIRO", Payment = PaymentForm.CardThirdParty }));

        await scene.UntilSettled();
        Assert.DoesNotContain("F07", await scene.GroundsOn(Flight("0801"), "p1"));
    }

    [Fact]
    public async Task What_is_kept_of_a_link_names_nobody()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", OnCard with { Phone = Phone, Mail = "ana@example.org", Agency = "99001105" }));
        await scene.UntilSettled();

        var link = BookingLinks.Of(Traveller("SILVA", "AAA111", OnPhone), [], Scene.Identities).Phone!;
        var row = System.Text.Encoding.UTF8.GetString(scene.Rows.Stored("link", GrainId.Create("link", link))!);
        Assert.Contains(LinkBookings.Locator(Traveller("SILVA", "AAA111", OnPhone), Scene.Identities)!, row, StringComparison.Ordinal);
        foreach (var word in (string[])["SILVA", "ANA", "AAA111", "98137", "example.org", Card]) Assert.DoesNotContain(word, row + link, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_facts_that_are_fed_exist()
    {
        var keys = FactSchema.Current.Fields.SelectMany(field => (field.Type.Row?.Columns.Select(column => column.Key) ?? []).Append(field.Key)).ToHashSet(StringComparer.Ordinal);

        Assert.All(NetworkOfPeople.Fed, key => Assert.Contains(key, keys));
        Assert.Subset(
            PassengerRules.All.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal),
            (string[])["D04", "D05", "D06", "D11", "D24", "D26", "C05", "C08", "F07", "T03", "T05", "T07"] is var ids ? ids.ToHashSet(StringComparer.Ordinal) : []);
    }

    private static (string, string) Said(Hit hit, string rule, string one, string other) =>
        hit.Reasons.Single(reason => reason.Source == rule).Text.Args is var args ? (args[one], args[other]) : default;

    private static ManifestSubmission Push(int number, Tests.Flights.Booking booking) => Tests.Flights.MergedFlight.Push(ManifestFunction.UpdatePush, booking) with
    {
        Receipt = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
        ReceivedAt = Scene.Start,
        Legs = [new FlightLeg { From = "GRU", To = "ACC", Departure = Scene.Start.AddHours(11.5), Arrival = Scene.Start.AddHours(21) }],
    };
}
