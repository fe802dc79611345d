using System.Diagnostics;
using System.Globalization;
using Aircop.Targeting;

namespace Aircop.Benchmarks.Rules;

/// <summary>Runs packs over the same seeded passengers on one thread, turn about with a loop over as many rules that look at nothing.</summary>
internal static class RulesBenchmark
{
    public static RulesReport Run(int people, int repeats, Action<string> say)
    {
        var whole = RulesSubjects.Make(people, seed: 1);
        var recordOnly = Array.ConvertAll(whole, static facts => facts with { History = null, Network = null });
        var indicators = new RulePack(CorePack.All.Version, CorePack.All.Rules.Where(rule => rule.Side == GroundSide.For));
        var passenger = CorePack.All.For(RuleSubject.Passenger);
        RulesSide[] sides =
        [
            new("all indicators, every fact there", indicators, whole),
            new("rules about a passenger, every fact there", passenger, whole),
            new("rules about a passenger, no history and no network", passenger, recordOnly),
        ];
        var floor = new EmptyLoop(indicators.Rules.Length);

        // Until the compiler has settled.
        var settled = Stopwatch.GetTimestamp();
        do
        {
            foreach (var side in sides) side.Pass();
            floor.Pass(whole);
        }
        while (Stopwatch.GetElapsedTime(settled) < TimeSpan.FromSeconds(3));

        var rates = sides.Select(_ => new List<double>()).ToArray();
        var floorRates = new List<double>();
        for (var i = 0; i < repeats; i++)
        {
            for (var s = 0; s < sides.Length; s++) rates[s].Add(Time(people, sides[s].Pass));
            floorRates.Add(Time(people, () => floor.Pass(whole)));
            say(string.Create(CultureInfo.InvariantCulture, $"round {i + 1} of {repeats}: {string.Join(", ", rates.Select(side => side[^1].ToString("F0", CultureInfo.InvariantCulture)))}, empty loop {floorRates[^1]:F0} passengers/s"));
        }

        return new RulesReport(CorePack.All.Version, people, [.. sides.Select((side, s) => side.Report(Spread.Of(rates[s])))], Spread.Of(floorRates));
    }

    // By the processor time of the process, the collector's work in it, so that neighbours on the machine count little; at least a quarter of a second.
    private static double Time(int people, Action pass)
    {
        long judged = 0;
        var start = Environment.CpuUsage.TotalTime;
        do
        {
            pass();
            judged += people;
        }
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(0.25));
        return judged / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    /// <summary>A pack over passengers.</summary>
    private sealed class RulesSide(string name, RulePack pack, SubjectFacts[] people)
    {
        public void Pass()
        {
            foreach (var facts in people) TargetingEngine.Evaluate(pack, facts);
        }

        public RulesRow Report(Spread rate)
        {
            var results = Array.ConvertAll(people, facts => TargetingEngine.Evaluate(pack, facts));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Pass();
            return new RulesRow
            {
                Name = name,
                Rules = pack.Rules.Length,
                Rate = rate,
                BytesPerPassenger = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)people.Length,
                HitShare = results.Count(result => result.IsHit) / (double)people.Length,
                GroundsPerPassenger = results.Sum(result => result.For.Count) / (double)people.Length,
                NotSeenPerPassenger = results.Sum(result => result.NotSeen.Count) / (double)people.Length,
            };
        }
    }

    /// <summary>The floor: calls as many compiled functions as there are rules, none of which looks at a fact.</summary>
    private sealed class EmptyLoop(int rules)
    {
        private readonly Func<SubjectFacts, bool>[] _rules = [.. Enumerable.Range(0, rules).Select(number => (Func<SubjectFacts, bool>)(_ => number < 0))];
        private int _hits;

        public void Pass(SubjectFacts[] people)
        {
            foreach (var facts in people)
            {
                foreach (var rule in _rules)
                {
                    if (rule(facts)) _hits++;
                }
            }
        }
    }
}
