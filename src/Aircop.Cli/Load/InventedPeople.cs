using System.Collections.Immutable;
using System.Globalization;
using Aircop.Edifact.Paxlst;

namespace Aircop.Cli.Load;

/// <summary>
/// People of one flight, made of syllables and digits: cheap to make, nobody's name, no two alike. Who sits in a first
/// version sits in the second too.
/// </summary>
/// <param name="seed">Seed of the flight.</param>
/// <param name="home">Nationality of most, three letters.</param>
/// <param name="away">Nationality of the others, three letters.</param>
internal sealed class InventedPeople(int seed, string home, string away)
{
    private const int AddedByVersion = 3;
    private const int SeatChangeEvery = 40;
    private const int LargestParty = 4;
    private const int SeatsAbreast = 6;
    private static readonly string[] Starts = ["BA", "DO", "KE", "LI", "MO", "NA", "RU", "SA", "TE", "VO", "WI", "ZA"];
    private static readonly string[] Middles = ["DRI", "GA", "KO", "LEN", "MU", "NI", "RAN", "SE", "TIM", "VA"];
    private static readonly string[] Ends = ["BA", "DEL", "KA", "LO", "MBE", "NE", "RO", "SSO", "TA", "YE"];

    private readonly Random _random = new(seed);

    /// <summary>The people of a version.</summary>
    /// <param name="count">People of the first version.</param>
    /// <param name="version">Version, from 1.</param>
    public ImmutableArray<ListedPerson> List(int count, int version)
    {
        var people = ImmutableArray.CreateBuilder<ListedPerson>(count + ((version - 1) * AddedByVersion));
        var (locator, surname, left) = ("", "", 0);
        for (var i = 0; i < people.Capacity; i++)
        {
            if (left-- == 0)
            {
                (locator, surname) = (Locator(), Word(3));
                left = _random.Next(LargestParty);
            }
            people.Add(Person(i, version, surname, locator));
        }
        return people.MoveToImmutable();
    }

    private ListedPerson Person(int position, int version, string surname, string locator)
    {
        var nationality = _random.Next(10) < 6 ? home : away;
        var seat = version > 1 && position % SeatChangeEvery == 0 ? position + (SeatsAbreast * SeatChangeEvery) : position;
        return new ListedPerson
        {
            Kind = PersonKind.Passenger,
            KindCode = "FL",
            Surname = surname,
            Given = Word(2),
            Sex = _random.Next(2) == 0 ? Sex.Female : Sex.Male,
            BirthDate = new DateOnly(1945, 1, 1).AddDays(_random.Next(70 * 365)),
            Nationalities = [nationality],
            Documents =
            [
                new TravelDocument("P", string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + _random.Next(26))}{_random.Next(100_000_000):D8}"), nationality,
                    new DateOnly(2027, 1, 1).AddDays(_random.Next(8 * 365))),
            ],
            Locators = [locator],
            Seat = string.Create(CultureInfo.InvariantCulture, $"{1 + (seat / SeatsAbreast)}{(char)('A' + (seat % SeatsAbreast))}"),
            Bags = new Baggage(_random.Next(3), null, []),
        };
    }

    private string Word(int syllables)
    {
        var word = Starts[_random.Next(Starts.Length)];
        for (var i = 2; i < syllables; i++) word += Middles[_random.Next(Middles.Length)];
        return word + Ends[_random.Next(Ends.Length)];
    }

    private string Locator()
    {
        Span<char> letters = stackalloc char[6];
        foreach (ref var letter in letters) letter = (char)('A' + _random.Next(26));
        return letters.ToString();
    }
}
