using static Aircop.Targeting.Tests.RuleFiles;

namespace Aircop.Targeting.Tests;

/// <summary>Random conditions over random facts mean what a plain reading of Kleene's tables says, down to the facts that were missed.</summary>
public sealed class LogicPropertyTests
{
    private static readonly (string Text, string Key, Func<SubjectFacts, bool?> Read)[] Atoms =
    [
        ("bk.oneWay", "booking.oneWay", facts => facts.Booking!.OneWay),
        ("bk.split", "booking.split", facts => facts.Booking!.Split),
        ("bk.directService", "booking.directService", facts => facts.Booking!.DirectServiceExists),
        ("fl.international", "flight.international", facts => facts.Flight!.International),
        ("bags.weightKg > 20", "bags.weightKg", facts => facts.Bags!.WeightKg is { } weight ? weight > 20 : null),
        ("fl.to in ['LIS', 'BOG']", "flight.to", facts => facts.Flight!.To is { } to ? to is "LIS" or "BOG" : null),
        ("bk.paymentForm != 'Cash'", "booking.paymentForm", facts => facts.Booking!.PaymentForm is { } form ? form != PaymentForm.Cash : null),
    ];

    [Theory]
    [InlineData(81)]
    [InlineData(82)]
    [InlineData(83)]
    public void A_condition_means_what_the_tables_say(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++)
        {
            var (text, judge) = Grow(random, depth: 4);
            Rule rule = Compile(About(text));
            for (int j = 0; j < 20; j++)
            {
                SubjectFacts facts = SomeFacts(random);
                var (truth, missing) = judge(facts);
                RuleOutcome outcome = rule.Evaluate(facts);

                Assert.True(
                    outcome.Result == (truth is null ? RuleResult.NotEvaluable : truth.Value ? RuleResult.Hit : RuleResult.NoHit) && missing.SetEquals(outcome.Missing),
                    $"{text} is {outcome.Result} for want of {string.Join(", ", outcome.Missing)}, and should be {truth?.ToString() ?? "not known"} for want of {string.Join(", ", missing)}.");
            }
        }
    }

    [Theory]
    [InlineData(91)]
    [InlineData(92)]
    public void Seeing_one_fact_less_turns_no_rule_of_the_program_round(int seed)
    {
        var random = new Random(seed);
        foreach (SubjectFacts facts in Facts.Random(seed, 500))
        {
            SubjectFacts less = Cases.Without(facts, Cases.Fields[random.Next(Cases.Fields.Length)]);
            foreach (Rule rule in CorePack.All.For(RuleSubject.Passenger).Rules)
            {
                RuleResult before = rule.Evaluate(facts).Result;
                RuleResult after = rule.Evaluate(less).Result;
                Assert.True(after == before || after == RuleResult.NotEvaluable, $"{rule.Id} was {before} and is {after}.");
            }
        }
    }

    private static (string Text, Func<SubjectFacts, (bool? Truth, HashSet<string> Missing)> Judge) Grow(Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            var (text, key, read) = Atoms[random.Next(Atoms.Length)];
            return (text, facts => read(facts) is { } known ? (known, []) : (null, [key]));
        }

        var parts = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Grow(random, depth - 1)).ToArray();
        string[] texts = [.. parts.Select(part => $"({part.Text})")];
        switch (random.Next(5))
        {
            case 0:
                return (string.Join(" && ", texts), facts => AtLeast(parts.Length, parts.Select(part => part.Judge(facts))));
            case 1:
                return (string.Join(" || ", texts), facts => AtLeast(1, parts.Select(part => part.Judge(facts))));
            case 2:
                return ("!" + texts[0], facts => parts[0].Judge(facts) is var (truth, missing) ? (!truth, missing) : default);
            case 3:
                int wanted = random.Next(1, parts.Length + 1);
                return ($"atLeast({wanted}, {string.Join(", ", texts)})", facts => AtLeast(wanted, parts.Select(part => part.Judge(facts))));
            default:
                return ($"{texts[0]} ? {texts[1]} : {texts[^1]}", facts => parts[0].Judge(facts) is (bool truth, _) ? parts[truth ? 1 : ^1].Judge(facts) : parts[0].Judge(facts));
        }
    }

    // All of n is at least n of them, any is at least one.
    private static (bool? Truth, HashSet<string> Missing) AtLeast(int wanted, IEnumerable<(bool? Truth, HashSet<string> Missing)> of)
    {
        var all = of.ToArray();
        int sure = all.Count(one => one.Truth == true);
        int open = all.Count(one => one.Truth is null);
        if (sure >= wanted) return (true, []);
        return sure + open < wanted ? (false, []) : (null, [.. all.SelectMany(one => one.Missing)]);
    }

    private static SubjectFacts SomeFacts(Random random)
    {
        bool? Told() => random.Next(3) switch { 0 => null, 1 => true, _ => false };
        return new SubjectFacts
        {
            Booking = new BookingFacts
            {
                OneWay = Told(), Split = Told(), DirectServiceExists = Told(), PaymentForm = Told() is { } cash ? cash ? PaymentForm.Cash : PaymentForm.Card : null,
            },
            Flight = new FlightFacts { International = Told(), To = Told() is { } far ? far ? "BOG" : "CDG" : null },
            Bags = new BagFacts { WeightKg = Told() is { } heavy ? heavy ? 30 : 10 : null },
        };
    }
}
