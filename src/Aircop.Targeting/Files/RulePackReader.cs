using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aircop.Targeting.Language;

namespace Aircop.Targeting.Files;

/// <summary>A pack read from files, or what is wrong with them.</summary>
/// <param name="Pack">The pack; <see langword="null"/> when there is a finding.</param>
/// <param name="Findings">Faults, at most one for each file.</param>
public sealed record RulePackReading(RulePack? Pack, ImmutableArray<RuleFinding> Findings);

/// <summary>Reads rule files into a pack. Reading never throws for what a file holds.</summary>
public static class RulePackReader
{
    /// <summary>Reads and compiles rule files.</summary>
    /// <param name="name">Name of the pack, such as <c>core-1</c>; the version of the pack is this and a digest of the files and groups.</param>
    /// <param name="files">The files; grounds are listed in this order.</param>
    /// <param name="groups">Reference groups by name.</param>
    public static RulePackReading Read(string name, IReadOnlyCollection<RuleFile> files, IReadOnlyDictionary<string, ReferenceGroup> groups)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(groups);
        var rules = new List<Rule>(files.Count);
        var findings = ImmutableArray.CreateBuilder<RuleFinding>();
        foreach (RuleFile file in files)
        {
            try
            {
                Rule rule = RuleReader.Read(file, groups);
                if (rules.Exists(other => other.Id == rule.Id))
                {
                    throw new RuleRefusal(
                        new Position(1, 1), RuleFindingKind.Form,
                        "idTaken", $"There is another rule {rule.Id}: give this one an id of its own.");
                }

                rules.Add(rule);
            }
            catch (RuleRefusal refusal)
            {
                findings.Add(new RuleFinding(file.Name, refusal.At.Line, refusal.At.Column, refusal.Kind, refusal.Message) { Sentence = refusal.Sentence, Values = refusal.English.Values });
            }
        }

        return findings.Count > 0
            ? new RulePackReading(null, findings.ToImmutable())
            : new RulePackReading(new RulePack($"{name}-{Digest(files, groups)}", rules), []);
    }

    /// <summary>Runs the examples of a pack's rules.</summary>
    /// <returns>One finding for each example that does not come out as it says.</returns>
    public static ImmutableArray<RuleFinding> CheckExamples(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return
        [
            .. from rule in pack.Rules
               from example in rule.Examples
               where !example.Holds(rule)
               let outcome = rule.Evaluate(example.Facts)
               select Fails(rule.Id, example.Line, Words(example.Expected, example.Missing), Words(outcome.Result, outcome.Missing)),
        ];
    }

    private static RuleFinding Fails(string rule, int line, string expected, string result) =>
        new(rule, line, 1, RuleFindingKind.Example, $"The example is to be {expected} and is {result}.") { Sentence = "exampleFails", Values = [expected, result] };

    private static string Words(RuleResult result, ImmutableArray<string> missing) =>
        missing.IsDefaultOrEmpty ? result.ToString() : $"{result} for want of {string.Join(", ", missing)}";

    // The same rules and groups have the same version everywhere, so a result can be replayed from it.
    private static string Digest(IEnumerable<RuleFile> files, IReadOnlyDictionary<string, ReferenceGroup> groups)
    {
        var all = new StringBuilder();
        foreach (RuleFile file in files) all.Append(file.Text.ReplaceLineEndings("\n")).Append('\0');
        foreach (ReferenceGroup group in groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal))
            all.Append(group.Name).Append(group.Version).AppendJoin(',', group.Members.Order(StringComparer.Ordinal)).Append('\0');

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 4));
    }
}
