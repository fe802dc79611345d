using Aircop.Targeting.Language;

namespace Aircop.Targeting;

/// <summary>Runs a rule pack over one subject's facts. Pure: the same pack and facts give the same result.</summary>
public static class TargetingEngine
{
    private const int FamilyWeight = 100;
    private const int GroundWeight = 20;
    private const int StrongWeight = 150;
    private const int AgainstWeight = 25;
    private const int FamiliesToAct = 3;

    /// <summary>Different families whose grounds make a hit together.</summary>
    public const int FamiliesOfAHit = 2;

    [ThreadStatic]
    private static EngineFrame? t_frame;

    /// <summary>Evaluates every rule. Allocates nothing for a subject of whom no rule speaks.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="facts">What was seen of the subject.</param>
    /// <returns>The explained result. A rule that throws is a fault in it, not an exception.</returns>
    public static TargetingResult Evaluate(RulePack pack, SubjectFacts facts)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(facts);
        EngineFrame run = t_frame is { } kept && kept.Silent.Length >= pack.Rules.Length ? kept : t_frame = new EngineFrame(pack.Rules.Length);
        Frame frame = run.Frame;
        frame.Rows[0] = facts;
        frame.AsOf = FactSchema.MomentOf(facts);
        List<Ground>? grounds = null;
        List<Ground>? against = null;
        List<RuleFault>? faults = null;
        int silent = 0;
        ReadOnlySpan<Rule> rules = pack.Rules.AsSpan();
        for (int i = 0; i < rules.Length; i++)
        {
            Rule rule = rules[i];
            try
            {
                Truth truth = rule.Run(frame);
                if (truth == Truth.True)
                {
                    if (rule.Side == GroundSide.Against) (against ??= []).Add(GroundOf(rule, frame));
                    else (grounds ??= []).Add(GroundOf(rule, frame));
                }
                else if (truth == Truth.Missing && rule.Side == GroundSide.For)
                {
                    (run.Silent[silent], run.Missing[silent]) = (i, frame.Missing);
                    silent++;
                }
            }
            catch (Exception fault)
            {
                (faults ??= []).Add(new RuleFault(rule.Id, rule.Version, fault.GetType().FullName ?? fault.GetType().Name));
            }
        }

        Array.Clear(frame.Rows);
        Silence silence = pack.Silences.Find(run.Silent.AsSpan(0, silent), run.Missing.AsSpan(0, silent));
        return grounds is null && against is null && faults is null ? silence.Quiet : Weigh(pack, grounds, against, silence.Grounds, faults);
    }

    private static Ground GroundOf(Rule rule, Frame frame) =>
        new(rule.Id, rule.Family, rule.Side, rule.TextCode, rule.Values(frame)) { IsStrong = rule.IsStrong && rule.Side == GroundSide.For };

    private static TargetingResult Weigh(
        RulePack pack, List<Ground>? grounds, List<Ground>? against, IReadOnlyList<Ground> notSeen, List<RuleFault>? faults)
    {
        int families = 0;
        bool strong = false;
        if (grounds is not null)
        {
            int seen = 0;
            foreach (Ground ground in grounds)
            {
                if (ground.Family != RuleFamily.Unspecified) seen |= 1 << (int)ground.Family;
                strong |= ground.IsStrong;
            }

            families = int.PopCount(seen);
        }

        bool isHit = strong || families >= FamiliesOfAHit;
        int rank = (families * FamilyWeight) + ((grounds?.Count ?? 0) * GroundWeight) + (strong ? StrongWeight : 0)
            - ((against?.Count ?? 0) * AgainstWeight);
        return new TargetingResult
        {
            PackVersion = pack.Version,
            IsHit = isHit,
            Rank = Math.Max(0, rank),
            Severity = SeverityOf(isHit, strong, families, against?.Count ?? 0),
            Threat = grounds is null ? Threat.Unspecified : LeadingThreat(pack, grounds),
            Families = families,
            For = grounds?.AsReadOnly() ?? (IReadOnlyList<Ground>)[],
            Against = against?.AsReadOnly() ?? (IReadOnlyList<Ground>)[],
            NotSeen = notSeen,
            Faults = faults?.AsReadOnly() ?? (IReadOnlyList<RuleFault>)[],
        };
    }

    // Each ground against takes one family's worth of urgency away, but never hides a hit.
    private static Severity SeverityOf(bool isHit, bool strong, int families, int against)
    {
        if (!isHit) return Severity.Ordinary;
        return strong || families - against >= FamiliesToAct ? Severity.Act : Severity.Look;
    }

    // Most grounds win; among equals the one whose rule stands first in the pack.
    private static Threat LeadingThreat(RulePack pack, List<Ground> grounds)
    {
        Threat leading = Threat.Unspecified;
        int most = 0;
        foreach (Ground ground in grounds)
        {
            Threat threat = ThreatOf(pack, ground);
            int count = 0;
            foreach (Ground other in grounds)
            {
                if (ThreatOf(pack, other) == threat) count++;
            }

            if (count <= most) continue;
            most = count;
            leading = threat;
        }

        return leading;
    }

    private static Threat ThreatOf(RulePack pack, Ground ground) => pack.Find(ground.RuleId)?.Threat ?? Threat.Unspecified;

    // What one thread needs to run a pack, kept from subject to subject.
    private sealed class EngineFrame(int rules)
    {
        public Frame Frame { get; } = new();

        public int[] Silent { get; } = new int[rules];

        public ulong[] Missing { get; } = new ulong[rules];
    }
}
