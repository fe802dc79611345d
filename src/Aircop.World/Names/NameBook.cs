using System.Collections.Frozen;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Names;

/// <summary>Invented names by the custom of a country: any given name with any surname of its locale. Read once, at first use.</summary>
internal sealed class NameBook
{
    private static readonly Lazy<FrozenDictionary<string, NameBook>> Loaded = new(Load);

    private NameBook(string[] female, string[] male, string[] surnames)
    {
        Female = female;
        Male = male;
        Surnames = surnames;
    }

    /// <summary>Given names of women.</summary>
    public string[] Female { get; }

    /// <summary>Given names of men.</summary>
    public string[] Male { get; }

    /// <summary>Surnames.</summary>
    public string[] Surnames { get; }

    /// <summary>The names in use in a country.</summary>
    /// <param name="country">ISO alpha-2 code.</param>
    /// <param name="seeded">Chooses among several customs.</param>
    public static NameBook Of(string country, Seeded seeded) => Loaded.Value[seeded.Pick(NameCustoms.Of(country))];

    private static FrozenDictionary<string, NameBook> Load()
    {
        var lists = new Dictionary<(string Locale, char Kind), List<string>>();
        Add(lists, "names.csv");
        Add(lists, "names-added.csv");
        var books = new Dictionary<string, NameBook>(StringComparer.Ordinal);
        foreach (string locale in lists.Keys.Select(key => key.Locale).Distinct(StringComparer.Ordinal))
        {
            string[] both = Names(lists, locale, 'u');
            string[] surnames = Names(lists, locale, 's');
            string[] female = [.. Names(lists, locale, 'f'), .. both];
            string[] male = [.. Names(lists, locale, 'm'), .. both];
            if (surnames.Length > 0 && female.Length > 0 && male.Length > 0) books.Add(locale, new NameBook(female, male, surnames));
        }

        return books.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<(string Locale, char Kind), List<string>> lists, string resource)
    {
        var row = new CsvReader(EmbeddedData.Text(resource));
        row.Next();
        while (row.Next())
        {
            (string, char) key = (row.Text(0), row[1][0]);
            if (!lists.TryGetValue(key, out List<string>? names)) lists.Add(key, names = []);
            names.Add(row.Text(2));
        }
    }

    private static string[] Names(Dictionary<(string Locale, char Kind), List<string>> lists, string locale, char kind) =>
        lists.TryGetValue((locale, kind), out List<string>? names) ? [.. names] : [];
}
