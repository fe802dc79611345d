using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Rules;
using Aircop.Targeting;
using Aircop.Targeting.Files;

namespace Aircop.Grains.Rules;

/// <summary>A text as the compiler reads it: the rule, or what is wrong. A rule whose examples do not come out is given with its faults.</summary>
/// <param name="Rule">The rule; null when the text does not compile.</param>
/// <param name="Faults">What is wrong; none when it may be put in force.</param>
/// <param name="Digest">Digest of the text.</param>
/// <param name="RuleVersion">Id, number and digest of text and reference groups, such as D01.2-1a2b3c4d; empty when the text does not compile.</param>
internal sealed record ReadRule(Rule? Rule, ImmutableArray<RuleTextFault> Faults, string Digest, string RuleVersion)
{
    // The pack's own version is its name with the digest of text and groups behind it.
    private const string PackName = "rule";

    /// <summary>Compiles a text and runs its examples. Never throws for what a text holds.</summary>
    public static ReadRule Of(string text)
    {
        var digest = DigestOf(text);
        var reading = RulePackReader.Read(PackName, [new RuleFile(PackName, text)], CorePack.Groups);
        if (reading.Pack is not { } pack) return new ReadRule(null, [.. reading.Findings.Select(FaultOf)], digest, "");
        var rule = pack.Rules[0];
        return new ReadRule(rule, [.. RulePackReader.CheckExamples(pack).Select(FaultOf)], digest, $"{rule.Id}.{rule.Version}{pack.Version[PackName.Length..]}");
    }

    /// <summary>The same, and that the text is of this rule and this version.</summary>
    public static ReadRule Of(string text, string id, int version)
    {
        var read = Of(text);
        if (read.Rule is not { } rule) return read;
        if (rule.Id != id) return read with { Faults = [Fault(text, "id:", "idOther", [rule.Id, id], $"The text is of rule {rule.Id}: write 'id: {id}', or save it under its own id."), .. read.Faults] };
        return rule.Version == version
            ? read
            : read with { Faults = [Fault(text, "version:", "versionNext", [id, $"{version}"], $"The next version of {id} is {version}: write 'version: {version}'."), .. read.Faults] };
    }

    /// <summary>Names a text: the first half of its SHA-256, hex.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))).AsSpan(0, 16));

    private static RuleTextFault FaultOf(RuleFinding finding) =>
        new()
        {
            Line = finding.Line, Column = finding.Column, Code = finding.Kind.ToString(), Message = finding.Message, Sentence = finding.Sentence, Values = finding.Values,
        };

    private static RuleTextFault Fault(string text, string entry, string sentence, ImmutableArray<string> values, string message)
    {
        var line = Array.FindIndex(text.ReplaceLineEndings("\n").Split('\n'), one => one.StartsWith(entry, StringComparison.Ordinal));
        return new RuleTextFault { Line = line + 1, Column = 1, Code = nameof(RuleFindingKind.Form), Message = message, Sentence = sentence, Values = values };
    }
}
