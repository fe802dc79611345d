using System.Collections.Immutable;
using Aircop.Contracts.Passengers;
using Aircop.Targeting;

namespace Aircop.Grains.Passengers;

/// <summary>What the network remembers of a traveller's own past, as of one flight.</summary>
/// <param name="Present">The traveller's part in the flight.</param>
/// <param name="Pasts">What the traveller's records know, the one that has the flight first.</param>
internal sealed record RememberedTraveller(Journey Present, ImmutableArray<TravellerPast> Pasts)
{
    /// <summary>People may still be in the building so long after a flight has landed.</summary>
    private static readonly TimeSpan OpenAfterArrival = TimeSpan.FromHours(6);

    /// <summary>The past, as rules read it.</summary>
    public HistoryFacts History { get; } = HistoryOf.Traveller(Present, Pasts);

    /// <summary>People of interest on the traveller's flights.</summary>
    public ImmutableArray<CoTraveller> CoTravellers { get; } = HistoryOf.CoTravellers(Present, Pasts);

    /// <summary>Whether a control of the traveller was positive.</summary>
    public bool IsPositive => Pasts.Any(past => past.Controls.Any(control => control is { Positive: true, Protective: false }));

    /// <summary>The traveller's other flights that are not over, each with the key of the record that has it.</summary>
    /// <param name="pasts">What the traveller's records know.</param>
    /// <param name="but">Key of a flight that is left out.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static IEnumerable<(string Flight, string Passenger)> Open(IReadOnlyCollection<TravellerPast> pasts, string but, DateTimeOffset now) =>
        HistoryOf.Together(pasts)
            .Where(one => one.Journey.Flight != but && HistoryOf.IsFlown(one.Journey) && (one.Journey.Arrival ?? one.Journey.Departure) + OpenAfterArrival >= now)
            .Select(one => (one.Journey.Flight, one.Passenger));
}
