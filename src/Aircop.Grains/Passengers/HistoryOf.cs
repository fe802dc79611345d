using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Targeting;

namespace Aircop.Grains.Passengers;

/// <summary>Turns what travellers' records know into the facts that rules read. Pure; what nothing told stays unseen, and what was seen and is none is empty.</summary>
internal static class HistoryOf
{
    /// <summary>A document that ends within this time after it was last of use is replaced in good order: many States ask for six months of validity.</summary>
    private static readonly TimeSpan ReplacedEarly = TimeSpan.FromDays(183);

    /// <summary>How soon a return counts as booked (rule F03).</summary>
    private static readonly TimeSpan SoonBack = TimeSpan.FromDays(90);

    /// <summary>The past of a traveller as of a flight.</summary>
    /// <param name="present">The traveller's part in that flight.</param>
    /// <param name="pasts">What the records of the traveller know.</param>
    public static HistoryFacts Traveller(Journey present, IReadOnlyCollection<TravellerPast> pasts)
    {
        if (pasts.All(past => past.Controls.IsEmpty && past.Journeys.All(journey => journey.Flight == present.Flight))) return NoPast(present);
        Journey[] all = [.. Together(pasts).Select(one => one.Journey)];
        var asOf = present.Departure;
        Journey[] past = [.. all.Where(journey => journey.Flight != present.Flight && journey.Departure < asOf).OrderBy(journey => journey.Departure)];
        Journey[] flown = [.. past.Where(IsFlown)];
        Journey[] missed = [.. past.Where(journey => !IsFlown(journey))];
        var journeys = JourneysThereAndBack.Of(flown, present);
        return new HistoryFacts
        {
            Journeys = [.. journeys.Select(journey => JourneysThereAndBack.Facts(journey, missed))],
            Legs = [.. flown.Select(Leg)],
            Documents = Documents([.. flown, present]),
            NoShows = [.. past.Where(journey => journey.Presence == Presence.NotOnBoard).Select(journey => new MissedFlight(journey.Departure, OrUnseen(journey.Locator)))],
            Companions = [.. flown.SelectMany(journey => Companions(journey, isPresent: false)), .. Companions(present, isPresent: true)],
            Groups = [.. journeys.Select(JourneysThereAndBack.Group).OfType<GroupJourney>()],
            Cancellations = [.. past.SelectMany(Cancellations)],
            Controls = [.. pasts.SelectMany(one => one.Controls).Where(control => !control.Protective).OrderBy(control => control.At)
                .Select(control => new ControlFacts(control.At, control.Positive))],
            ReturnBooked = ReturnBooked(present, all),
        };
    }

    // Most travellers of a list are seen for the first time: the same as below for them, made with less.
    private static HistoryFacts NoPast(Journey present) => new()
    {
        Journeys = [],
        Legs = [],
        Documents = Documents([present]),
        NoShows = [],
        Companions = [.. Companions(present, isPresent: true)],
        Groups = [],
        Cancellations = [],
        Controls = [],
        ReturnBooked = ReturnBooked(present, []),
    };

    /// <summary>The people of interest on flights of a traveller, the present one among them.</summary>
    /// <param name="present">The traveller's part in the present flight.</param>
    /// <param name="pasts">What the records of the traveller know.</param>
    public static ImmutableArray<CoTraveller> CoTravellers(Journey present, IReadOnlyCollection<TravellerPast> pasts)
    {
        if (pasts.All(past => past.Company.IsEmpty)) return [];
        var own = pasts.Select(past => past.Passenger).ToHashSet(StringComparer.Ordinal);
        if (pasts.All(past => past.Company.IsEmpty)) return [];
        var bookings = Together(pasts).Select(one => one.Journey).Append(present).Where(journey => journey.Locator.Length > 0)
            .DistinctBy(journey => journey.Flight, StringComparer.Ordinal).ToDictionary(journey => journey.Flight, journey => journey.Locator, StringComparer.Ordinal);
        return [.. pasts.SelectMany(past => past.Company).Where(company => !company.Withdrawn && company.Departure <= present.Departure && !own.Contains(company.Person))
            .GroupBy(company => company.Person, StringComparer.Ordinal).Select(together => new CoTraveller
            {
                LastTogether = together.Max(company => company.Departure),
                Flights = together.Select(company => company.Flight).Distinct(StringComparer.Ordinal).Count(),
                Journeys = together.Select(company => bookings.GetValueOrDefault(company.Flight, company.Flight)).Distinct(StringComparer.Ordinal).Count(),
                OneBooking = together.Any(company => company.OneBooking),
                Positive = together.Any(company => company.Positive),
                OnLookout = together.Any(company => company.OnLookout),
            })];
    }

    /// <summary>The journeys of all records of a traveller, each flight once, as it was told last, with the key of the record that has it so.</summary>
    public static IEnumerable<(Journey Journey, string Passenger)> Together(IReadOnlyCollection<TravellerPast> pasts)
    {
        var all = pasts.SelectMany(past => past.Journeys.Select(journey => (Journey: journey, past.Passenger)));
        return pasts.Count == 1 ? all : all.GroupBy(one => one.Journey.Flight, StringComparer.Ordinal).Select(versions => versions.MaxBy(version => version.Journey.Version));
    }

    /// <summary>Whether the traveller was on the flight, or will be, as far as the lists tell.</summary>
    public static bool IsFlown(Journey journey) => journey.Presence is Presence.Listed or Presence.OnBoard;

    private static LegFacts Leg(Journey journey) => new()
    {
        Departed = journey.Departure,
        Arrived = journey.Arrival,
        From = journey.From,
        To = journey.To,
        ToCountry = OrUnseen(journey.ToCountry),
        Locator = OrUnseen(journey.Locator),
    };

    // Of the first document on file nothing says that it replaced one; of another the one before it does.
    private static ImmutableArray<DocumentUse> Documents(IReadOnlyCollection<Journey> flown)
    {
        var uses = ImmutableArray.CreateBuilder<DocumentUse>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Journey? before = null;
        foreach (var journey in flown)
        {
            if (journey.Document.Length == 0) continue;
            if (known.Add(journey.Document)) uses.Add(new DocumentUse { FirstUsed = journey.Departure, Document = journey.Document, AfterExpiry = IsAfterExpiry(before, journey) });
            before = journey;
        }

        return uses.ToImmutable();
    }

    private static bool? IsAfterExpiry(Journey? before, Journey journey)
    {
        if (before is null) return false;
        return before.DocumentExpiry is { } expiry ? expiry.ToDateTime(TimeOnly.MinValue) <= journey.Departure.UtcDateTime + ReplacedEarly : null;
    }

    // No register of guardians is kept anywhere: nobody is anybody's on file, and the officer is told so by the rule's words.
    private static IEnumerable<CompanionFacts> Companions(Journey journey, bool isPresent) => journey.Party.Select(companion => new CompanionFacts
    {
        At = journey.Departure,
        Person = companion.Passenger,
        Minor = companion.Minor,
        Guardian = false,
        SharesFamilyName = companion.SharesFamilyName,
        Present = isPresent,
    });

    private static IEnumerable<CancelledSegment> Cancellations(Journey journey) => journey.TakenOff.Select(segment => new CancelledSegment(
        segment.At, journey.Arrival, segment.Kind == TakenOffKind.Return ? BookingChangeKind.ReturnCancelled : BookingChangeKind.OnwardCancelled));

    // A booking that says nothing leaves it open whether there is a return, unless another booking is one.
    private static bool? ReturnBooked(Journey present, IEnumerable<Journey> all)
    {
        var limit = present.Departure + SoonBack;
        if (present.ReturnDate is { } day && day.ToDateTime(TimeOnly.MinValue) <= limit.UtcDateTime) return true;
        if (all.Any(journey => journey.Flight != present.Flight && IsFlown(journey) && journey.Departure > present.Departure && journey.Departure <= limit && IsBack(present, journey))) return true;
        return present.OneWay is null ? null : false;
    }

    private static bool IsBack(Journey present, Journey journey) =>
        journey.To == present.From || (present.FromCountry.Length > 0 && present.FromCountry != present.ToCountry && journey.ToCountry == present.FromCountry);

    private static string? OrUnseen(string text) => text.Length > 0 ? text : null;
}
