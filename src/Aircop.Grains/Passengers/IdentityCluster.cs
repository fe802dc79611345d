using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Passengers;

/// <summary>
/// Which records are one traveller's. A person's word on two records stands; without one, records with the same folded full name and birth
/// date are, unless both were in use at one time. A single name, or a first of January, is too common to tell on its own.
/// </summary>
internal static class IdentityCluster
{
    /// <summary>The records that may be the traveller's, each with whether it is, and why; the one that is asked of first.</summary>
    /// <param name="own">What the record that is asked of knows.</param>
    /// <param name="records">The records that carry its name and birth date.</param>
    /// <param name="others">What the others know.</param>
    public static ImmutableArray<TravellerRecord> Of(TravellerPast own, IdentityRecords records, IReadOnlyCollection<TravellerPast> others)
    {
        var claims = records.Claims.ToDictionary(claim => claim.Passenger, StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<TravellerRecord>();
        list.Add(new TravellerRecord
        {
            Passenger = own.Passenger,
            Same = true,
            Because = Phrase.Of("identity.own"),
            Since = claims.GetValueOrDefault(own.Passenger)?.Since ?? own.Journeys.LastOrDefault()?.ToldAt ?? default,
            Journeys = own.Journeys.Length,
        });
        foreach (var other in others)
        {
            var claim = claims.GetValueOrDefault(other.Passenger);
            var decision = Decided(records, own.Passenger, other.Passenger);
            if (decision is null && claim is null) continue;
            var (same, because) = decision is null ? Judge(own, other, claim!) : (decision.Same, Phrase.Of(decision.Same ? "identity.same.decided" : "identity.apart.decided"));
            list.Add(new TravellerRecord
            {
                Passenger = other.Passenger,
                Same = same,
                Because = because,
                Since = decision?.At ?? claim!.Since,
                By = decision?.By ?? "",
                Reason = decision?.Reason ?? "",
                Journeys = other.Journeys.Length,
            });
        }

        return list.ToImmutable();
    }

    /// <summary>Keys of the other records that may be the traveller's.</summary>
    public static IEnumerable<string> Others(string passenger, IdentityRecords records) =>
        records.Claims.Select(claim => claim.Passenger)
            .Concat(records.Decisions.Where(decision => decision.Passenger == passenger || decision.Other == passenger).SelectMany(decision => new[] { decision.Passenger, decision.Other }))
            .Where(other => other != passenger).Distinct(StringComparer.Ordinal);

    private static IdentityDecision? Decided(IdentityRecords records, string one, string other) => records.Decisions
        .Where(decision => (decision.Passenger == one && decision.Other == other) || (decision.Passenger == other && decision.Other == one))
        .MaxBy(decision => decision.At);

    private static (bool Same, Phrase Because) Judge(TravellerPast own, TravellerPast other, IdentityClaim claim)
    {
        if (claim.SingleName) return (false, Phrase.Of("identity.apart.singleName"));
        if (InUseAtOnce(own, other) is var (one, two)) return (false, Phrase.Of("identity.apart.inUseAtOnce", ("one", one.Flight), ("other", two.Flight)));
        if (!claim.PlaceholderBirth) return (true, Phrase.Of("identity.same.nameAndBirth"));
        return Agree(own, other) ? (true, Phrase.Of("identity.same.confirmed")) : (false, Phrase.Of("identity.apart.placeholderBirth"));
    }

    // A correction of a document leaves two records with one person of one flight.
    private static (Journey One, Journey Other)? InUseAtOnce(TravellerPast own, TravellerPast other)
    {
        foreach (var one in own.Journeys.Where(HistoryOf.IsFlown))
            foreach (var two in other.Journeys.Where(HistoryOf.IsFlown))
                if (one.Flight == two.Flight ? one.Person != two.Person : one.Departure < (two.Arrival ?? two.Departure) && two.Departure < (one.Arrival ?? one.Departure))
                    return (one, two);
        return null;
    }

    private static bool Agree(TravellerPast own, TravellerPast other)
    {
        var known = own.Journeys.SelectMany(Signs).ToHashSet(StringComparer.Ordinal);
        return other.Journeys.SelectMany(Signs).Any(known.Contains);
    }

    // Contacts, bookings and companions; all are keyed hashes, so one kind is never taken for another.
    private static IEnumerable<string> Signs(Journey journey)
    {
        foreach (var contact in journey.Contacts) yield return contact;
        foreach (var companion in journey.Party) yield return companion.Passenger;
        if (journey.Locator.Length > 0) yield return journey.Locator;
    }
}
