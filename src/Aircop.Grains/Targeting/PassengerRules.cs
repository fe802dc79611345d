using Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>The rules about passengers that this program can judge with the facts it gives.</summary>
internal static class PassengerRules
{
    /// <summary>All of them, none suspended.</summary>
    public static RulePack All { get; } = CorePack.All.For(RuleSubject.Passenger).FedBy(FactsOfPerson.Fed);
}
