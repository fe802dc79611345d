using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>Counts what rules found when people were judged, and what became of it; reads no facts. Used by one thread.</summary>
internal sealed class ScoreCounter : IJudgedReader
{
    private readonly ScoreTally _tally = new();
    private readonly JudgedResult _result = new();
    private readonly FlightOutcomes _outcomes = new();
    private readonly List<AskedRules> _asked = [];
    private readonly ReadTexts<AskedRules> _texts;

    public ScoreCounter() => _texts = new ReadTexts<AskedRules>(text =>
    {
        var asked = new AskedRules(JudgedRules.Read(text));
        _asked.Add(asked);
        return asked;
    });

    /// <inheritdoc/>
    public void Flight(JudgedHead flight) => _outcomes.Take(flight);

    /// <inheritdoc/>
    public bool Person(ReadOnlySpan<byte> person, string rules, string form, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts)
    {
        var asked = _texts.Of(rules);
        var decisions = _outcomes.Of(person);
        _result.Read(result);
        asked.People++;
        _tally.Judged++;
        if (_result.IsPicked) _tally.Picked++;
        var outcome = FlightOutcomes.Outcome(decisions);
        var isReferred = decisions is not null && decisions.Exists(static one => one.Decision is HitDecision.Refer or HitDecision.Protect);
        Count(asked.Live, _result.Hits, _result.NotSeen, isReferred, outcome);
        Count(asked.Shadow, _result.ShadowHits, _result.ShadowNotSeen, isReferred, outcome);
        foreach (var decision in decisions ?? [])
        {
            if (decision.Kind == HitKind.Routine) _tally.ByChance.Note(decision.Outcome);
            else if (decision.Kind == HitKind.Rule) _tally.ByRules.Note(decision.Outcome);
        }

        return true;
    }

    /// <summary>What was counted.</summary>
    public ScoreTally Tally()
    {
        foreach (var asked in _asked) asked.AddTo(_tally);
        _asked.Clear();
        return _tally;
    }

    private static void Count(RuleTally[] rules, List<int> hits, List<int> notSeen, bool isReferred, OutcomeKind outcome)
    {
        foreach (var place in notSeen) rules[place].NotEvaluable++;
        foreach (var place in hits)
        {
            var rule = rules[place];
            rule.Hits++;
            if (isReferred) rule.Referred++;
            rule.Note(outcome);
        }

        if (outcome != OutcomeKind.Positive) return;
        for (var place = 0; place < rules.Length; place++)
            if (!hits.Contains(place) && !notSeen.Contains(place)) rules[place].Silent++;
    }

    /// <summary>The rules of a text with what they found.</summary>
    private sealed class AskedRules(JudgedRules rules)
    {
        public RuleTally[] Live { get; } = [.. rules.Live.Select(_ => new RuleTally())];

        public RuleTally[] Shadow { get; } = [.. rules.Shadow.Select(_ => new RuleTally())];

        public long People { get; set; }

        public void AddTo(ScoreTally tally)
        {
            foreach (var (place, mark) in rules.Live.Index()) tally.Add(mark.Id, isShadow: false, mark.Exonerates, Live[place], People);
            foreach (var (place, mark) in rules.Shadow.Index()) tally.Add(mark.Id, isShadow: true, mark.Exonerates, Shadow[place], People);
        }
    }
}
