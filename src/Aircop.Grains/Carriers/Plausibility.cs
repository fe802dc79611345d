using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Carriers;

/// <summary>Counts values that cannot be true, and who has any. It judges the data, never the traveller.</summary>
internal static class Plausibility
{
    private const int LongestLife = 120;

    /// <summary>How many have such a value, and which values these are.</summary>
    /// <param name="passengers">Passengers of one flight.</param>
    /// <param name="departure">Its departure, UTC.</param>
    public static (int People, ImmutableArray<ImplausibleCount> Values) Judge(IReadOnlyList<ManifestPerson> passengers, DateTimeOffset departure)
    {
        var day = DateOnly.FromDateTime(departure.UtcDateTime);
        var shared = SharedNumbers(passengers);
        var counts = new SortedDictionary<ImplausibleValue, int>();
        var people = 0;
        foreach (var person in passengers)
        {
            var any = false;
            foreach (var value in Values(person, day, shared))
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
                any = true;
            }

            if (any) people++;
        }

        return (people, [.. counts.Select(count => new ImplausibleCount { Value = count.Key, People = count.Value })]);
    }

    private static IEnumerable<ImplausibleValue> Values(ManifestPerson person, DateOnly day, HashSet<(string Issuer, string Number)> shared)
    {
        if (person.Birth is { } birth && (birth > day || birth < day.AddYears(-LongestLife))) yield return ImplausibleValue.BirthDate;
        if (!person.Documents.IsEmpty && person.Documents.All(document => document.Expiry < day)) yield return ImplausibleValue.ExpiredDocument;
        if (person.Documents.Any(document => IsOneLetter(document.Number))) yield return ImplausibleValue.DocumentNumber;
        if (person.Documents.Any(document => shared.Contains((document.Issuer, document.Number)))) yield return ImplausibleValue.SharedDocument;
        if (person.Nationalities.Any(code => !IsCountryCode(code))) yield return ImplausibleValue.Nationality;
    }

    // Families may travel on one document in places; the number under another family name is what cannot be.
    private static HashSet<(string Issuer, string Number)> SharedNumbers(IReadOnlyList<ManifestPerson> passengers)
    {
        var firstName = new Dictionary<(string, string), string>();
        var shared = new HashSet<(string Issuer, string Number)>();
        foreach (var person in passengers)
        {
            foreach (var document in person.Documents)
            {
                var number = (document.Issuer, document.Number);
                if (firstName.TryAdd(number, person.Surname)) continue;
                if (!string.Equals(firstName[number], person.Surname, StringComparison.OrdinalIgnoreCase)) shared.Add(number);
            }
        }

        return shared;
    }

    private static bool IsOneLetter(string number) => number.Length > 1 && !number.AsSpan().ContainsAnyExcept(number[0]);

    // Three letters, or the D of Germany (Doc 9303 part 3, section 5).
    private static bool IsCountryCode(string code) => code == "D" || (code.Length == 3 && code.All(char.IsAsciiLetterUpper));
}
