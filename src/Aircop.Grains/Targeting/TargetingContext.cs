using Aircop.Contracts.Reference;
using Aircop.Grains.Passengers;

namespace Aircop.Grains.Targeting;

/// <summary>What people of a flight are targeted with.</summary>
/// <param name="Snapshot">Lists and rules in force.</param>
/// <param name="Places">Airports.</param>
/// <param name="Identities">Keyed hashes.</param>
/// <param name="Memories">What the network remembers of people, by key within the flight.</param>
/// <param name="ContentOf">Keyed hash of what an entry says, by list and id.</param>
/// <param name="IsShared">Whether a list is for everybody, by its name; a unit's own is not.</param>
internal sealed record TargetingContext(
    TargetingSnapshot Snapshot, IPlaces Places, IdentityKeys Identities, IReadOnlyDictionary<string, PersonMemory> Memories,
    Func<string, string, string> ContentOf, Func<string, bool> IsShared);
