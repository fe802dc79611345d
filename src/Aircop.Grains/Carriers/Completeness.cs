using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Carriers;

/// <summary>Counts what passengers lack. A field counts as present when any list of the flight gave it.</summary>
internal static class Completeness
{
    private static readonly ImmutableArray<(DataField Field, Func<ManifestPerson, bool> IsMissing)> Fields =
    [
        (DataField.BirthDate, person => person.Birth is null),
        (DataField.Sex, person => person.Sex is not ("M" or "F" or "X")),
        (DataField.Nationality, person => person.Nationalities.IsEmpty),
        (DataField.Document, person => person.Documents.IsEmpty),
        (DataField.DocumentIssuer, person => !person.Documents.Any(document => document.Issuer.Length > 0)),
        (DataField.DocumentExpiry, person => !person.Documents.Any(document => document.Expiry is not null)),
        (DataField.Locator, person => person.Locator.Length == 0),
        (DataField.Seat, person => person.Seat.Length == 0),
        (DataField.Bags, person => person.Bags is null),
        (DataField.BookingTime, person => person.Booking?.CreatedAt is null),
        (DataField.Contact, person => string.IsNullOrEmpty(person.Booking?.Phone) && string.IsNullOrEmpty(person.Booking?.Mail)),
        (DataField.Payment, person => person.Booking is null or { Payment: PaymentForm.Unspecified }),
        (DataField.Itinerary, person => person.Booking is null or { Itinerary.IsEmpty: true }),
    ];

    /// <summary>How many lack which field; fields that nobody lacks are left out.</summary>
    public static ImmutableArray<FieldCount> Missing(IReadOnlyList<ManifestPerson> passengers)
    {
        var missing = ImmutableArray.CreateBuilder<FieldCount>();
        foreach (var (field, isMissing) in Fields)
        {
            var count = passengers.Count(isMissing);
            if (count > 0) missing.Add(new FieldCount { Field = field, People = count });
        }

        return missing.ToImmutable();
    }
}
