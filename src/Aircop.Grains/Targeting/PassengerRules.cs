using System.Collections.Frozen;
using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>The rules about passengers that this program can judge with the facts it gives.</summary>
internal static class PassengerRules
{
    /// <summary>Keys of all facts that are given: of lists, of the person's own past, and of the network.</summary>
    public static FrozenSet<string> Fed { get; } =
        FactsOfPerson.Fed.Concat(HistoryOfPeople.Fed).Concat(NetworkOfPeople.Fed).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them, none suspended.</summary>
    public static RulePack All { get; } = CorePack.All.For(RuleSubject.Passenger).FedBy(Fed);
}
