using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Carriers;

/// <summary>Counts for how many passengers of a flight each rule could not be evaluated, and for want of what.</summary>
internal static class BlindRules
{
    private const string FieldsArgument = "fields";

    /// <summary>The rules left blind, in the order of their ids.</summary>
    /// <param name="rules">Rules in force that need no more than lists.</param>
    /// <param name="places">Airports.</param>
    /// <param name="identities">Keyed hashes.</param>
    /// <param name="legs">Legs of the flight; at least one.</param>
    /// <param name="people">Everybody on it.</param>
    /// <param name="received">When its last list was received, UTC.</param>
    public static ImmutableArray<BlindRule> Of(
        RulePack rules, IPlaces places, IdentityKeys identities, IReadOnlyList<FlightLeg> legs, IReadOnlyList<ManifestPerson> people, DateTimeOffset received)
    {
        var facts = new FactsOfPerson(legs, people, places, identities, received);
        var unbooked = new Dictionary<Unbooked, (ManifestPerson One, int People)>();

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

            var key = Unbooked.Of(person);
            unbooked[key] = unbooked.TryGetValue(key, out var alike) ? (alike.One, alike.People + 1) : (person, 1);
        }

        foreach (var (one, alike) in unbooked.Values) Count(one, alike);
        return [.. counts
            .GroupBy(count => (count.Key.RuleId, Fields: FieldsOf(count.Key)), count => count.Value)
            .OrderBy(rule => rule.Key.RuleId, StringComparer.Ordinal).ThenBy(rule => rule.Key.Fields, StringComparer.Ordinal)
            .Select(rule => new BlindRule { Rule = rule.Key.RuleId, Fields = rule.Key.Fields, People = rule.Sum() })];

        void Count(ManifestPerson person, int alike)
        {
            foreach (var ground in TargetingEngine.Evaluate(rules, facts.Of(person, [], OnLookouts.Nothing)).NotSeen)
                counts[ground] = counts.GetValueOrDefault(ground) + alike;
        }
    }

    // Without a booking the facts of two passengers of a flight differ by bags, documents, age and check-in alone: one is judged for all who are alike.
    private readonly record struct Unbooked(int? Bags, int? Kg, int Tags, int Destinations, int Documents, DateOnly? Issued, DateOnly? Birth, bool IsCheckedIn)
    {
        public static Unbooked Of(ManifestPerson person) => new(
            person.Bags?.Count, person.Bags?.WeightKg, person.Bags?.Tags.Length ?? -1, person.Bags?.TagDestinations.Length ?? -1, person.Documents.Length,
            person.Documents.FirstOrDefault(static document => document.Type is not "V")?.Issued, person.Birth is { } birth ? new DateOnly(birth.Year, 1, 1) : null,
            person.CheckedInAt is not null);
    }

    private static string FieldsOf(Ground ground) => ground.Args.FirstOrDefault(argument => argument.Name == FieldsArgument).Value ?? "";
}
