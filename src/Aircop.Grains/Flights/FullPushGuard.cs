using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>When a full push is not believed to be the whole flight. Then it is taken as an update: a sender's slip must not empty a flight.</summary>
internal static class FullPushGuard
{
    /// <summary>Fewest bookings of which a half may not go at once.</summary>
    public const int FewestBookings = 10;

    /// <summary>Why a push is not believed; null when it is.</summary>
    /// <param name="declared">Bookings that the sender counts; null when it does not say.</param>
    /// <param name="listed">Bookings that came.</param>
    /// <param name="absent">Bookings that would be dropped.</param>
    /// <param name="known">Bookings of this sender on the flight, those of the push included.</param>
    public static QualityFinding? Disbelief(int? declared, int listed, int absent, int known)
    {
        if (declared > listed)
            return new QualityFinding
            {
                Code = "PushNotBelieved",
                Text = string.Create(CultureInfo.InvariantCulture,
                    $"The sender counts {declared} bookings in this full push and {listed} came; it is taken as an update and nobody is dropped."),
            };
        if (listed == 0 || IsTooMany(absent, known)) return ListFindings.NotBelieved("bookings", absent, known);
        return null;
    }

    /// <summary>Whether so many of so many may not go on the word of one list.</summary>
    public static bool IsTooMany(int absent, int known) => known >= FewestBookings && 2 * absent > known;
}
