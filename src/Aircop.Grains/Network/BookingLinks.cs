using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Passengers;

namespace Aircop.Grains.Network;

/// <summary>The links that a traveller's booking hangs on, by the keys of their grains; null where the list does not say, or says nothing of use.</summary>
/// <param name="Phone">The contact's telephone.</param>
/// <param name="Mail">The contact's mail.</param>
/// <param name="Card">The card that paid.</param>
/// <param name="Payer">The stranger who paid.</param>
internal sealed record BookingLinks(string? Phone, string? Mail, string? Card, string? Payer)
{
    /// <summary>A booking of which nothing is known.</summary>
    public static BookingLinks None { get; } = new(null, null, null, null);

    /// <summary>Those that are known.</summary>
    public IEnumerable<string> All
    {
        get
        {
            if (Phone is not null) yield return Phone;
            if (Mail is not null) yield return Mail;
            if (Card is not null) yield return Card;
            if (Payer is not null) yield return Payer;
        }
    }

    /// <summary>The links of a traveller.</summary>
    /// <param name="person">The traveller.</param>
    /// <param name="party">Everybody of the same booking.</param>
    /// <param name="identities">Makes keyed hashes.</param>
    public static BookingLinks Of(ManifestPerson person, IEnumerable<ManifestPerson> party, IdentityKeys identities)
    {
        if (person.Booking is not { } booking) return None;
        return new BookingLinks(
            Key(LinkKind.Phone, SharedForm.Phone(booking.Phone), identities),
            Key(LinkKind.Mail, SharedForm.Mail(booking.Mail), identities),
            Key(LinkKind.Card, string.IsNullOrWhiteSpace(booking.CardToken) ? null : booking.CardToken, identities),
            Key(LinkKind.Payer, SharedForm.Payer(booking, party), identities));
    }

    /// <summary>The agency that booked; null when not known.</summary>
    /// <param name="person">The traveller.</param>
    /// <param name="identities">Makes keyed hashes.</param>
    public static string? Agency(ManifestPerson person, IdentityKeys identities) => Key(LinkKind.Agency, SharedForm.Agency(person.Booking?.Agency), identities);

    /// <summary>Whether the key of a link is an agency's.</summary>
    public static bool IsAgency(string link) => link.StartsWith(NameOf(LinkKind.Agency) + ":", StringComparison.Ordinal);

    private static string? Key(LinkKind kind, string? value, IdentityKeys identities)
    {
        if (value is null) return null;
        var name = NameOf(kind);
        return $"{name}:{identities.OfShared(name, value)}";
    }

    private static string NameOf(LinkKind kind) => kind switch
    {
        LinkKind.Phone => "phone",
        LinkKind.Mail => "mail",
        LinkKind.Card => "card",
        LinkKind.Payer => "payer",
        LinkKind.Agency => "agency",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A link is of a kind that bookings can share."),
    };
}
