using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Targeting;

namespace Aircop.Grains.Carriers;

/// <summary>Tells a carrier how well the data of a flight have come.</summary>
/// <param name="grains">The other grains.</param>
/// <param name="snapshots">Rules in force.</param>
/// <param name="places">Airports.</param>
public sealed class CarrierTelling(IGrainFactory grains, TargetingSnapshotHolder snapshots, IPlaces places)
{
    /// <summary>The report of a flight as it stands; null while no leg of it is known.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="version">Version of the flight.</param>
    /// <param name="legs">Its legs in order.</param>
    /// <param name="lists">Lists received; those it has told of before may be left out.</param>
    /// <param name="people">Everybody on it.</param>
    internal CarrierFlightReport? Report(
        string key, long version, IReadOnlyList<FlightLeg> legs, IReadOnlyCollection<ReceivedList> lists, ImmutableArray<ManifestPerson> people)
    {
        if (legs.Count == 0) return null;
        var received = lists.Count == 0 ? legs[0].Departure : lists.Max(list => list.ReceivedAt);
        return CarrierReports.Of(key, version, legs, lists, people, BlindRules.Of(snapshots.Current.RulesOfLists, places, legs, people, received));
    }

    /// <summary>Tells the carrier of the flight; returns once it is durable there.</summary>
    internal Task Tell(CarrierFlightReport? report) =>
        report is not null && FlightKey.TryParse(report.Flight, out var key)
            ? grains.GetGrain<ICarrierGrain>(key.Carrier).ReportFlight(report)
            : Task.CompletedTask;
}
