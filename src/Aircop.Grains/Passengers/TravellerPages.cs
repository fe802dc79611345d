using System.Collections.Immutable;
using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Passengers;

/// <summary>Puts together what an officer reads of a traveller.</summary>
internal static class TravellerPages
{
    /// <summary>The view of a traveller.</summary>
    /// <param name="key">Key of the record that was asked for.</param>
    /// <param name="pasts">What the records of the traveller know.</param>
    /// <param name="records">The records that may be the traveller's.</param>
    public static TravellerView Of(string key, IReadOnlyCollection<TravellerPast> pasts, ImmutableArray<TravellerRecord> records)
    {
        ImmutableArray<TravellerJourney> journeys =
            [.. HistoryOf.Together(pasts).Select(one => new TravellerJourney { Passenger = one.Passenger, Journey = one.Journey })
                .OrderByDescending(one => one.Journey.Departure)];
        return new TravellerView
        {
            Key = key,
            Journeys = journeys,
            Documents = [.. Documents(journeys).OrderByDescending(document => document.LastUsed)],
            Companions = [.. Companions(journeys).OrderByDescending(companion => companion.Last)],
            Controls = [.. pasts.SelectMany(past => past.Controls).OrderByDescending(control => control.At)],
            Records = records,
        };
    }

    private static IEnumerable<TravellerDocument> Documents(IEnumerable<TravellerJourney> journeys) =>
        journeys.Where(one => one.Journey.Document.Length > 0).GroupBy(one => one.Journey.Document, StringComparer.Ordinal).Select(uses => new TravellerDocument
        {
            Document = uses.Key,
            Expiry = uses.Select(use => use.Journey.DocumentExpiry).FirstOrDefault(expiry => expiry is not null),
            FirstUsed = uses.Min(use => use.Journey.Departure),
            LastUsed = uses.Max(use => use.Journey.Departure),
            Journeys = uses.Count(),
        });

    private static IEnumerable<TravellerCompanion> Companions(IEnumerable<TravellerJourney> journeys) =>
        journeys.SelectMany(one => one.Journey.Party.Select(companion => (one.Journey.Departure, Companion: companion)))
            .GroupBy(one => one.Companion.Passenger, StringComparer.Ordinal).Select(together => new TravellerCompanion
            {
                Passenger = together.Key,
                Journeys = together.Count(),
                Last = together.Max(one => one.Departure),
                Minor = together.MaxBy(one => one.Departure).Companion.Minor,
                SharesFamilyName = together.Any(one => one.Companion.SharesFamilyName),
            });
}
