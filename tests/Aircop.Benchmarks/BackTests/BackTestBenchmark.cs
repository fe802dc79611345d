using System.Diagnostics;
using System.Globalization;
using Aircop.Benchmarks.Rules;
using Aircop.Contracts.Rules;
using Aircop.Grains.Rules;
using Aircop.Storage.Judged;
using Aircop.Targeting;

namespace Aircop.Benchmarks.BackTests;

/// <summary>Back-tests rules that look at the record, the past and the network over the same rows, turn about with a reading that does nothing.</summary>
internal static class BackTestBenchmark
{
    public static async Task<BackTestReport> Run(int people, int repeats, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("aircop-backtest-").FullName;
        try
        {
            await using var store = SqliteJudgedStore.Open(folder);
            var began = Stopwatch.GetTimestamp();
            await BackTestRows.Write(store, people);
            var writing = Stopwatch.GetElapsedTime(began).TotalSeconds;
            say(string.Create(CultureInfo.InvariantCulture, $"{people} rows written in {writing:F1} s"));
            return await Measure(store, people, repeats, writing, new FileInfo(Path.Combine(folder, "judged.db")).Length, say);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<BackTestReport> Measure(SqliteJudgedStore store, int people, int repeats, double writing, long bytes, Action<string> say)
    {
        var period = new JudgedPeriod(BackTestRows.First, BackTestRows.First.AddDays(BackTestRows.Days), []);
        Rule[] rules = [.. ((RuleLevel[])[RuleLevel.Record, RuleLevel.History, RuleLevel.Network]).Select(Speaking)];
        var seconds = rules.Select(_ => new List<double>()).ToArray();
        var tallies = new BackTestTally[rules.Length];
        var floor = new List<double>();
        for (var round = 0; round <= repeats; round++)
        {
            for (var i = 0; i < rules.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                tallies[i] = await new BackTestRun(store, rules[i], period, CancellationToken.None).Judge();
                if (round > 0) seconds[i].Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            }

            var idle = Stopwatch.GetTimestamp();
            await JudgedScanning.Run(store.Scan(period), Environment.ProcessorCount, static () => new Idle(), CancellationToken.None);
            if (round == 0) continue;

            // The first round is for the compiler and the system's cache of the file.
            floor.Add(Stopwatch.GetElapsedTime(idle).TotalSeconds);
            say(string.Create(CultureInfo.InvariantCulture, $"round {round} of {repeats}: {string.Join(", ", seconds.Select(side => side[^1].ToString("F2", CultureInfo.InvariantCulture)))} s, reading alone {floor[^1]:F2} s"));
        }

        var rows = rules.Select((rule, i) => new BackTestSide(rule.Id, rule.Level.ToString(), Spread.Of(seconds[i]), tallies[i].Hits, tallies[i].NotEvaluable, tallies[i].ToResult(rule.Id, BackTestRows.Days).Digest));
        return new BackTestReport(people, Environment.ProcessorCount, [.. rows], Spread.Of(floor), writing, bytes / (double)people);
    }

    // A rule of the level that hits some of the people.
    private static Rule Speaking(RuleLevel level)
    {
        var some = RulesSubjects.Make(1_000, seed: 2);
        var rules = CorePack.All.For(RuleSubject.Passenger).Rules.Where(rule => rule.Level == level).ToArray();
        return Array.Find(rules, rule => some.Any(facts => rule.Evaluate(facts).Result == RuleResult.Hit)) ?? rules[0];
    }

    /// <summary>The floor: takes rows and does nothing.</summary>
    private sealed class Idle : IJudgedReader
    {
        public void Flight(JudgedHead flight)
        {
        }

        public bool Person(ReadOnlySpan<byte> person, string rules, string form, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts) => true;
    }
}
