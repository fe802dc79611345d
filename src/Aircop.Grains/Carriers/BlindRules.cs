using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Carriers;

/// <summary>Counts for how many passengers of a flight each rule could not be evaluated, and for want of what.</summary>
internal static class BlindRules
{
    private const string FieldsArgument = "fields";

    /// <summary>The rules left blind, in the order of their ids.</summary>
    /// <param name="rules">Rules in force.</param>
    /// <param name="places">Airports.</param>
    /// <param name="legs">Legs of the flight; at least one.</param>
    /// <param name="people">Everybody on it.</param>
    /// <param name="received">When its last list was received, UTC.</param>
    public static ImmutableArray<BlindRule> Of(
        RulePack rules, IPlaces places, IReadOnlyList<FlightLeg> legs, IReadOnlyList<ManifestPerson> people, DateTimeOffset received)
    {
        var flight = FactsOfPerson.Flight(legs, places, received);
        var parties = people.Where(person => person.Locator.Length > 0).ToLookup(person => person.Locator, StringComparer.Ordinal);
        var unbooked = new Dictionary<(int?, int?, int, int), (ManifestPerson One, int People)>();

        // A pack makes the ground of a rule and a set of missing facts once, so grounds are told apart as objects.
        var counts = new Dictionary<Ground, int>(ReferenceEqualityComparer.Instance);
        foreach (var person in people)
        {
            if (!CarrierReports.IsPassenger(person)) continue;
            if (person.Booking is not null)
            {
                Count(person, 1);
                continue;
            }

            // Without a booking the facts of two passengers of a flight differ by bags and documents alone: one is judged for all.
            var key = (person.Bags?.Count, person.Bags?.WeightKg, person.Bags?.Tags.Length ?? -1, person.Documents.Length);
            unbooked[key] = unbooked.TryGetValue(key, out var alike) ? (alike.One, alike.People + 1) : (person, 1);
        }

        foreach (var (one, alike) in unbooked.Values) Count(one, alike);
        return [.. counts
            .GroupBy(count => (count.Key.RuleId, Fields: FieldsOf(count.Key)), count => count.Value)
            .OrderBy(rule => rule.Key.RuleId, StringComparer.Ordinal).ThenBy(rule => rule.Key.Fields, StringComparer.Ordinal)
            .Select(rule => new BlindRule { Rule = rule.Key.RuleId, Fields = rule.Key.Fields, People = rule.Sum() })];

        void Count(ManifestPerson person, int alike)
        {
            IReadOnlyList<ManifestPerson> party = person.Locator.Length > 0 ? [.. parties[person.Locator]] : [person];
            foreach (var ground in TargetingEngine.Evaluate(rules, FactsOfPerson.Of(person, party, flight, places, legs[^1].Arrival)).NotSeen)
                counts[ground] = counts.GetValueOrDefault(ground) + alike;
        }
    }

    private static string FieldsOf(Ground ground) => ground.Args.FirstOrDefault(argument => argument.Name == FieldsArgument).Value ?? "";
}
