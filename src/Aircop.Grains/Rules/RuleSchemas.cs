using System.Collections.Immutable;
using Aircop.Contracts.Rules;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.Targeting.Language;

namespace Aircop.Grains.Rules;

/// <summary>What rules are written with, as an editor has it. It is the compiler's own schema: what is not here cannot be asked.</summary>
internal static class RuleSchemas
{
    /// <summary>The schema of this program.</summary>
    public static RuleSchema Current { get; } = new()
    {
        Facts = [.. FactSchema.Current.Fields.Where(field => !field.Name.StartsWith("subject.", StringComparison.Ordinal)).Select(field => Fact(field, SubjectsOf(field)))],
        Functions = [.. RuleFunctions.All.Select(one => new Contracts.Rules.RuleFunction { Name = one.Name, Of = one.Of, Form = one.Form, Gives = one.Gives })],
        Groups =
        [
            .. CorePack.Groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal)
                .Select(group => new RuleGroup { Name = group.Name, Version = group.Version, Members = [.. group.Members.Order(StringComparer.Ordinal)] }),
        ],
        Words =
        [
            Words<RuleSubject>("subject"), Words<Threat>("threat"), Words<RuleFamily>("family"), Words<RuleLevel>("level"), Words<RulePhases>("phases"),
            Words<RulePoint>("point"), new RuleWords { Entry = "basis", Words = [.. LegalBases.All] },
        ],
        LongestCondition = RuleLimits.MaxLength,
        MostTerms = RuleLimits.MaxTerms,
        LongestWindow = RuleLimits.MaxWindowDays,
    };

    private static RuleFact Fact(FactField field, ImmutableArray<string> subjects) => new()
    {
        Name = field.Name,
        Key = field.Key,
        Type = field.Type.Kind.ToString(),
        Unit = field.Unit,
        Use = field.Use.ToString(),
        Element = field.Element,
        Members = [.. field.Type.Members],
        Columns = [.. (field.Type.Row?.Columns ?? []).Select(column => Fact(column, subjects))],
        NeedsWindow = field.Type.Row?.TimeColumn is not null,
        IsFed = field.Inputs.Count == 0 ? PassengerRules.Fed.Contains(field.Key) : field.Inputs.All(input => PassengerRules.Fed.Contains(FactSchema.Current.Find(input)!.Key)),
        Subjects = subjects,
    };

    private static ImmutableArray<string> SubjectsOf(FactField field) =>
    [
        .. Enum.GetValues<RuleSubject>().Where(subject => FactSchema.SectionsOf(subject).Any(section => field.Name.StartsWith(section + ".", StringComparison.Ordinal)))
            .Select(subject => subject.ToString()),
    ];

    private static RuleWords Words<TEnum>(string entry)
        where TEnum : struct, Enum => new() { Entry = entry, Words = [.. Enum.GetNames<TEnum>().Where(name => name != "Unspecified" || entry == "threat")] };
}
