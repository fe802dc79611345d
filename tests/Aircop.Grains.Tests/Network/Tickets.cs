using System.Collections.Immutable;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Tests.Network;

/// <summary>Typed lists of flights, and travellers with tickets.</summary>
internal static class Tickets
{
    /// <summary>A list of a flight as it is typed, its departure in local time.</summary>
    public static byte[] List(string number, string from, string to, DateTime departure, params ImmutableArray<ManifestPerson> people) => JsonSerializer.SerializeToUtf8Bytes(
        new TypedList
        {
            Flight = new TypedFlight { Carrier = number[..2], Number = number[2..], From = from, To = to, Departure = departure },
            People = people,
        },
        GrainStateJson.Options);

    /// <summary>A traveller under a document and a record locator; only the family of payment speaks of the booking.</summary>
    public static ManifestPerson Traveller(string document, string locator, BookingFacts? booking = null) => new()
    {
        Surname = "SILVA", Given = "ANA", Kind = PersonKind.Passenger, Birth = new DateOnly(1990, 3, 7), Locator = locator,
        Documents = [new TravelDocument { Type = "P", Number = document, Issuer = "BRA" }], Booking = booking,
    };
}
