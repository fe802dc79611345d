using System.Collections.Immutable;
using System.Text.Json;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Carriers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.World.Reference;
using static Aircop.Grains.Tests.Flights.People;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;
using PaymentForm = Aircop.Contracts.Flights.PaymentForm;

namespace Aircop.Grains.Tests.Carriers;

/// <summary>What a flight tells its carrier: figures, and nobody's data.</summary>
public sealed class CarrierReportsTests
{
    private static readonly IPlaces Places = new WorldPlaces();
    private static readonly RulePack Rules = PassengerRules.All.FedBy(FactsOfPerson.Fed);
    private static readonly DateTimeOffset Departure = Morning.AddHours(6);
    private static readonly ImmutableArray<FlightLeg> Legs = [new FlightLeg { From = "CDG", To = "ABJ", Departure = Departure, Arrival = Departure.AddHours(6) }];

    private static readonly ManifestPerson Whole = Person("DIALLO", "AMINATA", "12AB34567", "31C", new DateOnly(1984, 5, 31)) with
    {
        Sex = "F",
        Nationalities = ["CIV"],
        Documents = [Document("12AB34567") with { Expiry = new DateOnly(2030, 1, 1) }],
        Locator = "K2M9PX",
        Bags = new Contracts.Flights.Baggage { Count = 0 },
        Booking = new BookingFacts { CreatedAt = Morning, Payment = PaymentForm.Card, Mail = "a@example.org", Itinerary = ["CDG", "ABJ"] },
    };

    [Fact]
    public void Nobody_lacks_a_field_that_a_list_gave()
    {
        var report = Report(Whole);

        Assert.Equal((1, 0), (report.People, report.ImplausiblePeople));
        Assert.Empty(report.Missing);
    }

    [Fact]
    public void Missing_fields_are_counted_over_passengers_and_never_over_crew()
    {
        var report = Report(Whole, Person("KOUASSI"), Person("CAPTAIN") with { Kind = PersonKind.Crew });

        Assert.Equal(2, report.People);
        Assert.Equal(Enum.GetValues<DataField>().Where(field => field != DataField.Unspecified), report.Missing.Select(missing => missing.Field));
        Assert.All(report.Missing, missing => Assert.Equal(1, missing.People));
    }

    [Fact]
    public void What_cannot_be_true_is_counted_once_a_person_and_once_a_value()
    {
        var born = new DateOnly(2026, 5, 21);
        var spoilt = Whole with { Surname = "A", Birth = born, Documents = [Document("00000000") with { Expiry = new DateOnly(2026, 5, 19) }], Nationalities = ["CI"] };
        var sharing = Whole with { Surname = "B" };
        var family = Whole with { Given = "FATOU" };

        var report = Report(Whole, spoilt, sharing, family);

        Assert.Equal(4, report.ImplausiblePeople);
        Assert.Equal(
            [(ImplausibleValue.BirthDate, 1), (ImplausibleValue.ExpiredDocument, 1), (ImplausibleValue.DocumentNumber, 1), (ImplausibleValue.SharedDocument, 3), (ImplausibleValue.Nationality, 1)],
            report.Implausible.Select(value => (value.Value, value.People)));
        Assert.Equal(0, Report(Whole, family).ImplausiblePeople);
    }

    [Fact]
    public void A_rule_is_blind_for_those_whose_facts_are_missing()
    {
        ManifestPerson[] people = [.. Enumerable.Range(0, 5).Select(i => Person("P" + i)), Whole, Person("CAPTAIN") with { Kind = PersonKind.Crew }];

        var blind = BlindRules.Of(Rules, Places, Legs, people, Morning);

        Assert.Equal((5, "booking.paymentForm,booking.payerName,booking.payerIsCompany,booking.party"), blind.Where(rule => rule.Rule == "D03").Select(rule => (rule.People, rule.Fields)).MaxBy(rule => rule.People));
        Assert.Contains(new BlindRule { Rule = "D25", Fields = "booking.contactPhones", People = 6 }, blind);
        Assert.DoesNotContain(blind, rule => rule.Rule is "X01" or "X02" or "X03");
    }

    [Fact]
    public void Judging_passengers_without_a_booking_together_gives_what_judging_each_gives()
    {
        var people = Crowd(new Random(3), 60).Select((person, i) => person with { Bags = (i % 3) switch { 0 => null, 1 => new Contracts.Flights.Baggage { Count = 1 }, _ => new Contracts.Flights.Baggage { Count = 2, WeightKg = 30, Tags = ["1"] } } }).ToArray();

        var together = BlindRules.Of(Rules, Places, Legs, people, Morning);
        var each = people.SelectMany(person => BlindRules.Of(Rules, Places, Legs, [person], Morning)).GroupBy(rule => (rule.Rule, rule.Fields));

        Assert.Equal(
            each.Select(rules => (rules.Key.Rule, rules.Key.Fields, rules.Sum(rule => rule.People))).Order(),
            together.Select(rule => (rule.Rule, rule.Fields, rule.People)).Order());
    }

    [Fact]
    public void A_report_says_nothing_that_names_a_person()
    {
        var text = JsonSerializer.Serialize(Report(Whole));

        foreach (var word in (string[])["DIALLO", "AMINATA", "12AB34567", "31C", "K2M9PX", "example.org", "1984"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_sender_that_sends_without_end_the_first_lists_count()
    {
        var lists = Enumerable.Range(0, 200).Select(i => new ReceivedList { Receipt = $"{i:d4}", ReceivedAt = Morning.AddMinutes(200 - i), People = 1 }).ToArray();

        var all = CarrierReports.Of("AF702-2026-05-20-CDG", 2, Legs, lists, [Whole], []);
        var half = CarrierReports.Of("AF702-2026-05-20-CDG", 1, Legs, lists[..100], [Whole], []);
        var rest = CarrierReports.Of("AF702-2026-05-20-CDG", 2, Legs, lists[100..], [Whole], []);

        Assert.Equal(CarrierReports.MostLists, all.Lists.Length);
        Assert.Equal(all.Lists.Select(list => list.Id), CarrierReports.Join(half, rest).Lists.Select(list => list.Id));
    }

    private static CarrierFlightReport Report(params ManifestPerson[] people) =>
        CarrierReports.Of("AF702-2026-05-20-CDG", 1, Legs, [new ReceivedList { Receipt = "0f", ReceivedAt = Morning, People = people.Length }], people, []);
}
