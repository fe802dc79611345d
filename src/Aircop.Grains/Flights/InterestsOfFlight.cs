using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Grains.Passengers;

namespace Aircop.Grains.Flights;

/// <summary>
/// Who of a flight is of interest to the records of the others on it: whose control was positive, and whom a shared lookout list has, by the
/// document or by a strong likeness, and no officer has told from it. What a unit keeps for itself stays with it, and whoever is to be
/// protected makes nobody else suspect.
/// </summary>
internal static class InterestsOfFlight
{
    /// <summary>Brings them up to date; true when somebody became or ceased to be of interest.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="travellers">What the network remembers of people, by key. Of whom it was not asked, what is known stands.</param>
    /// <param name="version">Version of the flight in which they are.</param>
    public static bool Update(FlightState flight, IReadOnlyDictionary<string, RememberedTraveller> travellers, long version)
    {
        var people = flight.Interests.Select(interest => interest.Person)
            .Concat(flight.Hits.Where(hit => IsPositive(hit) || IsOnLookout(hit)).Select(hit => hit.Person))
            .Concat(travellers.Where(traveller => traveller.Value.IsPositive).Select(traveller => traveller.Key))
            .ToHashSet(StringComparer.Ordinal);
        var changed = false;
        foreach (var person in people)
        {
            var known = flight.Interests.FindIndex(interest => interest.Person == person);
            var before = known < 0 ? new InterestHere(person, false, false, 0) : flight.Interests[known];
            var ofPerson = flight.Hits.FindAll(hit => hit.Person == person);
            var now = before with
            {
                Positive = (travellers.TryGetValue(person, out var traveller) ? traveller.IsPositive : before.Positive) || ofPerson.Exists(IsPositive),
                OnLookout = ofPerson.Exists(IsOnLookout),
            };
            if (now == before) continue;
            changed = true;
            if (known < 0) flight.Interests.Add(now with { ChangedIn = version });
            else flight.Interests[known] = now with { ChangedIn = version };
        }

        return changed;
    }

    private static bool IsPositive(Hit hit) => hit is { Outcome.Kind: OutcomeKind.Positive, Protective: false };

    private static bool IsOnLookout(Hit hit) =>
        hit is { Kind: HitKind.LookoutPerson or HitKind.LookoutDocument or HitKind.InterpolDocument, Severity: Severity.Act, Protective: false, OnlyFor.Length: 0 }
        && hit.State != HitState.Lapsed && hit.Decision is not (HitDecision.ClearedNotSame or HitDecision.ClearedNoConcern);
}
