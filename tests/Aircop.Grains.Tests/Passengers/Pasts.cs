using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Tests.Passengers;

/// <summary>Journeys of an invented traveller.</summary>
internal static class Pasts
{
    public static readonly DateTimeOffset Today = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["CDG"] = "FR", ["ORY"] = "FR", ["NCE"] = "FR", ["LYS"] = "FR", ["BOG"] = "CO", ["PTY"] = "PA", ["MAD"] = "ES", ["ABJ"] = "CI", ["LIS"] = "PT", ["GRU"] = "BR",
    };

    /// <summary>A flight of six hours, so many days before today; the flight is told apart by its day and ends.</summary>
    public static Journey Flight(string from, string to, double daysAgo, string locator = "k1") => new()
    {
        Flight = FormattableString.Invariant($"{from}-{to}-{daysAgo}"), Version = 1, Person = "p1", From = from, To = to, FromCountry = Countries[from], ToCountry = Countries[to],
        Departure = Today.AddDays(-daysAgo), Arrival = Today.AddDays(-daysAgo).AddHours(6), Locator = locator, Km = 1000, Presence = Presence.OnBoard,
    };

    public static TravellerPast Past(params ImmutableArray<Journey> journeys) => Record("r1", journeys);

    public static TravellerPast Record(string passenger, params ImmutableArray<Journey> journeys) =>
        new() { Passenger = passenger, Journeys = [.. journeys.OrderByDescending(journey => journey.Departure)] };

    public static JourneyCompanion Companion(string passenger, bool? minor = false, bool sharesFamilyName = false) =>
        new() { Passenger = passenger, Minor = minor, SharesFamilyName = sharesFamilyName };
}
