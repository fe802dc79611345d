using Aircop.Contracts.Flights;
using Aircop.Grains.Airports;

namespace Aircop.Grains.Operations;

/// <summary>
/// Flights that departed soon while nobody had reviewed them. Both airports of a flight see it, and one may see it again after a restart: a flight is
/// told of once.
/// </summary>
internal sealed class BoardReviews
{
    private readonly SortedDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>Takes a flight that an airport says nobody has reviewed; true when that is to be told.</summary>
    /// <param name="flight">Key of the flight.</param>
    /// <param name="known">What the flight reported last; null when it has not.</param>
    public bool Take(string flight, FlightReport? known)
    {
        if (known is not null && WorklistCut.IsReviewed(known)) return false;
        return _told.TryAdd(flight, true);
    }

    /// <summary>Takes a report of a flight; true when it is to be told that it has been reviewed.</summary>
    public bool Take(FlightReport report)
    {
        if (!_told.GetValueOrDefault(report.Flight) || !WorklistCut.IsReviewed(report)) return false;
        _told[report.Flight] = false;
        return true;
    }

    /// <summary>The flights by key, each with whether it still waits for its review.</summary>
    public SortedDictionary<string, bool> Told => _told;
}
