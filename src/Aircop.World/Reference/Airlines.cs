using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aircop.World.Reference;

/// <summary>An airline.</summary>
/// <param name="Iata">IATA designator.</param>
/// <param name="Icao">ICAO designator; empty where there is none.</param>
/// <param name="Name">Name.</param>
/// <param name="Hub">IATA code of its hub; empty where not known.</param>
/// <param name="HubCountry">Country of the hub, ISO alpha-2; empty where not known.</param>
public sealed record Airline(string Iata, string Icao, string Name, string Hub, string HubCountry);

/// <summary>All airlines. Read once, at first use.</summary>
public static class Airlines
{
    private static readonly Lazy<FrozenDictionary<string, Airline>> Loaded = new(Load);

    /// <summary>All airlines, in no particular order.</summary>
    public static ImmutableArray<Airline> All => Loaded.Value.Values;

    /// <summary>Finds an airline by its IATA designator, upper-case.</summary>
    public static bool TryFind(string iata, out Airline airline)
    {
        bool found = Loaded.Value.TryGetValue(iata, out Airline? value);
        airline = value!;
        return found;
    }

    private static FrozenDictionary<string, Airline> Load()
    {
        var all = new Dictionary<string, Airline>(StringComparer.Ordinal);
        var row = new CsvReader(EmbeddedData.Text("airlines.csv"));
        row.Next();
        while (row.Next()) all.TryAdd(row.Text(0), new Airline(row.Text(0), row.Text(1), row.Text(2), row.Text(5), row.Text(6)));
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
