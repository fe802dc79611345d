using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Network;

/// <summary>
/// What bookings share, such as a telephone number or a card: who shares it, in a window of time. Key: <see cref="LinkKind"/> in lower case, a
/// colon and a keyed hash, so that the key tells nobody what it is.
/// </summary>
[Alias("aircop.ILinkGrain")]
public interface ILinkGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the bookings of one flight that share it, all of them: they take the place of those that were told before, unless these were of a
    /// later version. Returns, after the write, who shares it. Open flights of others come to know by being asked to target again.
    /// </summary>
    [Alias("Tell")]
    Task<LinkShared> Tell(LinkTold told);

    /// <summary>Who shares it.</summary>
    [ReadOnly, Alias("GetShared")]
    Task<LinkShared> GetShared();

    /// <summary>Takes the outcome of a control of somebody who shares it; the same outcome again changes nothing. Returns after the write.</summary>
    [Alias("NoteOutcome")]
    Task NoteOutcome(ControlOutcome outcome);
}

/// <summary>What bookings can share.</summary>
public enum LinkKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Telephone number of a contact.</summary>
    Phone = 1,

    /// <summary>Mail address of a contact.</summary>
    Mail = 2,

    /// <summary>Card that paid.</summary>
    Card = 3,

    /// <summary>Name of somebody who paid and does not travel.</summary>
    Payer = 4,

    /// <summary>Agency that booked: it is linked with the outcomes of controls only, never with bookings.</summary>
    Agency = 5,
}

/// <summary>A traveller's booking as a link keeps it: keyed hashes and what rules judge by, no nominal data.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LinkBooking")]
public sealed record LinkBooking
{
    /// <summary>Key of the traveller within the flight.</summary>
    [Id(0)] public required string Person { get; init; }

    /// <summary>Keyed hash of the traveller's identity, or of name and booking when nothing else identifies the traveller.</summary>
    [Id(1)] public required string Traveller { get; init; }

    /// <summary>Keyed hash of the record locator; empty when not known.</summary>
    [Id(2)] public string Locator { get; init; } = "";

    /// <summary>Keyed hash of the family name.</summary>
    [Id(3)] public string Family { get; init; } = "";

    /// <summary>Where the journey begins, IATA code.</summary>
    [Id(4)] public string From { get; init; } = "";

    /// <summary>Where the journey ends, IATA code.</summary>
    [Id(5)] public string To { get; init; } = "";

    /// <summary>When the booking was made, UTC; of a booking that does not say so when it was first told.</summary>
    [Id(6)] public DateTimeOffset? MadeAt { get; init; }

    /// <summary>Whether it has no return; null when not seen.</summary>
    [Id(7)] public bool? OneWay { get; init; }

    /// <summary>Whether it is the traveller's first journey on file; null when not known.</summary>
    [Id(8)] public bool? FirstJourney { get; init; }

    /// <summary>Whether the traveller is a minor who travels alone; null when not known.</summary>
    [Id(9)] public bool? MinorAlone { get; init; }

    /// <summary>Keyed hash of the agency that made it; empty when not known.</summary>
    [Id(10)] public string Agency { get; init; } = "";
}

/// <summary>The bookings of one flight that share something.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LinkTold")]
public sealed record LinkTold
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of the flight that tells it.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>First departure, UTC.</summary>
    [Id(2)] public DateTimeOffset Departure { get; init; }

    /// <summary>Last arrival, UTC.</summary>
    [Id(3)] public DateTimeOffset Arrival { get; init; }

    /// <summary>All bookings of the flight that share it; none when no booking does any more.</summary>
    [Id(4)] public ImmutableArray<LinkBooking> Bookings { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>A flight as a link keeps it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LinkedFlight")]
public sealed record LinkedFlight
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of the flight that told it last.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Version of the link in which its bookings last changed so that others are concerned; 0 when they never did.</summary>
    [Id(2)] public long ChangedIn { get; init; }

    /// <summary>First departure, UTC.</summary>
    [Id(3)] public DateTimeOffset Departure { get; init; }

    /// <summary>Last arrival, UTC.</summary>
    [Id(4)] public DateTimeOffset Arrival { get; init; }

    /// <summary>Its bookings that share it.</summary>
    [Id(5)] public ImmutableArray<LinkBooking> Bookings { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>Who shares something.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LinkShared")]
public sealed record LinkShared
{
    /// <summary>Flights with their bookings; as many as any rule can use.</summary>
    [Id(0)] public ImmutableArray<LinkedFlight> Flights { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Bookings that shared it besides, within the window, and that no rule needs to see one by one.</summary>
    [Id(1)] public int Earlier { get; init; }

    /// <summary>Outcomes of controls of those who share it, oldest first.</summary>
    [Id(2)] public ImmutableArray<ControlOutcome> Outcomes { get => field.IsDefault ? [] : field; init; } = [];
}
