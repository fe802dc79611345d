using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aircop.World.Reference;

/// <summary>An airport of the AIRCOP network.</summary>
/// <param name="Airport">The airport.</param>
/// <param name="City">City as the network writes it.</param>
/// <param name="Status"><c>operational</c> where arrests by its task force were reported, else <c>unknown</c>.</param>
/// <param name="StatusBasis">What the status rests on.</param>
/// <param name="AirportBasis">Whether a document names the airport or it was assumed.</param>
/// <param name="Source">The document.</param>
public sealed record AircopAirport(
    Airport Airport, string City, string Status, string StatusBasis, string AirportBasis, string Source);

/// <summary>The 31 airports of the AIRCOP network that public documents name.</summary>
public static class AircopNetwork
{
    private static readonly Lazy<ImmutableArray<AircopAirport>> Loaded = new(Load);
    private static readonly Lazy<FrozenSet<string>> Codes =
        new(() => Airports.Select(member => member.Airport.Iata).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The airports, by IATA code.</summary>
    public static ImmutableArray<AircopAirport> Airports => Loaded.Value;

    /// <summary>Whether an airport is in the network.</summary>
    /// <param name="iata">IATA code, in any case.</param>
    public static bool Contains(string iata) => Codes.Value.Contains(iata);

    private static ImmutableArray<AircopAirport> Load()
    {
        var all = ImmutableArray.CreateBuilder<AircopAirport>(31);
        var row = new CsvReader(EmbeddedData.Text("aircop-airports.csv"));
        row.Next();
        while (row.Next())
            all.Add(new AircopAirport(Reference.Airports.Get(row.Text(0)), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8)));
        return all.ToImmutable();
    }
}
