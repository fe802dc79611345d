using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;

namespace Aircop.ClientWeb.Carriers;

/// <summary>All carriers of which flights were received in a period.</summary>
/// <param name="Days">Days of the period, today included.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Carriers">The carriers, the worst first.</param>
public sealed record CarrierListing(int Days, DateTimeOffset At, ImmutableArray<CarrierSummary> Carriers);

/// <summary>A carrier with its scorecard.</summary>
/// <param name="Name">Name of the airline; empty where it is not known.</param>
/// <param name="Scorecard">The scorecard.</param>
public sealed record CarrierAnswer(string Name, CarrierScorecard Scorecard);

/// <summary>A carrier in a list.</summary>
/// <param name="Carrier">Designator.</param>
/// <param name="Name">Name of the airline; empty where it is not known.</param>
/// <param name="Flights">Flights that count.</param>
/// <param name="FlightsToCome">Flights whose pushes are not all due yet.</param>
/// <param name="People">Passengers on the flights that count.</param>
/// <param name="Scores">The four shares and the lowest of them.</param>
/// <param name="Sources">Sources of which at least one list came.</param>
/// <param name="WarningLost">Minutes of warning that lateness took, by source.</param>
/// <param name="BlindRules">Rules that could not be evaluated for at least one passenger.</param>
/// <param name="BlindPeople">Passengers for whom the rule that was blind most often was blind.</param>
public sealed record CarrierSummary(
    string Carrier,
    string Name,
    int Flights,
    int FlightsToCome,
    int People,
    CarrierScores Scores,
    ImmutableArray<ManifestSource> Sources,
    ImmutableArray<WarningLost> WarningLost,
    int BlindRules,
    int BlindPeople)
{
    internal static CarrierSummary From(CarrierScorecard card)
    {
        int[] blind = [.. card.Blind.GroupBy(static rule => rule.Rule, static rule => rule.People, StringComparer.Ordinal).Select(static rule => rule.Sum())];
        return new CarrierSummary(
            card.Carrier, NameOf(card.Carrier), card.Flights, card.FlightsToCome, card.People, card.Scores, card.Sources, card.WarningLost,
            blind.Length, blind.Length == 0 ? 0 : blind.Max());
    }

    internal static string NameOf(string carrier) => Airlines.TryFind(carrier, out var airline) ? airline.Name : "";
}
