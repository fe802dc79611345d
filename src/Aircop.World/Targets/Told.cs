using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>What the carrier of a flight tells.</summary>
[Flags]
public enum Told
{
    /// <summary>Document data only.</summary>
    Nothing = 0,

    /// <summary>Bookings: when made, itinerary, locator.</summary>
    Bookings = 1,

    /// <summary>How and by whom a ticket was paid.</summary>
    Payment = 2,

    /// <summary>Telephone numbers and mail addresses.</summary>
    Contact = 4,

    /// <summary>Hold bags.</summary>
    Bags = 8,

    /// <summary>Who was on board when the doors closed.</summary>
    Boarding = 16,

    /// <summary>Document data in the booking, long before check-in.</summary>
    EarlyDocuments = 32,

    /// <summary>When a passenger checked in.</summary>
    CheckIn = 64,

    /// <summary>When a document was issued: not among the mandatory elements of API.</summary>
    DocumentIssue = 128,
}

/// <summary>Draws what the carrier of a flight tells.</summary>
/// <remarks>
/// One flight of the world stands for flights of several carriers, so habits are drawn for each. PNR elements other than name, itinerary
/// and locator are "to the extent collected" (Doc 9944): payment and contact are left out by carriers that sell through agents, bags where
/// departure control and reservation are not connected. The shares are our assumption, towards the better carriers.
/// </remarks>
internal static class CarrierHabits
{
    private static readonly (Told What, double Share)[] Shares =
    [
        (Told.Payment, 0.95), (Told.Contact, 0.95), (Told.Bags, 0.93), (Told.Boarding, 0.9), (Told.EarlyDocuments, 0.7),
        (Told.CheckIn, 0.85), (Told.DocumentIssue, 0.6),
    ];

    /// <summary>One carrier in twenty sends no bookings.</summary>
    private const double BookingsShare = 0.95;

    public static Told Draw(Seeded seeded)
    {
        bool booked = seeded.Chance(BookingsShare);
        Told told = booked ? Told.Bookings : Told.Nothing;
        foreach ((Told what, double share) in Shares)
            if (seeded.Chance(share) && (booked || what is Told.Bags or Told.Boarding or Told.CheckIn or Told.DocumentIssue)) told |= what;
        return told;
    }
}
