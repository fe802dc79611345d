using System.Collections.Immutable;
using System.Globalization;
using Aircop.Benchmarks.Rules;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using Aircop.Grains.Flights;
using Aircop.Grains.Rules;
using Aircop.Grains.Targeting;
using Aircop.Screening;
using Aircop.Targeting;
using Aircop.Targeting.Forms;

namespace Aircop.Benchmarks.BackTests;

/// <summary>Invented passenger-flights with a booking, a past and a network, as flights keep them.</summary>
internal static class BackTestRows
{
    /// <summary>People on each flight.</summary>
    public const int PeopleOfAFlight = 200;

    /// <summary>Days over which the flights are spread.</summary>
    public const int Days = 30;

    private const int DifferentPeople = 5_000;

    /// <summary>First day of departure.</summary>
    public static DateOnly First { get; } = new(2026, 3, 1);

    /// <summary>Writes rows; some hundred flights at a time wait for the store.</summary>
    public static async Task Write(IJudgedStore store, int people)
    {
        var snapshot = new TargetingSnapshot(WatchlistSnapshot.Empty, CorePack.All.For(RuleSubject.Passenger));
        var rules = JudgedRules.Of(snapshot);
        var bodies = Array.ConvertAll(RulesSubjects.Make(DifferentPeople, seed: 2), facts =>
        {
            var kept = FactsWithoutNames.Of(facts);
            var judgement = new Judgement(new PersonEntry { Key = "p" }, kept, TargetingEngine.Evaluate(snapshot.Rules, kept), null, false);
            return new JudgedPerson("", rules.Text, FactsForm.Current.Description, JudgedResult.Write(judgement, rules, 1), FactsForm.Current.Write(kept));
        });
        var random = new Random(3);
        var writes = new List<Task>();
        for (var flight = 0; flight < people / PeopleOfAFlight; flight++)
        {
            writes.Add(store.Write(Flight(flight, random, bodies)));
            if (writes.Count < 100) continue;
            await Task.WhenAll(writes);
            writes.Clear();
        }

        await Task.WhenAll(writes);
    }

    private static JudgedFlight Flight(int number, Random random, JudgedPerson[] bodies)
    {
        var departure = new DateTimeOffset(First, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(random.Next(Days * 24 * 60));
        ImmutableArray<string> airports = [Airport(random), Airport(random)];
        var key = string.Create(CultureInfo.InvariantCulture, $"XX{number}-{departure:yyyy-MM-dd}-{airports[0]}");
        var people = Enumerable.Range(1, PeopleOfAFlight).Select(place => bodies[random.Next(bodies.Length)] with { Person = string.Create(CultureInfo.InvariantCulture, $"p{place}") }).ToImmutableArray();
        ImmutableArray<JudgedDecision> decisions = [.. Enumerable.Range(1, 2).Select(place => new JudgedDecision(
            $"p{place}.rules", $"p{place}", HitKind.Rule, HitDecision.Refer, random.Next(4) == 0 ? OutcomeKind.Positive : OutcomeKind.Negative))];
        return new JudgedFlight(new JudgedHead(key, departure, airports, decisions), people, [], 1, departure);
    }

    private static string Airport(Random random) => ((string[])["LIS", "MAD", "CDG", "DSS", "ACC", "GRU", "NBO", "DXB"])[random.Next(8)];
}
