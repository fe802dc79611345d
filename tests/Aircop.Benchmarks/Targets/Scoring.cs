using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.World.Targets;

namespace Aircop.Benchmarks.Targets;

/// <summary>Holds what was raised against the truth.</summary>
internal static class Scoring
{
    private const int MostTogether = 25;

    private static readonly HashSet<string> AllFacts =
        [.. FactSchema.Current.Fields.SelectMany(field => (field.Type.Row?.Columns ?? []).Append(field)).Select(field => field.Key)];

    public static TargetsReport Of(TargetsOutcome outcome)
    {
        var verdicts = outcome.World.Stories.Select(story => Verdict.Of(story, outcome)).ToList();
        var innocents = outcome.World.Tickets.Where(ticket => !ticket.IsPlanted).ToList();
        var evaluable = verdicts.Where(verdict => verdict.NotEvaluable is null).ToList();
        return new TargetsReport
        {
            Seed = outcome.World.Options.Seed,
            PlantedPerKind = outcome.World.Options.PlantedPerKind,
            Version = outcome.Version,
            RulesInForce = outcome.Rules.Rules.Length,
            Flights = outcome.World.Flights.Length,
            Lists = outcome.Lists,
            Seconds = outcome.Elapsed.TotalSeconds,
            InnocentPeople = innocents.Select(ticket => ticket.Who.Person).Distinct(ReferenceEqualityComparer.Instance).Count(),
            InnocentAlerts = Wilson.Make(innocents.Count(ticket => outcome.Alerts.ByTicket.GetValueOrDefault(ticket.Number) is { ByRules: true }), innocents.Count),
            InnocentListHits = innocents.Count(ticket => outcome.Alerts.ByTicket.GetValueOrDefault(ticket.Number) is { ByList: true }),
            Together = Together(outcome),
            Planted = verdicts.Count,
            Found = Wilson.Make(evaluable.Count(verdict => verdict.IsFound), evaluable.Count),
            Raised = Wilson.Make(verdicts.Count(verdict => verdict.IsRaised), verdicts.Count),
            Kinds = [.. TargetWorld.Kinds.Select(kind => Kind(kind, [.. verdicts.Where(verdict => verdict.Story.Kind == kind)]))],
            Rules = [.. CorePack.All.For(RuleSubject.Passenger).Rules.Select(rule => Rule(rule, outcome, innocents))],
        };
    }

    /// <summary>Keys of the facts that a rule reads and nobody gives.</summary>
    public static IReadOnlyList<string> NotFed(Rule rule) =>
        [.. AllFacts.Where(fact => !PassengerRules.Fed.Contains(fact) && !rule.ReadsOnly(AllFacts.Where(other => other != fact).ToHashSet(StringComparer.Ordinal)))];

    private static TogetherRow[] Together(TargetsOutcome outcome) =>
    [
        .. outcome.Alerts.ByTicket.Where(alert => alert.Value.ByRules)
            .GroupBy(alert => string.Join('+', alert.Value.Rules.Where(rule => CorePack.All.Find(rule)?.Side == GroundSide.For).Distinct().Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(alerts => new TogetherRow(
                alerts.Key, alerts.Count(alert => !outcome.World.Tickets[alert.Key].IsPlanted), alerts.Count(alert => outcome.World.Tickets[alert.Key].IsPlanted)))
            .Where(row => row.Innocents > 0).OrderByDescending(row => row.Innocents).ThenBy(row => row.Rules, StringComparer.Ordinal).Take(MostTogether),
    ];

    private static KindRow Kind(string kind, List<Verdict> verdicts)
    {
        var evaluable = verdicts.Where(verdict => verdict.NotEvaluable is null).ToList();
        return new KindRow
        {
            Kind = kind,
            Planted = verdicts.Count,
            Found = Wilson.Make(evaluable.Count(verdict => verdict.IsFound), evaluable.Count),
            Raised = verdicts.Count(verdict => verdict.IsRaised),
            Missed = Counted(evaluable.Where(verdict => !verdict.IsFound).Select(verdict => verdict.Reason)),
            NotEvaluable = Counted(verdicts.Select(verdict => verdict.NotEvaluable).OfType<string>()),
        };
    }

    private static SortedDictionary<string, int> Counted(IEnumerable<string> reasons) =>
        new(reasons.CountBy(reason => reason).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static RuleRow Rule(Rule rule, TargetsOutcome outcome, List<Ticket> innocents)
    {
        var inForce = outcome.Rules.Find(rule.Id) is not null;
        var judged = inForce ? innocents.Where(ticket => outcome.Judgements.IsJudged(ticket.Number)).ToList() : [];
        var silent = judged.Count(ticket => outcome.Judgements.CouldNotSee(rule.Id, ticket.Number));
        return new RuleRow
        {
            Rule = rule.Id,
            NotFed = inForce ? [] : NotFed(rule),
            Judged = judged.Count - silent,
            NotJudged = silent,
            Grounds = judged.Count(ticket => outcome.Judgements.Spoke(rule.Id, ticket.Number)),
            InnocentAlerts = innocents.Count(ticket => Contributed(rule, ticket)),
            PlantedAlerts = outcome.World.Tickets.Count(ticket => ticket.IsPlanted && Contributed(rule, ticket)),
        };

        bool Contributed(Rule to, Ticket ticket) => outcome.Alerts.ByTicket.GetValueOrDefault(ticket.Number) is { } alert && alert.Rules.Contains(to.Id);
    }
}
