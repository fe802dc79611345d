using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Passengers;

/// <summary>A traveller's record as it is stored.</summary>
internal sealed class PassengerState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The latest journeys, newest departure first; those before them are in <see cref="JourneyPages"/>.</summary>
    public List<Journey> Journeys { get; set; } = [];

    /// <summary>Lookouts that officers have told the traveller from, the latest decision last.</summary>
    public List<ClearedPair> Cleared { get; set; } = [];

    /// <summary>Years whose earlier journeys have a page.</summary>
    public List<int> Years { get; set; } = [];

    /// <summary>Controls, oldest first.</summary>
    public List<TravellerControl> Controls { get; set; } = [];

    /// <summary>People of interest on flights of the traveller, the latest flight last.</summary>
    public List<TravellerCompany> Company { get; set; } = [];
}
