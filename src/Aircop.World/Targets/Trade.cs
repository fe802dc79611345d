using System.Globalization;
using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>Agencies and companies of the period: few have many customers, many have few.</summary>
internal static class Trade
{
    private const int Agencies = 420;
    private const int Companies = 260;

    /// <summary>An agency; the first ones sell most.</summary>
    public static int Agency(Seeded seeded) => Skewed(seeded, Agencies);

    /// <summary>A company that sends people on journeys.</summary>
    public static int Company(Seeded seeded) => Skewed(seeded, Companies);

    /// <summary>Identifier of an agency.</summary>
    public static string AgencyId(int number) => string.Create(CultureInfo.InvariantCulture, $"98{number:D4}04");

    /// <summary>The telephone number that an agency leaves in a booking in its customer's stead.</summary>
    public static string AgencyPhone(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"+999 {21 + (number % 70)} {2_113 + (number * 7)} {3_127 + (number * 11)}");

    /// <summary>Name of a company.</summary>
    public static string CompanyName(int number) => string.Create(CultureInfo.InvariantCulture, $"EXAMPLE MINING {number} LTD");

    /// <summary>Token of the card with which a company pays for everybody it sends.</summary>
    public static string CompanyCard(int number) => string.Create(CultureInfo.InvariantCulture, $"companycard{number:D4}");

    // The square of an even number: a tenth of them have a third of the custom.
    private static int Skewed(Seeded seeded, int count) => (int)(seeded.Unit() * seeded.Unit() * count);
}
