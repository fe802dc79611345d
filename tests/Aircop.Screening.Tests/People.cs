using System.Globalization;

namespace Aircop.Screening.Tests;

/// <summary>Invented people from a seed.</summary>
internal static class People
{
    private static readonly string[] Onsets = ["B", "D", "K", "L", "M", "N", "S", "T", "CH", "NG"];
    private static readonly string[] Vowels = ["A", "E", "I", "O", "U", "É", "Ü", "Ø"];

    public static IReadOnlyList<LookoutEntry> Entries(int seed, int count)
    {
        var random = new Random(seed);
        var entries = new List<LookoutEntry>(count);
        for (int i = 0; i < count; i++)
        {
            entries.Add(new LookoutEntry
            {
                Id = i.ToString(CultureInfo.InvariantCulture),
                List = "MADE",
                Category = LookoutCategory.WantedPerson,
                Surname = Word(random) + Word(random),
                GivenNames = Word(random) + " " + Word(random),
                BirthDate = random.Next(4) == 0 ? null : new DateOnly(1950, 1, 1).AddDays(random.Next(18_000)),
                DocumentNumber = random.Next(2) == 0 ? null : random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture),
                DocumentIssuer = "XXA",
            });
        }

        return entries;
    }

    /// <summary>The same name as a careless clerk writes it: case, hyphens and blanks changed.</summary>
    public static string Careless(string name, Random random)
    {
        string text = random.Next(2) == 0 ? name.ToLowerInvariant() : name;
        return random.Next(3) switch
        {
            0 => text.Replace(' ', '-'),
            1 => text.Replace(" ", "  ", StringComparison.Ordinal),
            _ => text.Replace(" ", "'", StringComparison.Ordinal),
        };
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 3).Select(_ => Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)]));
}
