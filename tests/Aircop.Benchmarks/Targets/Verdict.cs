using Aircop.Targeting;
using Aircop.World.Targets;

namespace Aircop.Benchmarks.Targets;

/// <summary>What became of one story.</summary>
/// <param name="Story">The story.</param>
/// <param name="NotEvaluable">What it cannot be judged for want of; null when it can.</param>
/// <param name="IsFound">Whether a hit has its own rule among its grounds, on each flight on which it must be found.</param>
/// <param name="IsRaised">Whether anything was raised on one of them.</param>
/// <param name="Reason">Why it was missed; empty when it was found.</param>
internal sealed record Verdict(Story Story, string? NotEvaluable, bool IsFound, bool IsRaised, string Reason)
{
    public static Verdict Of(Story story, TargetsOutcome outcome)
    {
        var raised = story.Targets.Any(ticket => outcome.Alerts.ByTicket.ContainsKey(ticket.Number));
        var missed = story.Targets.Select(ticket => Missed(story, ticket, outcome)).FirstOrDefault(reason => reason.Length > 0, "");
        return new Verdict(story, WantOf(story, outcome), missed.Length == 0, raised, missed);
    }

    // Told by no message, by nobody in this program, or not by this flight's carrier.
    private static string? WantOf(Story story, TargetsOutcome outcome)
    {
        if (!story.NotCarried.IsEmpty) return "no message carries: " + string.Join(", ", story.NotCarried);
        if (outcome.Rules.Find(story.Kind) is null) return "rule not in force, nobody gives: " + string.Join(", ", Scoring.NotFed(CorePack.All.Find(story.Kind)!));
        return story.NotTold.IsEmpty ? null : "the carrier does not tell: " + string.Join(", ", story.NotTold);
    }

    private static string Missed(Story story, Ticket ticket, TargetsOutcome outcome)
    {
        var alert = outcome.Alerts.ByTicket.GetValueOrDefault(ticket.Number);
        if (alert is not null && alert.Rules.Contains(story.Kind)) return "";
        if (outcome.NotRaised.Contains(story)) return "an earlier courier of the story was not raised";
        if (outcome.Judgements.Of(ticket.Number) is not { } result) return "never judged";
        if (result.NotSeen.FirstOrDefault(ground => ground.RuleId == story.Kind) is { } silent) return "not judged for want of " + Fields(silent);
        if (!result.For.Any(ground => ground.RuleId == story.Kind)) return "its condition does not hold";

        // What a rule says of a lookout is raised as the hit of the lookout.
        if (alert is { ByList: true }) return "";
        var signs = story.Signs.Select(sign => Sign(sign, result, outcome));
        return "no second family: " + string.Join("; ", signs);
    }

    private static string Sign(string rule, TargetingResult result, TargetsOutcome outcome)
    {
        if (outcome.Rules.Find(rule) is null) return rule + " not in force";
        if (result.NotSeen.FirstOrDefault(ground => ground.RuleId == rule) is { } silent) return rule + " for want of " + Fields(silent);
        return rule + " does not hold";
    }

    private static string Fields(Ground silent) => string.Join(", ", silent.Args.Select(argument => argument.Value.Replace(",", ", ", StringComparison.Ordinal)));
}
