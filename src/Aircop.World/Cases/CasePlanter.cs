using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Cases;

/// <summary>Plants cases on the flights of a day, one to a flight, and writes down the truth.</summary>
internal sealed class CasePlanter
{
    private const double CourierKm = 5_000;

    private const double LongFlightKm = 2_500;

    private static readonly string[] CourierCountries = ["AR", "BO", "BR", "CO", "DO", "EC", "PA", "PE", "SV", "VE"];

    private readonly WorldOptions _options;
    private readonly Seeded _seeded;
    private readonly List<ScheduledFlight> _free;
    private readonly Dictionary<string, ScheduledFlight> _changed = new(StringComparer.Ordinal);
    private readonly List<PlantedCase> _cases = [];
    private readonly LookoutBook _lookouts;

    private CasePlanter(WorldOptions options, ImmutableArray<ScheduledFlight> schedule, LookoutBook lookouts)
    {
        _options = options;
        _seeded = new Seeded(options.Seed).Fork("cases");
        _free = [.. schedule.Where(flight => flight.People >= 20)];
        _lookouts = lookouts;
    }

    /// <summary>Plants the cases that the options ask for, as far as there are flights for them.</summary>
    /// <param name="options">How many of each.</param>
    /// <param name="schedule">Flights of the day; one that gets a courier changes to a list with bookings.</param>
    /// <param name="lookouts">Takes the entries of the planted persons and documents.</param>
    /// <returns>The cases and the schedule as it is now.</returns>
    public static (ImmutableArray<PlantedCase> Cases, ImmutableArray<ScheduledFlight> Schedule) Plant(
        WorldOptions options, ImmutableArray<ScheduledFlight> schedule, LookoutBook lookouts)
    {
        var planter = new CasePlanter(options, schedule, lookouts);
        planter.Repeat(options.Couriers, IsCourierFlight, planter.Courier);
        planter.Repeat(options.RipOns, flight => flight.DistanceKm > LongFlightKm, planter.RipOn);
        planter.Repeat(options.StolenDocuments, static _ => true, planter.StolenDocument);
        planter.Repeat(options.WantedPersons, static _ => true, planter.WantedPerson);
        planter.Repeat(options.MissingPersons, static _ => true, planter.MissingPerson);
        ImmutableArray<ScheduledFlight> changed =
            [.. schedule.Select(flight => planter._changed.GetValueOrDefault(flight.Key.ToString(), flight))];
        return ([.. planter._cases], changed);
    }

    // Far enough that a short stay is odd, and from where couriers of the demo set out.
    private static bool IsCourierFlight(ScheduledFlight flight) =>
        flight.DistanceKm > CourierKm && CourierCountries.Contains(flight.From.Country, StringComparer.Ordinal);

    private void Repeat(int count, Func<ScheduledFlight, bool> suits, Func<ScheduledFlight, int, PlantedCase> plant)
    {
        for (int i = 1; i <= count; i++)
        {
            List<ScheduledFlight> suitable = _free.FindAll(flight => suits(flight));
            if (suitable.Count == 0) return;
            ScheduledFlight flight = _seeded.Pick(suitable);
            _free.Remove(flight);
            _cases.Add(plant(flight, i));
        }
    }

    private PlantedCase Courier(ScheduledFlight flight, int number)
    {
        ManifestPerson person = Alone(AsTypedList(flight));
        int leadHours = _seeded.Between(5, 22);
        BookingFacts booking = person.Booking! with
        {
            CreatedAt = flight.Departure.AddHours(-leadHours),
            Payment = PaymentForm.Cash,
            PayerName = "EXAMPLE TRAVEL DESK",
            PayerIsCompany = false,
            ReturnDate = DateOnly.FromDateTime(flight.ArrivalLocal).AddDays(_seeded.Between(2, 3)),
            OneWay = false,
        };
        return Case(PlantedKind.Courier, flight, number, person with { Booking = booking }) with
        {
            Rules = ["D01", "D02", "D07"],
            ExpectedHit = HitKind.Rule,
            Outcome = CourierOutcome(flight),
        };
    }

    // Mostly cocaine; what couriers of these routes carry besides, in the canonical units of the glossary (2.3).
    private HitOutcome CourierOutcome(ScheduledFlight flight)
    {
        var (goods, least, most) = _seeded.Between(1, 10) switch
        {
            <= 5 => (Commodity.Cocaine, 420, 6_200),
            <= 7 => (Commodity.Currency, 1_500_000, 9_000_000),
            <= 9 => (Commodity.Cannabis, 2_000, 24_000),
            _ => (Commodity.Heroin, 400, 2_800),
        };
        return Control(flight, positive: 0.85, goods, _seeded.Between(least, most), arrests: 1);
    }

    private PlantedCase RipOn(ScheduledFlight flight, int number)
    {
        ManifestPerson person = Alone(AsTypedList(flight));
        Baggage bags = new() { Count = 1, WeightKg = 21, Tags = ManifestGenerator.Tags(_seeded, 2) };
        BookingFacts booking = person.Booking! with { Phone = "+0000000000" };
        return Case(PlantedKind.RipOnTag, flight, number, person with { Bags = bags, Booking = booking }) with
        {
            Rules = ["D18", "D25"],
            ExpectedHit = HitKind.Rule,
            Outcome = Control(flight, positive: 0.75, Commodity.Cocaine, _seeded.Between(8_000, 25_000), arrests: 0),
        };
    }

    private PlantedCase StolenDocument(ScheduledFlight flight, int number)
    {
        ManifestPerson person = Alone(flight);
        TravelDocument stolen = person.Documents[0] with { Number = PlantedNumber() };
        string entry = _lookouts.AddDocument(stolen);
        return Case(PlantedKind.StolenDocument, flight, number, person with { Documents = [stolen] }) with
        {
            List = LookoutBook.StolenDocuments,
            Entry = entry,
            ExpectedHit = HitKind.LookoutDocument,
            Outcome = Control(flight, positive: 0.7, Commodity.TravelDocumentFraud, 1, arrests: 1),
        };
    }

    private PlantedCase WantedPerson(ScheduledFlight flight, int number)
    {
        ManifestPerson person = Alone(flight);
        string entry = _lookouts.AddPerson(LookoutBook.WantedPersons, LookoutCategory.WantedPerson, person);
        return Case(PlantedKind.WantedPerson, flight, number, person) with
        {
            List = LookoutBook.WantedPersons,
            Entry = entry,
            ExpectedHit = HitKind.LookoutPerson,
            Outcome = Control(flight, positive: 0.9, Commodity.Unspecified, 0, arrests: 1),
        };
    }

    private PlantedCase MissingPerson(ScheduledFlight flight, int number)
    {
        ManifestPerson person = Alone(flight);
        string entry = _lookouts.AddPerson(LookoutBook.MissingPersons, LookoutCategory.MissingPerson, person);
        HitOutcome outcome = Control(flight, positive: 1, Commodity.Unspecified, 0, arrests: 0) with { Protected = 1 };
        return Case(PlantedKind.MissingPerson, flight, number, person) with
        {
            List = LookoutBook.MissingPersons,
            Entry = entry,
            ExpectedHit = HitKind.LookoutPerson,
            Decision = HitDecision.Protect,
            Outcome = outcome,
        };
    }

    private static PlantedCase Case(PlantedKind kind, ScheduledFlight flight, int number, ManifestPerson person) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{NameOf(kind)}-{number}"),
        Kind = kind,
        Flight = flight.Key.ToString(),
        Person = person,
        ExpectedHit = HitKind.Unspecified,
        Decision = HitDecision.Refer,
    };

    private static string NameOf(PlantedKind kind) => kind switch
    {
        PlantedKind.StolenDocument => "document",
        PlantedKind.WantedPerson => "wanted",
        PlantedKind.Courier => "courier",
        PlantedKind.RipOnTag => "ripon",
        PlantedKind.MissingPerson => "missing",
        _ => "case",
    };

    private ScheduledFlight AsTypedList(ScheduledFlight flight)
    {
        ScheduledFlight changed = flight with { Form = ListForm.TypedList };
        _changed[flight.Key.ToString()] = changed;
        return changed;
    }

    // Somebody who travels alone, with a document and a date of birth; the first of the list where nobody else is.
    private ManifestPerson Alone(ScheduledFlight flight)
    {
        ImmutableArray<ManifestPerson> people = ManifestGenerator.Generate(_options, flight).People;
        var alone = new List<ManifestPerson>();
        foreach (ManifestPerson person in people)
        {
            bool whole = person.Birth is not null && person.Documents.Length > 0;
            if (whole && people.Count(other => other.Locator == person.Locator) == 1) alone.Add(person);
        }

        return alone.Count > 0 ? _seeded.Pick(alone) : people[0] with
        {
            Locator = BookingMaker.Locator(_seeded, [.. people.Select(other => other.Locator)]),
            Birth = flight.Key.Date.AddYears(-40),
            Documents = [PersonMaker.Passport(_seeded, "XXX", flight.Key.Date)],
        };
    }

    private string PlantedNumber() =>
        PersonMaker.PlantedLetter + "X" + _seeded.Below(10_000_000).ToString("D7", CultureInfo.InvariantCulture);

    private HitOutcome Control(ScheduledFlight flight, double positive, Commodity commodity, long quantity, int arrests)
    {
        bool found = _seeded.Chance(positive);
        string airport = AircopNetwork.Contains(flight.To.Iata) ? flight.To.Iata : flight.From.Iata;
        return new HitOutcome
        {
            Kind = found ? OutcomeKind.Positive : OutcomeKind.Negative,
            Seizures = found && commodity != Commodity.Unspecified
                ? [new SeizureLine { Commodity = commodity, Quantity = quantity }] : [],
            Arrests = found ? arrests : 0,
            Airport = airport,
        };
    }
}
