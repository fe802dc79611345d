namespace Aircop.Targeting;

/// <summary>Runs a rule pack over one traveller's facts. Pure: the same pack and facts give the same result.</summary>
public static class TargetingEngine
{
    private const int FamilyWeight = 100;
    private const int GroundWeight = 20;
    private const int StrongWeight = 150;
    private const int AgainstWeight = 25;
    private const int FamiliesOfAHit = 2;
    private const int FamiliesToAct = 3;

    /// <summary>Evaluates every rule.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="facts">What was seen of the traveller.</param>
    /// <returns>The explained result. A rule that throws is a fault in it, not an exception.</returns>
    public static TargetingResult Evaluate(RulePack pack, PassengerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(facts);
        List<Ground>? grounds = null;
        List<Ground>? against = null;
        List<Ground>? notSeen = null;
        List<RuleFault>? faults = null;
        for (int i = 0; i < pack.Rules.Length; i++)
        {
            Rule rule = pack.Rules[i];
            RuleOutcome outcome;
            try
            {
                outcome = rule.Evaluate(facts);
            }
            catch (Exception fault)
            {
                (faults ??= []).Add(new RuleFault(rule.Id, rule.Version, fault.GetType().FullName ?? fault.GetType().Name));
                continue;
            }

            if (outcome.Result == RuleResult.Hit)
            {
                if (rule.Side == GroundSide.Against) (against ??= []).Add(GroundOf(rule, outcome));
                else (grounds ??= []).Add(GroundOf(rule, outcome));
            }
            else if (outcome.Result == RuleResult.NotEvaluable && rule.Side == GroundSide.For)
            {
                (notSeen ??= []).Add(pack.NotSeen(i, outcome.Missing));
            }
        }

        return Weigh(pack, grounds, against, notSeen, faults);
    }

    private static Ground GroundOf(Rule rule, in RuleOutcome outcome) =>
        new(rule.Id, rule.Family, rule.Side, rule.TextCode, outcome.Args) { IsStrong = rule.IsStrong && rule.Side == GroundSide.For };

    private static TargetingResult Weigh(
        RulePack pack, List<Ground>? grounds, List<Ground>? against, List<Ground>? notSeen, List<RuleFault>? faults)
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
            NotSeen = notSeen?.AsReadOnly() ?? (IReadOnlyList<Ground>)[],
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

    private static Threat ThreatOf(RulePack pack, Ground ground)
    {
        foreach (Rule rule in pack.Rules)
        {
            if (string.Equals(rule.Id, ground.RuleId, StringComparison.Ordinal)) return rule.Threat;
        }

        return Threat.Unspecified;
    }
}
