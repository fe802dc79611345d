using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Grains.Intake;

/// <summary>Makes lists of PNRGOV messages: the flight that is pushed, its bookings, and their travellers.</summary>
/// <param name="flights">Makes flights of what lists tell.</param>
internal sealed class PnrgovLists(FlightOfList flights)
{
    /// <summary>Type of a locator that is departure control's own reference and names no booking.</summary>
    private const string DepartureControl = "C";

    /// <summary>The list of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="type">Its type.</param>
    /// <param name="findings">Takes findings.</param>
    public ReadList Read(PnrgovMessage message, string type, List<QualityFinding> findings)
    {
        ToldLeg? leg = message.Flight is { } pushed ? new ToldLeg(pushed.From, pushed.To, pushed.DepartureLocal, pushed.ArrivalLocal) : null;
        var people = ImmutableArray.CreateBuilder<ManifestPerson>();
        var records = ImmutableArray.CreateBuilder<ListedRecord>(message.Records.Length);
        var operated = new HashSet<(string? Carrier, string? Number)>();

        // Once only: bookings of a large push are read from its bytes whenever they are asked for.
        foreach (var record in message.Records)
        {
            people.AddRange(People(record));
            records.Add(Map(record, message.Function));
            operated.UnionWith(Operated(record));
        }

        var (carrier, number) = operated.Count == 1 ? operated.First() : (message.Flight?.Flight?.Carrier, message.Flight?.Flight?.Number);
        var key = flights.Make(carrier, number, leg, leg is { } told ? [told] : [], findings, out var legs);
        return new ReadList
        {
            Type = type,
            Flight = key,
            Legs = legs,
            People = people.ToImmutable(),
            Declared = message.DeclaredRecords,
            Source = ManifestSource.Pnr,
            Function = message.Function switch
            {
                PushFunction.Full => ManifestFunction.FullPush,
                PushFunction.Update => ManifestFunction.UpdatePush,
                _ => ManifestFunction.Unspecified,
            },
            Sender = message.Originator?.System ?? message.Originator?.Company ?? "",
            Records = records.MoveToImmutable(),
        };
    }

    // A flight is known by the carrier that flies it. Bookings of a codeshare tell that one where the pushed flight is named as sold.
    private static IEnumerable<(string? Carrier, string? Number)> Operated(PnrRecord record) => record.Flights
        .Where(flight => flight is { IsPushed: true, OperatingCarrier.Length: > 0, OperatingNumber.Length: > 0 })
        .Select(flight => (flight.OperatingCarrier, flight.OperatingNumber));

    private static ListedRecord Map(PnrRecord record, PushFunction function) => new()
    {
        Locator = record.Locator ?? "",
        Company = record.Locators.IsEmpty ? "" : record.Locators[0].Company ?? "",
        Fingerprint = record.Fingerprint,
        Cancelled = IsCancelled(record, function),
        CreatedAt = BookingOf.Utc(record.CreatedAt),
    };

    // A booking without any flight is cancelled in an update only: in a full push it was not read well.
    private static bool IsCancelled(PnrRecord record, PushFunction function)
    {
        if (record.IsCancelled && (function == PushFunction.Update || !record.Flights.IsEmpty)) return true;
        var pushed = record.Flights.Where(flight => flight.IsPushed).ToArray();
        return pushed.Length > 0 && pushed.All(flight => flight.IsCancelled);
    }

    private static IEnumerable<ManifestPerson> People(PnrRecord record)
    {
        var others = record.Locators.Where(locator => locator.Type != DepartureControl && locator.Locator != record.Locator)
            .Select(locator => locator.Locator).Distinct().ToImmutableArray();
        foreach (var traveller in record.Travellers)
            yield return CheckedIn(Map(traveller.PersonByDocument, record, others, Facts(record, traveller.Person)), traveller, record);
        foreach (var infant in record.Infants) yield return Map(infant, record, others, Facts(record, infant));
    }

    private static ManifestPerson CheckedIn(ManifestPerson person, PnrTraveller traveller, PnrRecord record)
    {
        var checkIn = traveller.CheckIns.FirstOrDefault(one => one.Flight < record.Flights.Length && record.Flights[one.Flight].IsPushed);
        return person with
        {
            CheckedInAt = BookingOf.Utc(traveller.CheckedInAt),
            Bags = person.Bags is { } bags && checkIn is not null ? bags with { Pooled = checkIn.Pool is not null } : person.Bags,
        };
    }

    // A booking that is told by its locator and names only, as a cancelled one is, says nothing of what it was: what was known of it stays.
    private static BookingFacts? Facts(PnrRecord record, ListedPerson person) =>
        record is { BookedBy: null, Flights.IsEmpty: true, Payments.IsEmpty: true, Contacts.IsEmpty: true } ? null : BookingOf.Traveller(record, person);

    private static ManifestPerson Map(ListedPerson person, PnrRecord record, ImmutableArray<string> others, BookingFacts? booking)
    {
        var mapped = ListedPeople.Map(person);
        return mapped with
        {
            Kind = mapped.Kind == Contracts.Flights.PersonKind.Unspecified ? Contracts.Flights.PersonKind.Passenger : mapped.Kind,
            Locator = record.Locator ?? mapped.Locator,
            OtherLocators = record.Locator is null ? mapped.OtherLocators : others,
            Booking = booking,
        };
    }
}
