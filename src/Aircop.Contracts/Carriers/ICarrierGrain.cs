using Orleans.Concurrency;

namespace Aircop.Contracts.Carriers;

/// <summary>
/// One airline and how well its passenger data arrive. Key: designator of the operating carrier. It informs the airline and
/// the officer who speaks with it; nothing in it names a person, and nothing follows from it for a traveller.
/// </summary>
[Alias("aircop.ICarrierGrain")]
public interface ICarrierGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes what a flight knows of its data; returns after the write. Of one flight the report of the highest version
    /// counts, with the lists of all its reports; the same report again changes nothing. A flight that departed more than
    /// a week ago is summed up and changes no more.
    /// </summary>
    [Alias("ReportFlight")]
    Task ReportFlight(CarrierFlightReport report);

    /// <summary>The scorecard; null when no flight of the carrier has ever reported.</summary>
    /// <param name="days">Days of the period, today included (UTC): 1 to <see cref="CarrierScorecard.MostDays"/>.</param>
    /// <param name="flights">How many flights of the last week to show one by one at most, the latest departure first.</param>
    [ReadOnly, Alias("GetScorecard")]
    Task<CarrierScorecard?> GetScorecard(int days, int flights);
}
