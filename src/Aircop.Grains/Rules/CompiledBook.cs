using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Rules;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>A rule book as a process has compiled it: the program's own rules, with what people put in their place or beside them.</summary>
/// <param name="Version">Version of the book that was looked at last.</param>
/// <param name="Rules">Rules about passengers that can be judged here, none suspended or retired, whatever their validity.</param>
/// <param name="Shadow">Rules that run in shadow.</param>
/// <param name="Shares">How many of 100,000 people without a hit are picked by chance, by airport of arrival.</param>
internal sealed record CompiledBook(long Version, RulePack Rules, RulePack Shadow, ImmutableSortedDictionary<string, int> Shares)
{
    /// <summary>The program's own rules alone.</summary>
    public static CompiledBook OfProgram { get; } = new(0, PassengerRules.All, new RulePack("none", []), ImmutableSortedDictionary<string, int>.Empty);

    /// <summary>Compiles a book; all of it, or what is wrong.</summary>
    public static (CompiledBook Book, ImmutableArray<RuleTextFault> Faults) Of(RuleBookContent content)
    {
        var faults = ImmutableArray.CreateBuilder<RuleTextFault>();
        var rules = new List<Rule>();
        var shadow = new List<Rule>();
        var byId = content.Rules.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var rule in PassengerRules.All.Rules)
        {
            var entry = byId.GetValueOrDefault(rule.Id);
            if (entry is null or { Suspended: false, Retired: false, Text: "" }) rules.Add(rule);
        }

        foreach (var entry in content.Rules)
        {
            if (entry is { Suspended: false, Retired: false, Text.Length: > 0 }) Add(rules, entry.Id, entry.Version, entry.Text, faults);
            if (entry.ShadowText.Length > 0) Add(shadow, entry.Id, entry.ShadowVersion, entry.ShadowText, faults);
        }

        // The order of the program, then that of the ids; a result does not hang on when a rule was approved.
        var places = PassengerRules.All.Rules.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        var ordered = rules.OrderBy(rule => places.GetValueOrDefault(rule.Id, int.MaxValue)).ThenBy(rule => rule.Id, StringComparer.Ordinal);
        var version = string.Create(CultureInfo.InvariantCulture, $"{PassengerRules.All.Version}.{content.Version}");
        var book = new CompiledBook(
            content.Version, new RulePack(version, ordered), new RulePack(version + "-shadow", shadow.OrderBy(rule => rule.Id, StringComparer.Ordinal)),
            content.Shares.ToImmutableSortedDictionary(share => share.Airport, share => share.PerHundredThousand, StringComparer.Ordinal));
        return (book, faults.ToImmutable());
    }

    /// <summary>How many of the rules have run out of their validity on a day.</summary>
    public int Expired(DateOnly day) => Rules.Rules.Concat(Shadow.Rules).Count(rule => rule.ValidUntil < day);

    /// <summary>The snapshot with these rules. A rule whose review has run out speaks no more until somebody has looked at it; the version tells how many are silent.</summary>
    public TargetingSnapshot PutInForce(TargetingSnapshot snapshot, DateOnly day)
    {
        var expired = Expired(day);
        return snapshot with
        {
            Book = Version,
            Rules = expired == 0 ? Rules : Rules.ValidOn(day).Without(string.Create(CultureInfo.InvariantCulture, $"{Rules.Version}-{expired}"), ImmutableHashSet<string>.Empty),
            Shadow = Shadow.ValidOn(day),
            Shares = Shares,
        };
    }

    private static void Add(List<Rule> to, string id, int version, string text, ImmutableArray<RuleTextFault>.Builder faults)
    {
        var read = ReadRule.Of(text, id, version);
        if (!read.Faults.IsEmpty) faults.AddRange(read.Faults.Select(fault => fault with { Rule = id }));
        else if (read.Rule is { Subject: RuleSubject.Passenger } rule && rule.ReadsOnly(PassengerRules.Fed)) to.Add(rule);
    }
}
