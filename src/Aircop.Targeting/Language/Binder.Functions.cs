using System.Text.RegularExpressions;

namespace Aircop.Targeting.Language;

internal sealed partial class Binder
{
    private const string Functions =
        "has, group, atLeast, abs, days, hours, minutes, duration; of a text startsWith, endsWith, contains, matches, mentions; "
        + "of a list within, filter, exists, all, count, size, distinct, sum, first";

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(50);

    private Bound Call(CallSyntax call)
    {
        if (call.Of is not null) return Method(call);
        switch (call.Name)
        {
            case "has":
                return Has(call);
            case "group":
                return Group(call);
            case "atLeast":
                return AtLeast(call);
            case "abs":
                return Absolute(call);
            case "days":
                return Span(call, 24);
            case "hours":
                return Span(call, 1);
            case "minutes":
                return Span(call, 1 / 60d);
            case "duration":
                return Duration(call);
            default:
                ForbiddenUse.CheckName(call.Name, call.At);
                throw new RuleRefusal(call.At, RuleFindingKind.UnknownName, "functionUnknown", $"There is no function '{call.Name}'. There are {Functions}.");
        }
    }

    private Bound Has(CallSyntax call)
    {
        Bound fact = Bind(Only(call));
        if (fact.Field is not { } field)
        {
            throw new RuleRefusal(
                call.At, RuleFindingKind.Type,
                "hasForm", "has(...) asks for one fact, as in has(bk.stayNights).");
        }

        int slot = fact.Slot;
        return new Bound(FactType.Truth, call.At)
        {
            Condition = frame => ComparisonClosures.Of(field.IsSeen(frame.Rows[slot])),
            Facts = fact.Facts,
            Reliance = fact.Reliance,
        };
    }

    private Bound Group(CallSyntax call)
    {
        string name = LiteralOf(Only(call), "groupForm", "group(...) takes the name of a reference group between quotes");
        if (!scope.Groups.TryGetValue(name, out ReferenceGroup? group))
        {
            ForbiddenUse.CheckName(name, call.Arguments[0].At);
            throw new RuleRefusal(
                call.Arguments[0].At, RuleFindingKind.UnknownName,
                "groupUnknown", $"There is no reference group '{name}'. There are {string.Join(", ", scope.Groups.Keys.Order(StringComparer.Ordinal))}.");
        }

        foreach (string member in group.Members) ForbiddenUse.CheckLiteral(member, call.Arguments[0].At);
        scope.UsedGroups.Add(name);
        return new Bound(FactType.Group, call.At) { Group = group };
    }

    private Bound AtLeast(CallSyntax call)
    {
        if (call.Arguments.Count < 3)
        {
            throw new RuleRefusal(
                call.At, RuleFindingKind.Type,
                "atLeastForm", "atLeast(...) takes a number and two conditions or more.");
        }

        Bound number = Bind(call.Arguments[0]);
        Bound[] conditions = [.. call.Arguments.Skip(1).Select(argument => Expect(Bind(argument), FactKind.Truth, "atLeastConditions", "After the number atLeast(...) takes conditions"))];
        if (number.Kind != FactKind.Number || number.Constant is not { } wanted || wanted < 1 || wanted > conditions.Length || wanted != Math.Floor(wanted))
            throw new RuleRefusal(
                number.At, RuleFindingKind.Type,
                "atLeastNumber", $"atLeast(...) begins with a whole number from 1 to the {conditions.Length} conditions after it.");

        // One that rests on a proxy alone could be among those that suffice.
        Reliance reliance = conditions.Select(condition => condition.Reliance).Aggregate(wanted == 1 ? Reliance.Or : Reliance.And);
        return new Bound(FactType.Truth, call.At)
        {
            Condition = LogicClosures.AtLeast((int)wanted, [.. conditions.Select(condition => condition.Condition!)]),
            Facts = conditions.Aggregate(0UL, (all, condition) => all | condition.Facts),
            Cost = conditions.Sum(condition => condition.Cost),
            Reliance = reliance,
        };
    }

    private Bound Absolute(CallSyntax call)
    {
        Bound of = Bind(Only(call));
        if (of.Kind is not (FactKind.Number or FactKind.Span))
        {
            throw new RuleRefusal(
                of.At, RuleFindingKind.Type,
                "absForm", $"abs(...) takes a number or a span of time; this is {of.Type.Name}.");
        }

        Quantity quantity = of.Quantity!;
        return of with { At = call.At, Field = null, Tally = null, Constant = null, Quantity = frame => Math.Abs(quantity(frame)) };
    }

    private Bound Span(CallSyntax call, double hours)
    {
        Bound number = Expect(Bind(Only(call)), FactKind.Number, "spanNumber", $"{call.Name}(...) takes a number");
        return number.Constant is { } constant
            ? Constant(FactType.Span, constant * hours * Clock.TicksPerHour, call.At)
            : throw new RuleRefusal(number.At, RuleFindingKind.Type, "lengthUnknown", $"{call.Name}(...) takes a constant or a parameter, so that its length is known beforehand.");
    }

    // The form of the Common Expression Language: a number and h, m or s.
    private static Bound Duration(CallSyntax call)
    {
        string text = LiteralOf(Only(call), "durationText", "duration(...) takes a text such as \"48h\"");
        double unit = text.Length < 2 ? 0 : text[^1] switch { 'h' => 1, 'm' => 1 / 60d, 's' => 1 / 3600d, _ => 0 };
        if (unit == 0 || !int.TryParse(text.AsSpan(0, text.Length - 1), out int number) || number < 0)
            throw new RuleRefusal(
                call.Arguments[0].At, RuleFindingKind.Type,
                "durationForm", "duration(...) takes a whole number with h, m or s, such as \"48h\"; for days there is days(2).");

        return Constant(FactType.Span, number * unit * Clock.TicksPerHour, call.At);
    }

    private Bound Method(CallSyntax call)
    {
        Bound of = Bind(call.Of!);
        if (of.Kind == FactKind.Rows) return RowMethod(call, of);
        if (of.Kind == FactKind.Key) throw ForbiddenUse.SinglesOut(call.At);
        if (of.Kind != FactKind.Text)
        {
            ForbiddenUse.CheckName(call.Name, call.At);
            throw new RuleRefusal(call.At, RuleFindingKind.Type, "functionOfOther", $"{call.Name}(...) is no function of {of.Type.Name}.");
        }

        Func<string, bool> test = call.Name switch
        {
            "startsWith" => TextTest(call, static (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            "endsWith" => TextTest(call, static (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            "contains" => TextTest(call, static (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
            "matches" => Pattern(call).IsMatch,
            "mentions" => Expect(Bind(Only(call)), FactKind.Group, "mentionsForm", "mentions(...) takes group(\"name\")").Group!.IsMentionedIn,
            _ => throw new RuleRefusal(call.At, RuleFindingKind.UnknownName, "textFunctionUnknown", $"A text has no function '{call.Name}'. There are {Functions}."),
        };
        return of with { Type = FactType.Truth, Field = null, Words = null, Condition = Test(of, test), Cost = of.Cost + 10 };
    }

    private static Func<string, bool> TextTest(CallSyntax call, Func<string, string, bool> test)
    {
        string part = LiteralOf(Only(call), "textForm", $"{call.Name}(...) takes a text between quotes");
        ForbiddenUse.CheckLiteral(part, call.Arguments[0].At);
        return text => test(text, part);
    }

    // Without backtracking, so that no text can make a pattern run long.
    private static Regex Pattern(CallSyntax call)
    {
        string pattern = LiteralOf(Only(call), "matchesForm", "matches(...) takes a pattern between quotes");
        ForbiddenUse.CheckLiteral(pattern, call.Arguments[0].At);
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new RuleRefusal(
                call.Arguments[0].At, RuleFindingKind.Syntax,
                "patternForm", "This pattern does not read, or needs backtracking: give a plainer one.");
        }
    }

    private static Syntax Only(CallSyntax call) => call.Arguments.Count == 1
        ? call.Arguments[0]
        : throw new RuleRefusal(call.At, RuleFindingKind.Type, "oneArgument", $"{call.Name}(...) takes one argument, not {call.Arguments.Count}.");

    private static string LiteralOf(Syntax syntax, string sentence, FaultSentence otherwise) =>
        syntax is TextSyntax text ? text.Value : throw new RuleRefusal(syntax.At, RuleFindingKind.Type, sentence, otherwise.And("."));
}
