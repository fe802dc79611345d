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
        var unbooked = new Dictionary<(int?, int?, int, int), IReadOnlyList<Ground>>();
        var counts = new Dictionary<(string Rule, string Fields), int>();
        foreach (var person in people)
        {
            if (!CarrierReports.IsPassenger(person)) continue;
            foreach (var ground in NotSeen(person))
            {
                var key = (ground.RuleId, ground.Args.FirstOrDefault(argument => argument.Name == FieldsArgument).Value ?? "");
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return [.. counts.OrderBy(count => count.Key.Rule, StringComparer.Ordinal).ThenBy(count => count.Key.Fields, StringComparer.Ordinal)
            .Select(count => new BlindRule { Rule = count.Key.Rule, Fields = count.Key.Fields, People = count.Value })];

        // Without a booking the facts of two passengers of a flight differ by bags and documents alone: most are judged once for all.
        IReadOnlyList<Ground> NotSeen(ManifestPerson person)
        {
            if (person.Booking is not null) return Evaluate(person);
            var key = (person.Bags?.Count, person.Bags?.WeightKg, person.Bags?.Tags.Length ?? -1, person.Documents.Length);
            return unbooked.TryGetValue(key, out var known) ? known : unbooked[key] = Evaluate(person);
        }

        IReadOnlyList<Ground> Evaluate(ManifestPerson person)
        {
            IReadOnlyList<ManifestPerson> party = person.Locator.Length > 0 ? [.. parties[person.Locator]] : [person];
            return TargetingEngine.Evaluate(rules, FactsOfPerson.Of(person, party, flight, places, legs[^1].Arrival)).NotSeen;
        }
    }
}
