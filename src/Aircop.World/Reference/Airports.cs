using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Aircop.World.Reference;

/// <summary>All airports with an IATA code. Read once, at first use.</summary>
public static class Airports
{
    private static readonly Lazy<Index> Loaded = new(Load);

    /// <summary>All airports, by IATA code.</summary>
    public static ImmutableArray<Airport> All => Loaded.Value.All;

    /// <summary>
    /// Finds an airport by IATA code, ICAO code, or a code of five letters made like a UN/LOCODE from the country and the IATA code.
    /// </summary>
    /// <param name="code">The code in any case, without blanks.</param>
    /// <param name="airport">The airport found.</param>
    /// <returns>False when there is none; also when the five letters name another country than the airport's.</returns>
    public static bool TryFind(ReadOnlySpan<char> code, out Airport airport)
    {
        Index index = Loaded.Value;
        Airport? found = code.Length switch
        {
            3 => index.ByIata.GetValueOrDefault(code),
            4 => index.ByIcao.GetValueOrDefault(code),
            5 when index.ByIata.TryGetValue(code[2..], out Airport? byTail)
                && code[..2].Equals(byTail.Country, StringComparison.OrdinalIgnoreCase) => byTail,
            _ => null,
        };
        airport = found!;
        return found is not null;
    }

    /// <summary>The airport of an IATA code that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">No airport has the code.</exception>
    public static Airport Get(string iata) =>
        TryFind(iata, out Airport airport) ? airport : throw new KeyNotFoundException($"No airport has the code {iata}.");

    private static Index Load()
    {
        var all = new List<Airport>(8_000);
        var row = new CsvReader(EmbeddedData.Text("airports.csv"));
        row.Next();
        while (row.Next())
        {
            all.Add(new Airport
            {
                Iata = row.Text(0),
                Icao = row.Text(1),
                Name = row.Text(2),
                City = row.Text(3),
                Country = string.Intern(row.Text(4)),
                CountryIso3 = string.Intern(row.Text(5)),
                Latitude = double.Parse(row[6], CultureInfo.InvariantCulture),
                Longitude = double.Parse(row[7], CultureInfo.InvariantCulture),
                TimeZone = string.Intern(row.Text(8)),
                Size = SizeOf(row[10]),
                WeeklyFlights = int.Parse(row[11], CultureInfo.InvariantCulture),
            });
        }

        return new Index([.. all]);
    }

    private static AirportSize SizeOf(ReadOnlySpan<char> text) => text switch
    {
        "XS" => AirportSize.ExtraSmall,
        "S" => AirportSize.Small,
        "M" => AirportSize.Medium,
        "L" => AirportSize.Large,
        "XL" => AirportSize.ExtraLarge,
        _ => AirportSize.Unspecified,
    };

    private sealed class Index
    {
        public Index(ImmutableArray<Airport> all)
        {
            All = all;
            ByIata = all.ToFrozenDictionary(airport => airport.Iata, StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>();
            ByIcao = all.Where(airport => airport.Icao.Length == 4)
                .DistinctBy(airport => airport.Icao, StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(airport => airport.Icao, StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public ImmutableArray<Airport> All { get; }

        public FrozenDictionary<string, Airport>.AlternateLookup<ReadOnlySpan<char>> ByIata { get; }

        public FrozenDictionary<string, Airport>.AlternateLookup<ReadOnlySpan<char>> ByIcao { get; }
    }
}

file static class LookupExtensions
{
    public static Airport? GetValueOrDefault(
        this FrozenDictionary<string, Airport>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> code) =>
        lookup.TryGetValue(code, out Airport? airport) ? airport : null;
}
