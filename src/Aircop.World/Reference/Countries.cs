using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aircop.World.Reference;

/// <summary>A country with its codes and its names in the four languages of the network.</summary>
/// <param name="Iso2">ISO 3166 alpha-2.</param>
/// <param name="Iso3">ISO 3166 alpha-3.</param>
/// <param name="Mrz">Code of the machine-readable zone, ICAO 9303 part 3 section 5: <c>D</c> for Germany, else mostly the alpha-3 code.</param>
/// <param name="English">English name.</param>
/// <param name="French">French name.</param>
/// <param name="Spanish">Spanish name.</param>
/// <param name="Portuguese">Portuguese name.</param>
public sealed record Country(string Iso2, string Iso3, string Mrz, string English, string French, string Spanish, string Portuguese)
{
    /// <summary>The name in a language; English where the language is none of en, fr, es, pt.</summary>
    public string NameIn(string language) => language switch
    {
        "fr" => French,
        "es" => Spanish,
        "pt" => Portuguese,
        _ => English,
    };
}

/// <summary>All countries. Read once, at first use.</summary>
public static class Countries
{
    private static readonly Lazy<ImmutableArray<Country>> Loaded = new(Load);

    private static readonly Lazy<FrozenDictionary<string, Country>> ByCode = new(() =>
    {
        var byCode = new Dictionary<string, Country>(StringComparer.OrdinalIgnoreCase);
        foreach (Country country in All)
        {
            byCode.TryAdd(country.Iso2, country);
            byCode.TryAdd(country.Iso3, country);
            byCode.TryAdd(country.Mrz, country);
        }

        return byCode.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>All countries, by alpha-2 code.</summary>
    public static ImmutableArray<Country> All => Loaded.Value;

    /// <summary>Finds a country by its alpha-2, alpha-3 or machine-readable-zone code, in any case.</summary>
    public static bool TryFind(string code, out Country country)
    {
        bool found = ByCode.Value.TryGetValue(code, out Country? value);
        country = value!;
        return found;
    }

    private static ImmutableArray<Country> Load()
    {
        var all = ImmutableArray.CreateBuilder<Country>();
        var row = new CsvReader(EmbeddedData.Text("countries.csv"));
        row.Next();
        while (row.Next()) all.Add(new Country(row.Text(0), row.Text(1), row.Text(3), row.Text(5), row.Text(6), row.Text(7), row.Text(8)));
        return all.ToImmutable();
    }
}
