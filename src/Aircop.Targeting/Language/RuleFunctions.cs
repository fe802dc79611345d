namespace Aircop.Targeting.Language;

/// <summary>A function of the language of rules, told to who writes them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">Kind of value it is a function of; empty for one that stands alone.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Gives">Kind of value it gives.</param>
public sealed record RuleFunction(string Name, string Of, string Form, string Gives);

/// <summary>The functions of the language of rules. A test writes each of them.</summary>
public static class RuleFunctions
{
    private const string Any = "Any";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleFunction> All { get; } =
    [
        new("has", "", "has(fact)", nameof(FactKind.Truth)),
        new("group", "", "text in group(\"name\")", nameof(FactKind.Group)),
        new("atLeast", "", "atLeast(2, condition, condition, condition)", nameof(FactKind.Truth)),
        new("abs", "", "abs(number)", nameof(FactKind.Number)),
        new("days", "", "days(number)", nameof(FactKind.Span)),
        new("hours", "", "hours(number)", nameof(FactKind.Span)),
        new("minutes", "", "minutes(number)", nameof(FactKind.Span)),
        new("duration", "", "duration(\"48h\")", nameof(FactKind.Span)),
        new("startsWith", nameof(FactKind.Text), "text.startsWith(\"part\")", nameof(FactKind.Truth)),
        new("endsWith", nameof(FactKind.Text), "text.endsWith(\"part\")", nameof(FactKind.Truth)),
        new("contains", nameof(FactKind.Text), "text.contains(\"part\")", nameof(FactKind.Truth)),
        new("matches", nameof(FactKind.Text), "text.matches(\"pattern\")", nameof(FactKind.Truth)),
        new("mentions", nameof(FactKind.Text), "text.mentions(group(\"name\"))", nameof(FactKind.Truth)),
        new("within", nameof(FactKind.Rows), "list.within(days(180))", nameof(FactKind.Rows)),
        new("filter", nameof(FactKind.Rows), "list.filter(x, condition)", nameof(FactKind.Rows)),
        new("exists", nameof(FactKind.Rows), "list.exists(x, condition)", nameof(FactKind.Truth)),
        new("all", nameof(FactKind.Rows), "list.all(x, condition)", nameof(FactKind.Truth)),
        new("count", nameof(FactKind.Rows), "list.count(x, condition)", nameof(FactKind.Number)),
        new("size", nameof(FactKind.Rows), "list.size()", nameof(FactKind.Number)),
        new("distinct", nameof(FactKind.Rows), "list.distinct(x, x.column)", nameof(FactKind.Number)),
        new("sum", nameof(FactKind.Rows), "list.sum(x, x.column)", nameof(FactKind.Number)),
        new("first", nameof(FactKind.Rows), "list.first(x, condition).column", Any),
    ];
}
