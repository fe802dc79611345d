using Aircop.Contracts.Carriers;

namespace Aircop.Grains.Carriers;

/// <summary>Which rows a carrier has.</summary>
internal sealed class CarrierState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>True once the network's register has the carrier.</summary>
    public bool Registered { get; set; }

    /// <summary>Names of the rows with flights, one for each hour of departure.</summary>
    public List<string> Hours { get; set; } = [];

    /// <summary>Names of the rows with sums of days, one for each month.</summary>
    public List<string> Months { get; set; } = [];
}

/// <summary>The flights of a carrier that depart in one hour: a write rewrites one hour, however long the carrier is known.</summary>
internal sealed class CarrierHour
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>What these flights have reported, one report for each.</summary>
    public List<CarrierFlightReport> Flights { get; set; } = [];
}

/// <summary>The sums of the days of one month whose flights are no longer kept one by one.</summary>
internal sealed class CarrierMonth
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Sums by UTC day of departure. A day that stands here is final.</summary>
    public Dictionary<DateOnly, CarrierSums> Days { get; set; } = [];
}
