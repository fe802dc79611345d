using System.Collections.Immutable;
using Aircop.Contracts.Rules;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>Puts rules into the words in which people and pages have them.</summary>
internal static class RuleDescriptions
{
    /// <summary>A rule in short.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="row">Its life.</param>
    /// <param name="shown">The rule that is described: the version in force, else the one in shadow, else the pending one; null when that does not compile.</param>
    /// <param name="ofProgram">Version that the program carries; 0 when it carries none.</param>
    /// <param name="today">Day in the field.</param>
    public static RuleSummary Summary(string id, RuleRow row, Rule? shown, int ofProgram, DateOnly today)
    {
        var isInForce = row.Active > 0 || ofProgram > 0;
        var last = row.Acts.LastOrDefault(act => act.Kind != RuleActKind.Save);
        var summary = new RuleSummary
        {
            Id = id,
            State = RuleLife.StateOf(row, isInForce, shown?.ValidUntil, today),
            Version = row.Active > 0 ? row.Active : ofProgram,
            ShadowVersion = row.Shadow,
            PendingVersion = row.Pending,
            PendingState = row.Find(row.Pending)?.State ?? RuleState.Unspecified,
            IsBuiltIn = ofProgram > 0,
            ChangedBy = last?.By ?? "",
            ChangedAt = last?.At,
            Reason = last?.Reason ?? "",
        };
        return shown is null ? summary : Describe(summary, shown);
    }

    /// <summary>What is found of a text.</summary>
    public static RuleCheck Check(ReadRule read)
    {
        if (read.Rule is not { } rule) return new RuleCheck { Faults = read.Faults, Digest = read.Digest };
        var hit = rule.Examples.FirstOrDefault(example => example.Expected == RuleResult.Hit && example.Holds(rule));
        return new RuleCheck
        {
            Faults = read.Faults,
            Id = rule.Id,
            Version = rule.Version,
            Digest = read.Digest,
            Facts = [.. rule.FactKeys],
            NotFed = NotFed(rule),
            Groups = rule.Groups,
            Names = ByLanguage(rule.Texts.Name),
            Sentences = hit is null ? ImmutableSortedDictionary<string, string>.Empty : ByLanguage(language => rule.Texts.Say(language, rule.Evaluate(hit.Facts).Args)),
            Parameters = Parameters(rule),
        };
    }

    /// <summary>The version that the program carries, as the book tells it.</summary>
    public static RuleVersion OfProgram(Rule rule, string text, bool isInForce) =>
        new() { Number = rule.Version, State = isInForce ? RuleState.Active : RuleState.Replaced, Text = text, Digest = ReadRule.DigestOf(text) };

    /// <summary>A version of the book's own.</summary>
    public static RuleVersion Version(VersionMark mark, string text) => new()
    {
        Number = mark.Number, State = mark.State, Text = text, Digest = mark.Digest, Authors = [.. mark.Authors], SubmittedBy = mark.SubmittedBy,
        ApprovedBy = mark.ApprovedBy, At = mark.At,
    };

    private static RuleSummary Describe(RuleSummary summary, Rule rule) => summary with
    {
        Names = ByLanguage(rule.Texts.Name),
        Threat = rule.Threat.ToString(),
        Family = rule.Family.ToString(),
        Level = rule.Level.ToString(),
        Subject = rule.Subject.ToString(),
        Phases = [.. Enum.GetValues<RulePhases>().Where(phase => phase != RulePhases.None && rule.Phases.HasFlag(phase)).Select(phase => phase.ToString())],
        Exonerates = rule.Side == GroundSide.Against,
        IsStrong = rule.IsStrong,
        Parameters = Parameters(rule),
        Owner = rule.Owner,
        ValidUntil = rule.ValidUntil,
        NotFed = NotFed(rule),
    };

    private static ImmutableArray<string> NotFed(Rule rule) => [.. rule.FactKeys.Where(key => !PassengerRules.Fed.Contains(key))];

    private static ImmutableArray<RuleParameterValue> Parameters(Rule rule) =>
        [.. rule.Parameters.Select(one => new RuleParameterValue { Name = one.Name, Value = one.Value, Unit = one.Unit, Least = one.Least, Most = one.Most })];

    private static ImmutableSortedDictionary<string, string> ByLanguage(Func<string, string> say) =>
        RuleTexts.Languages.ToImmutableSortedDictionary(language => language, say, StringComparer.Ordinal);
}
