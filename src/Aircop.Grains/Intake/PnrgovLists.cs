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
        var (carrier, number) = Operated(message);
        var key = flights.Make(carrier, number, leg, leg is { } told ? [told] : [], findings, out var legs);
        return new ReadList
        {
            Type = type,
            Flight = key,
            Legs = legs,
            People = [.. message.Records.SelectMany(People)],
            Declared = message.DeclaredRecords,
            Source = ManifestSource.Pnr,
            Function = message.Function switch
            {
                PushFunction.Full => ManifestFunction.FullPush,
                PushFunction.Update => ManifestFunction.UpdatePush,
                _ => ManifestFunction.Unspecified,
            },
            Sender = message.Originator?.System ?? message.Originator?.Company ?? "",
            Records = [.. message.Records.Select(record => Map(record, message.Function))],
        };
    }

    // A flight is known by the carrier that flies it. Bookings of a codeshare tell that one where the pushed flight is named as sold.
    private static (string? Carrier, string? Number) Operated(PnrgovMessage message)
    {
        var told = message.Flight?.Flight;
        var operated = message.Records.SelectMany(record => record.Flights)
            .Where(flight => flight is { IsPushed: true, OperatingCarrier.Length: > 0, OperatingNumber.Length: > 0 })
            .Select(flight => (flight.OperatingCarrier, flight.OperatingNumber)).Distinct().Take(2).ToArray();
        return operated.Length == 1 ? operated[0] : (told?.Carrier, told?.Number);
    }

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
            yield return Map(Named(traveller), record, others, BookingOf.Traveller(record, traveller.Person));
        foreach (var infant in record.Infants) yield return Map(infant, record, others, BookingOf.Traveller(record, infant));
    }

    private static ManifestPerson Map(ListedPerson person, PnrRecord record, ImmutableArray<string> others, BookingFacts booking)
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

    // The name of the document, where the booking gives it, is the whole one: names of bookings are cut off and glued together.
    private static ListedPerson Named(PnrTraveller traveller) => traveller.DocumentName is { Surname.Length: > 0 } name
        ? traveller.Person with { Surname = name.Surname, Given = name.Given ?? traveller.Person.Given, Second = name.Second ?? traveller.Person.Second }
        : traveller.Person;
}
