using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Aircop.World.Reference;

/// <summary>One airline on one segment. No timetable: there are neither times nor flight numbers.</summary>
/// <param name="From">Airport of departure.</param>
/// <param name="To">Airport of arrival.</param>
/// <param name="Airline">Designator of the airline.</param>
/// <param name="WeeklyFlights">Flights a week; may be below 1.</param>
/// <param name="Seats">Mean seats a flight.</param>
public sealed record Route(Airport From, Airport To, string Airline, double WeeklyFlights, int Seats)
{
    /// <summary>Whether the segment crosses a border.</summary>
    public bool IsInternational => From.Country != To.Country;
}

/// <summary>The segments that airlines fly. Read once, at first use.</summary>
public static class Routes
{
    private static readonly Lazy<ImmutableArray<Route>> Loaded = new(Load);
    private static readonly Lazy<FrozenSet<(string From, string To)>> Pairs =
        new(() => All.Select(route => (route.From.Iata, route.To.Iata)).ToFrozenSet());

    /// <summary>All segments, by departure, arrival and airline.</summary>
    public static ImmutableArray<Route> All => Loaded.Value;

    /// <summary>Whether some airline is known to fly from one airport to the other without a stop.</summary>
    /// <param name="from">IATA code of the departure, upper-case.</param>
    /// <param name="to">IATA code of the arrival, upper-case.</param>
    public static bool HasDirectService(string from, string to) => Pairs.Value.Contains((from, to));

    private static ImmutableArray<Route> Load()
    {
        var all = ImmutableArray.CreateBuilder<Route>(102_000);
        var row = new CsvReader(EmbeddedData.Text("routes.csv"));
        row.Next();
        while (row.Next())
        {
            if (!Airports.TryFind(row[0], out Airport from) || !Airports.TryFind(row[1], out Airport to)) continue;
            all.Add(new Route(
                from, to, string.Intern(row.Text(2)), double.Parse(row[3], CultureInfo.InvariantCulture),
                (int)double.Parse(row[4], CultureInfo.InvariantCulture)));
        }

        return all.ToImmutable();
    }
}
