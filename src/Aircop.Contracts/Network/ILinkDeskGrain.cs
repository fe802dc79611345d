using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Network;

/// <summary>What the links of one flight's people count, as officers see it: numbers, airports and days, never what is shared. Key: the flight's.</summary>
[Alias("aircop.ILinkDeskGrain")]
public interface ILinkDeskGrain : IGrainWithStringKey
{
    /// <summary>What the links of one person's booking count; none when the lists tell of no link, or of no such person.</summary>
    [ReadOnly, Alias("GetCounts")]
    Task<ImmutableArray<LinkCount>> GetCounts(string person);
}

/// <summary>What one link counts. It tells neither what is shared nor who shares it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LinkCount")]
public sealed record LinkCount
{
    /// <summary>What is shared.</summary>
    [Id(0)] public LinkKind Kind { get; init; }

    /// <summary>Different bookings that share it, this one among them; a booking without a locator counts for each traveller.</summary>
    [Id(1)] public int Bookings { get; init; }

    /// <summary>Different travellers of these.</summary>
    [Id(2)] public int Travellers { get; init; }

    /// <summary>Different family names of these.</summary>
    [Id(3)] public int Families { get; init; }

    /// <summary>Different flights on which they are.</summary>
    [Id(4)] public int Flights { get; init; }

    /// <summary>Airports where their journeys begin and end, IATA codes in order.</summary>
    [Id(5)] public ImmutableArray<string> Airports { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When the first of these bookings was made, UTC; null when no booking is linked.</summary>
    [Id(6)] public DateTimeOffset? From { get; init; }

    /// <summary>When the last of them was made, UTC; null as above.</summary>
    [Id(7)] public DateTimeOffset? Until { get; init; }

    /// <summary>Older bookings beside these, which are counted but not kept one by one.</summary>
    [Id(8)] public int Earlier { get; init; }

    /// <summary>Controls of those who share it.</summary>
    [Id(9)] public int Controls { get; init; }

    /// <summary>Those among the controls that found something.</summary>
    [Id(10)] public int Positives { get; init; }
}
