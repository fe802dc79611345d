using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Passengers;

/// <summary>What a later word on a journey makes of it.</summary>
internal static class JourneyVersions
{
    /// <summary>Whether two versions say the same of a journey.</summary>
    public static bool SaySame(Journey one, Journey other) =>
        Bare(one) == Bare(other) && one.Party.SequenceEqual(other.Party) && one.Contacts.SequenceEqual(other.Contacts);

    /// <summary>The later version, with what both leave of the booked itinerary having been taken off it.</summary>
    /// <param name="known">The version before.</param>
    /// <param name="told">The later one.</param>
    public static Journey Follow(Journey known, Journey told)
    {
        var kind = TakenOff(known, told);
        return told with { TakenOff = kind == TakenOffKind.Unspecified ? known.TakenOff : [.. known.TakenOff, new TakenOffSegment { At = told.ToldAt, Kind = kind }] };
    }

    // A list that says nothing of the booking takes nothing off it.
    private static TakenOffKind TakenOff(Journey known, Journey told)
    {
        if (told.ItineraryEnd.Length == 0) return TakenOffKind.Unspecified;
        if (known.ReturnDate is not null && told.ReturnDate is null && told.OneWay != false) return TakenOffKind.Return;
        if (known.OneWay == false && told.OneWay == true) return TakenOffKind.Return;
        return known.ItineraryEnd.Length > 0 && known.ItineraryEnd != known.To && told.ItineraryEnd == told.To ? TakenOffKind.Onward : TakenOffKind.Unspecified;
    }

    private static Journey Bare(Journey journey) => journey with { Version = 0, ToldAt = default, Party = [], Contacts = [], TakenOff = [] };
}
