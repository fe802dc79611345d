using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.World.Bookings;

/// <summary>What has become of a booking since the push before.</summary>
public enum BookingChange
{
    /// <summary>Nothing: it is pushed again word for word.</summary>
    Unspecified = 0,

    /// <summary>It was made.</summary>
    Made,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It was cancelled; the push after knows nothing of it.</summary>
    Cancelled,
}

/// <summary>A booking as one push tells it.</summary>
public sealed record PushedBooking
{
    /// <summary>The carrier's locator.</summary>
    public required string Locator { get; init; }

    /// <summary>The travellers with their seats as of the push; bags once they have checked in, if the carrier tells them.</summary>
    public required ImmutableArray<ManifestPerson> People { get; init; }

    /// <summary>Who booked, how it was paid, where the journey leads.</summary>
    public required BookingFacts Facts { get; init; }

    /// <summary>When it was last changed, UTC, to the minute.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>What has become of it since the push before.</summary>
    public BookingChange Change { get; init; }

    /// <summary>Whether its travellers have checked in: at the last push they have.</summary>
    public bool CheckedIn { get; init; }
}
