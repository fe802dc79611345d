using System.Globalization;
using System.Reflection;
using Aircop.Screening;
using Aircop.World.Traffic;

namespace Aircop.Benchmarks.Screening;

/// <summary>
/// Invented people by the customs of 54 locales: any given names with any surname of one locale, a tenth of the surnames made of
/// syllables, since real lists hold many names that stand nowhere else. The same seed gives the same people.
/// </summary>
internal sealed class InventedList
{
    private const int FirstDay = 707_000;
    private const int Days = 24_000;

    private static readonly string[] Onsets = ["B", "D", "K", "L", "M", "N", "S", "T", "CH", "NG", "R", "Z", "H", "SH"];
    private static readonly string[] Nuclei = ["A", "E", "I", "O", "U", "AI", "OU"];

    private readonly List<(string[] Given, string[] Family)> _locales = [];
    private readonly Random _random;

    public InventedList(int seed)
    {
        _random = new Random(seed);
        foreach (var locale in Rows().GroupBy(static row => row[0], StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            string[] given = [.. locale.Where(static row => row[1] != "s").Select(static row => row[2])];
            string[] family = [.. locale.Where(static row => row[1] == "s").Select(static row => row[2])];
            if (given.Length > 0 && family.Length > 0) _locales.Add((given, family));
        }
    }

    /// <summary>Entries with dates of birth: nine in ten to the day, the others to the year; three in ten with a document.</summary>
    public IEnumerable<LookoutEntry> Entries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (given, family) = Name();
            var birth = DateOnly.FromDayNumber(FirstDay + _random.Next(Days));
            var whole = _random.Next(10) > 0;
            yield return new LookoutEntry
            {
                Id = i.ToString(CultureInfo.InvariantCulture),
                List = "INVENTED",
                Category = LookoutCategory.WantedPerson,
                Surname = family,
                GivenNames = given,
                BirthDate = whole ? birth : null,
                BirthYear = whole ? null : birth.Year,
                DocumentNumber = _random.Next(10) < 3 ? "X" + _random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture) : null,
                DocumentIssuer = "UTO",
            };
        }
    }

    /// <summary>Travellers, none of them on the list but by chance.</summary>
    public ScreeningSubject[] Travellers(int count)
    {
        var travellers = new ScreeningSubject[count];
        for (var i = 0; i < count; i++)
        {
            var (given, family) = Name();
            travellers[i] = new ScreeningSubject
            {
                Surname = family,
                GivenName = given,
                BirthDate = DateOnly.FromDayNumber(FirstDay + _random.Next(Days)),
                Documents = [new SubjectDocument("P" + _random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture), "UTO")],
            };
        }

        return travellers;
    }

    private (string Given, string Family) Name()
    {
        var (given, family) = _locales[_random.Next(_locales.Count)];
        var first = given[_random.Next(given.Length)];
        if (_random.Next(2) == 0) first += " " + given[_random.Next(given.Length)];
        return (first, _random.Next(10) == 0 ? Made() : family[_random.Next(family.Length)]);
    }

    private string Made() =>
        string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Onsets[_random.Next(Onsets.Length)] + Nuclei[_random.Next(Nuclei.Length)]));

    private static IEnumerable<string[]> Rows()
    {
        using var stream = Assembly.GetAssembly(typeof(WorldOptions))!.GetManifestResourceStream("names.csv")
            ?? throw new InvalidOperationException("The lists of names are not in Aircop.World.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var row = line.Split(',');
            if (row.Length == 3) yield return row;
        }
    }
}
