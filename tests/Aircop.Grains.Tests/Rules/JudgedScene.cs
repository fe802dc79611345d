using System.Globalization;
using System.Text;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;
using Aircop.Grains.Rules;
using Aircop.Storage.Judged;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Rules;

/// <summary>A scene whose judgements are kept in a file of its own.</summary>
internal sealed class JudgedScene : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aircop-judged-").FullName;

    public Scene Scene { get; private set; } = null!;

    public SqliteJudgedStore Store { get; private set; } = null!;

    public static DateOnly Day => new(2026, 5, 20);

    public static async Task<JudgedScene> Begin()
    {
        var scene = new JudgedScene();
        scene.Store = SqliteJudgedStore.Open(scene._folder);
        scene.Scene = await Scene.Begin(judged: scene.Store);
        return scene;
    }

    public async ValueTask DisposeAsync()
    {
        await Scene.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Everything that is kept of the scene's days, by flight and person.</summary>
    public Dictionary<(string Flight, string Person), KeptJudgement> Kept()
    {
        var scan = Store.Scan(new JudgedPeriod(Day.AddDays(-2), Day.AddDays(2), []));
        var reader = new Keeper();
        for (var part = 0; part < scan.Parts; part++) scan.Read(part, reader);
        return reader.Kept;
    }

    /// <summary>Waits until so many people are kept.</summary>
    public Task UntilKept(int people) => Scene.Until(() => Task.FromResult(Kept().Count == people));

    /// <summary>Runs a back-test to its end.</summary>
    public async Task<BackTest> BackTest(string id, string text, string rule = "N01")
    {
        var grain = Scene.Grains.GetGrain<IBackTestGrain>(id);
        await grain.Start(new BackTestOrder { Rule = rule, Text = text, From = Day.AddDays(-1), Until = Day.AddDays(1), By = "analyst", Reason = "Tried." });
        await Scene.Until(async () => (await grain.Get())!.State != BackTestState.Running);
        return (await grain.Get())!;
    }

    public Task<RuleScores> Scores() => Scene.Grains.GetGrain<IRuleProofGrain>(INetworkGrain.Key).GetScores(Day.AddDays(-1), Day.AddDays(1));

    /// <summary>Posts flights of people about whom more or less is said, from a seed.</summary>
    public async Task PostMany(int seed, int flights, int people)
    {
        var random = new Random(seed);
        (string From, string To)[] routes = [("GRU", "LIS"), ("BOG", "MAD"), ("CDG", "ABJ"), ("DXB", "NBO")];
        for (var flight = 0; flight < flights; flight++)
        {
            var (from, to) = routes[flight % routes.Length];
            await Scene.Post(
                JsonSerializer.SerializeToUtf8Bytes(
                    new TypedList
                    {
                        Flight = new TypedFlight { Carrier = "LA", Number = (800 + flight).ToString("0000", CultureInfo.InvariantCulture), From = from, To = to, Departure = new DateTime(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified) },
                        People = [.. Enumerable.Range(0, people).Select(number => SomeBody(random, flight, number, from, to))],
                    },
                    GrainStateJson.Options),
                BodyFormat.Json);
        }
    }

    private static ManifestPerson SomeBody(Random random, int flight, int number, string from, string to)
    {
        string[] names = ["COSTA", "DIALLO", "SILVA", "DE SOUSA"];
        var departure = new DateTimeOffset(2026, 5, 20, 14, 30, 0, TimeSpan.Zero);
        return Person(names[random.Next(names.Length)], "ANA", $"D{flight}X{number}", $"{10 + (number % 40)}C") with
        {
            Locator = Seen(random) ? $"L{flight}{number / 3}" : "",
            Bags = Seen(random) ? new Baggage { Count = random.Next(3), WeightKg = random.Next(60), Tags = [.. Enumerable.Range(0, random.Next(3)).Select(tag => $"T{tag}")] } : null,
            Booking = Seen(random)
                ? new BookingFacts
                {
                    CreatedAt = Seen(random) ? departure.AddHours(-random.Next(1, 300)) : null,
                    Payment = Seen(random) ? (PaymentForm)random.Next(8) : PaymentForm.Unspecified,
                    PayerName = Seen(random) ? names[random.Next(names.Length)] : null,
                    PayerIsCompany = Seen(random) ? random.Next(3) == 0 : null,
                    Phone = Seen(random) ? (random.Next(2) == 0 ? "0000000" : "+351 21 842 7316") : null,
                    Itinerary = Seen(random) ? (random.Next(3) == 0 ? [from, "CMN", to] : [from, to]) : [],
                    ReturnDate = Seen(random) ? new DateOnly(2026, 5, 20).AddDays(random.Next(1, 20)) : null,
                    OneWay = Seen(random) ? random.Next(3) == 0 : null,
                }
                : null,
        };
    }

    private static bool Seen(Random random) => random.Next(5) != 0;

    /// <summary>What is kept of a person.</summary>
    internal sealed record KeptJudgement(JudgedRules Rules, bool IsHit, bool IsPicked, int[] Hits, int[] NotSeen, int[] ShadowHits, byte[] Facts, string Form);

    private sealed class Keeper : IJudgedReader
    {
        private readonly JudgedResult _result = new();
        private string _flight = "";

        public Dictionary<(string Flight, string Person), KeptJudgement> Kept { get; } = [];

        public void Flight(JudgedHead flight) => _flight = flight.Key;

        public bool Person(ReadOnlySpan<byte> person, string rules, string form, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts)
        {
            _result.Read(result);
            Kept.Add(
                (_flight, Encoding.UTF8.GetString(person)),
                new KeptJudgement(JudgedRules.Read(rules), _result.IsHit, _result.IsPicked, [.. _result.Hits], [.. _result.NotSeen], [.. _result.ShadowHits], facts.ToArray(), form));
            return true;
        }
    }
}
