using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Names;

namespace Aircop.World.Traffic;

/// <summary>Invents one traveller with a document.</summary>
internal static class PersonMaker
{
    /// <summary>Letter that no ordinary document number has, so that a planted one is nobody else's.</summary>
    public const char PlantedLetter = 'Q';

    private const string NumberLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /// <summary>A traveller of a country.</summary>
    /// <param name="seeded">The stream.</param>
    /// <param name="country">Country of the passport, ISO alpha-2.</param>
    /// <param name="book">Names to choose from.</param>
    /// <param name="surname">Surname of the family, or null for one of the traveller's own.</param>
    /// <param name="age">Age in years on <paramref name="travel"/>.</param>
    /// <param name="travel">Day of travel.</param>
    public static ManifestPerson Make(Seeded seeded, string country, NameBook book, string? surname, int age, DateOnly travel)
    {
        bool female = seeded.Chance(0.5);
        string[] given = female ? book.Female : book.Male;
        string mrz = Nationalities.Mrz(country);
        return new ManifestPerson
        {
            Surname = surname ?? seeded.Pick(book.Surnames),
            Given = seeded.Pick(given),
            Second = seeded.Chance(0.25) ? seeded.Pick(given) : "",
            Kind = PersonKind.Passenger,
            Sex = female ? "F" : "M",
            Birth = travel.AddYears(-age).AddDays(-seeded.Between(1, 364)),
            Nationalities = [mrz],
            Documents = [Passport(seeded, mrz, travel)],
        };
    }

    /// <summary>A passport that is valid on the day of travel.</summary>
    public static TravelDocument Passport(Seeded seeded, string issuer, DateOnly travel) => new()
    {
        Type = "P",
        Number = Letter(seeded) + Letter(seeded) + seeded.Below(10_000_000).ToString("D7", CultureInfo.InvariantCulture),
        Issuer = issuer,
        Expiry = travel.AddDays(seeded.Between(200, 3_500)),
    };

    private static string Letter(Seeded seeded) => NumberLetters[seeded.Below(NumberLetters.Length)].ToString();
}
