using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>
/// Facts without the names, telephone numbers and mail addresses from which some of them are derived: stand-ins take their place from which
/// the same is derived, so that rules find the same of both. For keeping facts beyond the flight.
/// </summary>
public static class FactsWithoutNames
{
    private const string Payer = "A";
    private const string Other = "B";
    private const string PlausibleNumber = "+33142685300";
    private const string ImplausibleNumber = "0";

    private static readonly PartyMember PayingMember = new(Payer, null);
    private static readonly PartyMember OtherMember = new(Other, null);

    /// <summary>The facts of a traveller with stand-ins; what is not about a traveller is left out.</summary>
    public static SubjectFacts Of(SubjectFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new SubjectFacts
        {
            AsOf = facts.AsOf,
            Booking = facts.Booking is { } booking ? Of(booking) : null,
            Api = facts.Api,
            Flight = facts.Flight,
            Bags = facts.Bags,
            History = facts.History,
            Network = facts.Network,
        };
    }

    private static BookingFacts Of(BookingFacts booking)
    {
        bool hasPayer = !string.IsNullOrWhiteSpace(booking.PayerName);
        bool isInParty = hasPayer && !booking.Party.IsDefaultOrEmpty && PayerLikeness.IsInParty(booking.PayerName!, booking.Party);
        return booking with
        {
            PayerName = hasPayer ? Payer : null,
            Party = booking.Party.IsDefault ? default : [.. booking.Party.Select((_, index) => isInParty && index == 0 ? PayingMember : OtherMember)],
            ContactPhones = booking.ContactPhones.IsDefault
                ? default
                : ImmutableArray.CreateRange(booking.ContactPhones, static phone => TelephoneNumber.IsPlausible(phone) ? PlausibleNumber : ImplausibleNumber),
            ContactEmails = default,
        };
    }
}
