using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Passengers;

/// <summary>One traveller across flights. Key: keyed hash of the identity, so that the key tells nobody who it is.</summary>
[Alias("aircop.IPassengerGrain")]
public interface IPassengerGrain : IGrainWithStringKey
{
    /// <summary>
    /// Notes a journey and gives what is known of the traveller with it; a later version of the same flight replaces it. Returns when it is
    /// durable. The same again changes nothing.
    /// </summary>
    [Alias("NoteJourney")]
    Task<TravellerPast> NoteJourney(Journey journey);

    /// <summary>What is known of the traveller.</summary>
    [ReadOnly, Alias("GetPast")]
    Task<TravellerPast> GetPast();

    /// <summary>Notes what a control of the traveller found, and gives what is known with it; the same hit of the same flight replaces it.</summary>
    [Alias("NoteControl")]
    Task<TravellerPast> NoteControl(TravellerControl control);

    /// <summary>Notes a person of interest on a flight of the traveller, and gives what is known with it; a later version of the same flight replaces it.</summary>
    [Alias("NoteCompany")]
    Task<TravellerPast> NoteCompany(TravellerCompany company);

    /// <summary>Deletes what has been kept for five years; true while journeys remain that have not. Returns when it is durable; again it changes nothing.</summary>
    [Alias("ForgetExpired")]
    Task<bool> ForgetExpired();

    /// <summary>Notes that an officer has told the traveller from a lookout, or takes that back; the later word on a lookout stands.</summary>
    [Alias("NoteCleared")]
    Task NoteCleared(ClearedPair pair);

    /// <summary>The lookouts that the traveller was told from.</summary>
    [ReadOnly, Alias("GetCleared")]
    Task<ImmutableArray<ClearedPair>> GetCleared();
}
