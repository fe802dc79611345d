using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>A rule that was asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Family">Kind of sign it reads.</param>
/// <param name="Exonerates">Whether its ground speaks against a look.</param>
/// <param name="IsStrong">Whether its ground alone is enough for a hit.</param>
internal sealed record RuleMark(string Id, int Version, RuleFamily Family, bool Exonerates, bool IsStrong);

/// <summary>The rules that were asked of people, as they stand beside what was found: results name rules by their place here.</summary>
/// <param name="Pack">Version of the pack in force.</param>
/// <param name="Live">Rules in force.</param>
/// <param name="Shadow">Rules in shadow.</param>
internal sealed record JudgedRules(string Pack, ImmutableArray<RuleMark> Live, ImmutableArray<RuleMark> Shadow)
{
    private static readonly ConditionalWeakTable<RulePack, Named> Known = [];

    /// <summary>The rules of a snapshot, with their text.</summary>
    public static Named Of(TargetingSnapshot snapshot)
    {
        if (Known.TryGetValue(snapshot.Rules, out var known) && known.ShadowPack == snapshot.Shadow) return known;
        var rules = new JudgedRules(snapshot.Rules.Version, Marks(snapshot.Rules), Marks(snapshot.Shadow));
        var named = new Named(
            rules.Text(), snapshot.Shadow, Places(rules.Live), Places(rules.Shadow));
        Known.AddOrUpdate(snapshot.Rules, named);
        return named;
    }

    /// <summary>The rules of a text.</summary>
    public static JudgedRules Read(string text)
    {
        var lines = text.Split('\n');
        var marks = lines.Skip(1).ToLookup(static line => line[0], static line => MarkOf(line[1..].Split(' ')));
        return new JudgedRules(lines[0], [.. marks['+']], [.. marks['~']]);
    }

    private string Text() => string.Join('\n', [Pack, .. Live.Select(mark => "+" + LineOf(mark)), .. Shadow.Select(mark => "~" + LineOf(mark))]);

    private static string LineOf(RuleMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{mark.Id} {mark.Version} {mark.Family} {(mark.Exonerates ? "against" : "for")} {(mark.IsStrong ? "strong" : "plain")}");

    private static RuleMark MarkOf(string[] words) => new(
        words[0], int.Parse(words[1], CultureInfo.InvariantCulture), Enum.TryParse(words[2], out RuleFamily family) ? family : RuleFamily.Unspecified, words[3] == "against", words[4] == "strong");

    private static ImmutableArray<RuleMark> Marks(RulePack pack) =>
        [.. pack.Rules.Select(rule => new RuleMark(rule.Id, rule.Version, rule.Family, rule.Side == GroundSide.Against, rule.IsStrong))];

    private static Dictionary<string, int> Places(ImmutableArray<RuleMark> marks) => marks.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);

    /// <summary>Rules with the text that names them.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="ShadowPack">The pack in shadow.</param>
    /// <param name="Live">Places of the rules in force.</param>
    /// <param name="Shadow">Places of those in shadow.</param>
    internal sealed record Named(string Text, RulePack ShadowPack, Dictionary<string, int> Live, Dictionary<string, int> Shadow);
}
