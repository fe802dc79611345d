using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using static Aircop.Grains.Tests.Flights.MergedFlight;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Flights;

/// <summary>Random sequences of pushes and lists: nobody is lost, and the order in which the parts of a list come makes no other flight.</summary>
public sealed class AnyOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Whatever_the_order_of_parts_the_flight_is_the_same_and_nobody_is_lost(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            // Carriers use one reference for push after push, or one for each.
            var shared = round % 2 == 0;
            var sequence = Sequence(random, shared);
            var first = Merged(sequence.SelectMany(group => group));

            var other = Merged(sequence.SelectMany(group => Shuffled(group, random)));
            var repeated = Merged(sequence.SelectMany(group => Shuffled([.. group, .. group.Where(_ => random.Next(3) == 0)], random)));

            Assert.Equal(Picture(first), Picture(other));

            // Under one reference a late repeat may look like the beginning of the next push: then somebody may be dropped one push later.
            if (!shared) Assert.Equal(Picture(first), Picture(repeated));
            else Assert.Superset(Present(first), Present(repeated));
            foreach (var listed in sequence.SelectMany(group => group).SelectMany(list => list.People))
                Assert.Contains(first.People, entry => Is(entry.Api, listed) || Is(entry.Pnr, listed));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void No_list_of_whatever_kind_makes_anybody_disappear(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var flight = new MergedFlight();
            for (var i = 0; i < 12; i++)
            {
                var before = flight.People.Select(entry => entry.Key).ToArray();
                var people = Crowd(random, random.Next(0, 9));
                var outcome = random.Next(2) == 0
                    ? flight.Take(ApiList([.. people]) with
                    {
                        Function = (ManifestFunction)random.Next(10),
                        Part = random.Next(2) == 0 ? Part(random.Next(1, 4), random.Next(3) switch { 0 => "C", 1 => "F", _ => "" }) : null,
                        Transaction = random.Next(3) == 0 ? "TN1" : "",
                        Revision = random.Next(3),
                    })
                    : flight.Take(Push((ManifestFunction)random.Next(10), [.. people.Chunk(2).Select(some => Booking.Of($"LOC{random.Next(6)}", [.. some]) with { Cancelled = random.Next(5) == 0 })]));

                Assert.Equal(before, flight.People.Select(entry => entry.Key).Take(before.Length));
                Assert.Equal(before.Length + outcome.Added, flight.People.Count);
                if (outcome.Repeated == 0) Assert.True(flight.People.Count >= people.Count);
                Assert.All(flight.People, entry => Assert.NotNull(entry.Difference));
            }
        }
    }

    // Groups of lists; within a group the order is the network's. Each full push is one group of parts, with updates and API between groups.
    private static List<ManifestSubmission[]> Sequence(Random random, bool shared)
    {
        var bookings = Enumerable.Range(0, random.Next(4, 24)).Select(number => Family(number, random)).ToList();
        var sequence = new List<ManifestSubmission[]>();
        for (var push = 0; push < 5; push++)
        {
            if (push > 0)
            {
                for (var i = 0; i < bookings.Count; i++)
                    if (random.Next(6) == 0) bookings[i] = Booking.Of(bookings[i].Locator, [.. bookings[i].Travellers.Select(person => person with { Seat = $"{random.Next(1, 40)}F" })]);
                if (bookings.Count > 4 && random.Next(3) > 0) bookings.RemoveAt(random.Next(bookings.Count));
                if (random.Next(2) == 0) bookings.Add(Family(100 + push, random));
            }

            var full = random.Next(4) > 0;
            var sent = full ? bookings : bookings.Where(_ => random.Next(3) == 0).ToList();
            var parts = Shuffled([.. sent], random).Chunk(random.Next(2, 8)).ToArray();
            sequence.Add([.. parts.Select((part, i) => Push(full ? ManifestFunction.FullPush : ManifestFunction.UpdatePush, [.. part]) with
            {
                Part = parts.Length > 1 ? Part(i + 1, i == 0 ? "C" : i == parts.Length - 1 ? "F" : "", shared ? "AF702" : $"push {push}") : null,
                Declared = full ? sent.Count : null,
            })]);
            if (random.Next(2) == 0) sequence.Add(Api(bookings, push, random));
        }

        return sequence;
    }

    private static ManifestSubmission[] Api(List<Booking> bookings, int push, Random random)
    {
        var people = bookings.SelectMany(booking => booking.Travellers).Select(person => person with { Given = person.Given + " MARIE", Sex = "F", Documents = [Document("P" + person.Locator + person.Given)] });
        var parts = Shuffled([.. people], random).Chunk(random.Next(3, 12)).ToArray();
        return [.. parts.Select((part, i) => ApiList([.. part]) with
        {
            Part = parts.Length > 1 ? Part(i + 1, i == 0 ? "C" : i == parts.Length - 1 ? "F" : "", $"api {push}") : null,
        })];
    }

    private static Booking Family(int number, Random random)
    {
        var surname = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (number % 3))}DIALLO");
        string[] givens = ["AMINATA", "FATOU", "KOFFI", "MOUSSA"];
        return Booking.Of(
            string.Create(CultureInfo.InvariantCulture, $"LOC{number:d3}"),
            [.. givens.Take(random.Next(1, 5)).Select(given => Person(surname, given, birth: random.Next(2) == 0 ? new DateOnly(1980, 1, 1).AddDays(number) : null))]);
    }

    private static MergedFlight Merged(IEnumerable<ManifestSubmission> lists)
    {
        var flight = new MergedFlight();
        foreach (var list in lists) flight.Take(list);
        return flight;
    }

    // What the flight says of everybody, without keys and versions, which tell who came first.
    private static List<string> Picture(MergedFlight flight) =>
        [.. flight.People.Select(entry => string.Join('|', entry.Presence, Text(entry.Api), Text(entry.Pnr), Text(entry.Person))).Order(StringComparer.Ordinal)];

    private static HashSet<string> Present(MergedFlight flight) =>
        [.. flight.People.Where(entry => entry.IsPresent).Select(entry => $"{entry.Pnr?.Locator}|{entry.Pnr?.Given}|{entry.Person.Surname}")];

    private static string Text(ManifestPerson? person) => person is null
        ? "-"
        : string.Join('/', PersonVersions.Differences(new ManifestPerson { Surname = "" }, person).Select(change => change.After));

    private static bool Is(ManifestPerson? version, ManifestPerson listed) =>
        version is not null && version.Surname == listed.Surname && version.Given == listed.Given && version.Locator == listed.Locator;

    private static T[] Shuffled<T>(T[] items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
