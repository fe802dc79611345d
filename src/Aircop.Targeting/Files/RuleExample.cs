using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Targeting.Language;

namespace Aircop.Targeting;

/// <summary>Facts by which a rule is tested, with what it must find.</summary>
/// <param name="Expected">What the rule must find.</param>
/// <param name="Missing">Keys of the facts it must name as missing; empty unless not evaluable.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Line">Line of the file.</param>
public sealed record RuleExample(RuleResult Expected, ImmutableArray<string> Missing, SubjectFacts Facts, int Line)
{
    /// <summary>Whether the rule finds what it must.</summary>
    public bool Holds(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        RuleOutcome outcome = rule.Evaluate(Facts);
        return outcome.Result == Expected && (Missing.IsEmpty || outcome.Missing.Order(StringComparer.Ordinal).SequenceEqual(Missing.Order(StringComparer.Ordinal)));
    }
}

/// <summary>Facts as JSON under the names of rules: for examples, replay and back-tests.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SubjectFacts))]
public sealed partial class FactsJson : JsonSerializerContext;

/// <summary>Reads <c>hit: {...}</c>, <c>miss: {...}</c> and <c>blind key key: {...}</c>.</summary>
internal static class RuleExampleReader
{
    public static ImmutableArray<RuleExample> Read(List<Files.RuleEntry> entries)
    {
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (Files.RuleEntry entry in entries)
        {
            string[] words = entry.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            RuleResult expected = words[0] switch
            {
                "hit" => RuleResult.Hit,
                "miss" => RuleResult.NoHit,
                "blind" => RuleResult.NotEvaluable,
                _ => RuleResult.Unspecified,
            };
            if (expected == RuleResult.Unspecified) continue;
            if ((words.Length > 1) != (expected == RuleResult.NotEvaluable))
            {
                throw entry.Refused(
                    "exampleForm", "An example is 'hit: {...}', 'miss: {...}' or 'blind' with the keys of the missing facts: 'blind booking.created: {...}'.");
            }

            examples.Add(new RuleExample(expected, [.. words.Skip(1)], Facts(entry), entry.KeyAt.Line));
        }

        foreach (RuleResult needed in (RuleResult[])[RuleResult.Hit, RuleResult.NoHit])
        {
            if (!examples.Any(example => example.Expected == needed))
                throw new RuleRefusal(
                    new Position(1, 1), RuleFindingKind.Form,
                    "examplesMissing", "A rule has an example that hits ('hit: {...}') and one that does not ('miss: {...}').");
        }

        return examples.ToImmutable();
    }

    private static SubjectFacts Facts(Files.RuleEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Value.Text, FactsJson.Default.SubjectFacts) ?? throw entry.Refused("exampleEmpty", "The example is empty.");
        }
        catch (JsonException fault)
        {
            throw new RuleRefusal(
                new Position(entry.Value.At.Line + (int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0) + 1), RuleFindingKind.Form,
                "exampleNotFacts", $"The example does not read as facts at {fault.Path ?? "its begin"}: names are those of rules, times such as 2026-03-14T22:30Z.");
        }
    }
}
