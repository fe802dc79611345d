using System.Collections.Frozen;

namespace Aircop.Targeting.Language;

internal sealed partial class Binder
{
    private Bound Unary(UnarySyntax unary)
    {
        Bound operand = Bind(unary.Operand);
        if (unary.Operator == "!")
        {
            Condition condition = Expect(operand, FactKind.Truth, "notTruth", "'!' turns a truth value round").Condition!;
            return operand with { At = unary.At, Field = null, Condition = LogicClosures.Not(condition), Reliance = Reliance.Not(operand.Reliance) };
        }

        if (operand.Kind is not (FactKind.Number or FactKind.Span))
        {
            throw new RuleRefusal(
                unary.At, RuleFindingKind.Type,
                "minusForm", $"'-' stands before a number; this is {operand.Type.Name}.");
        }

        if (operand.Constant is { } constant) return Constant(operand.Type, -constant, unary.At);
        Quantity quantity = operand.Quantity!;
        return operand with { At = unary.At, Field = null, Tally = null, Quantity = frame => -quantity(frame) };
    }

    private Bound Binary(BinarySyntax binary) => binary.Operator switch
    {
        "&&" or "||" => Logic(binary),
        "in" => In(binary),
        "==" or "!=" or "<" or "<=" or ">" or ">=" => Comparison(binary),
        _ => Arithmetic(binary),
    };

    // a && b && c is one conjunction of three: the cheapest runs first.
    private Bound Logic(BinarySyntax binary)
    {
        bool and = binary.Operator == "&&";
        var operands = new List<Bound>();
        Gather(binary, operands);
        Reliance reliance = operands.Select(operand => operand.Reliance).Aggregate(and ? Reliance.And : Reliance.Or);
        Condition[] conditions = [.. operands.OrderBy(operand => operand.Cost).Select(operand => operand.Condition!)];
        return new Bound(FactType.Truth, operands[0].At)
        {
            Condition = and ? LogicClosures.And(conditions) : LogicClosures.Or(conditions),
            Facts = operands.Aggregate(0UL, (all, operand) => all | operand.Facts),
            Cost = operands.Sum(operand => operand.Cost),
            Reliance = reliance,
        };

        void Gather(Syntax syntax, List<Bound> into)
        {
            if (syntax is BinarySyntax inner && inner.Operator == binary.Operator)
            {
                Gather(inner.Left, into);
                Gather(inner.Right, into);
            }
            else
            {
                into.Add(Expect(Bind(syntax), FactKind.Truth, "joinsTruths", $"'{binary.Operator}' joins truth values"));
            }
        }
    }

    private Bound Conditional(ConditionalSyntax syntax)
    {
        Bound condition = Expect(Bind(syntax.Condition), FactKind.Truth, "questionTruth", "Before '?' stands a condition");
        Bound then = Bind(syntax.Then);
        Bound other = Bind(syntax.Else);
        if (then.Kind != other.Kind || then.Kind is not (FactKind.Truth or FactKind.Number or FactKind.Span))
            throw new RuleRefusal(
                syntax.At, RuleFindingKind.Type,
                "branchesDiffer", $"Both sides of ':' must be of one kind, a truth value or a number; these are {then.Type.Name} and {other.Type.Name}.");

        var bound = new Bound(then.Type, syntax.At)
        {
            Facts = condition.Facts | then.Facts | other.Facts,
            Cost = condition.Cost + then.Cost + other.Cost,
            Reliance = Reliance.Choose(condition.Reliance, then.Reliance, other.Reliance),
        };
        return then.Kind == FactKind.Truth
            ? bound with { Condition = LogicClosures.Choose(condition.Condition!, then.Condition!, other.Condition!) }
            : bound with { Quantity = LogicClosures.Choose(condition.Condition!, then.Quantity!, other.Quantity!) };
    }

    private Bound Arithmetic(BinarySyntax binary)
    {
        Bound left = Bind(binary.Left);
        Bound right = Bind(binary.Right);
        FactType type = (left.Kind, binary.Operator, right.Kind) switch
        {
            (FactKind.Number, _, FactKind.Number) => FactType.Number,
            (FactKind.Time, "-", FactKind.Time) => FactType.Span,
            (FactKind.Time, "+" or "-", FactKind.Span) => FactType.Time,
            (FactKind.Span, "+" or "-", FactKind.Span) => FactType.Span,
            (FactKind.Span, "*" or "/", FactKind.Number) => FactType.Span,
            _ => throw new RuleRefusal(binary.At, RuleFindingKind.Type, "operatorBetween", $"'{binary.Operator}' does not go between {left.Type.Name} and {right.Type.Name}."),
        };
        if (left.Constant is { } one && right.Constant is { } other) return Constant(type, ComparisonClosures.Calculate(binary.Operator, one, other), left.At);
        return Joined(FactType.Number, left, right) with
        {
            Type = type,
            Quantity = ComparisonClosures.Arithmetic(binary.Operator, left.Quantity!, right.Quantity!, right.Facts),
        };
    }

    private Bound Comparison(BinarySyntax binary)
    {
        Bound left = Bind(binary.Left);
        Bound right = Bind(binary.Right);
        Bound bound = Joined(FactType.Truth, left, right);
        bool equality = binary.Operator is "==" or "!=";
        bool wanted = binary.Operator == "==";
        if (equality && (left.Kind, right.Kind) is (FactKind.Key, FactKind.Text) or (FactKind.Text, FactKind.Key)) throw ForbiddenUse.SinglesOut(binary.At);
        switch (left.Kind, right.Kind)
        {
            case (FactKind.Number, FactKind.Number):
            case (FactKind.Time, FactKind.Time):
            case (FactKind.Span, FactKind.Span):
                return bound with { Condition = CompareQuantities(binary.Operator, left, right) };
            case (FactKind.Choice, FactKind.Text) when equality && right.Literal is not null:
                return bound with { Condition = IsMember(left, [right], wanted) };
            case (FactKind.Text, FactKind.Choice) when equality && left.Literal is not null:
                return bound with { Condition = IsMember(right, [left], wanted) };
            case (FactKind.Text, FactKind.Text) when equality:
            case (FactKind.Key, FactKind.Key) when equality:
                return bound with { Condition = ComparisonClosures.Same(left.Words!, right.Words!, wanted) };
            case (FactKind.Truth, FactKind.Truth) when equality:
                return bound with { Condition = LogicClosures.Same(left.Condition!, right.Condition!, wanted) };
            default:
                throw new RuleRefusal(
                    binary.At, RuleFindingKind.Type,
                    "operatorBetween", $"'{binary.Operator}' does not go between {left.Type.Name} and {right.Type.Name}.");
        }
    }

    private static Condition CompareQuantities(string symbol, Bound left, Bound right)
    {
        if (left.Tally is { } tally && right.Tally is null) return ComparisonClosures.Compare(symbol, tally, right.Quantity!);
        if (right.Tally is { } count && left.Tally is null) return ComparisonClosures.Compare(Turned(symbol), count, left.Quantity!);
        if (right.Constant is { } limit && left.Field is { } field) return field.Compare(left.Slot, left.Mark!, symbol, limit);
        if (right.Constant is { } constant) return ComparisonClosures.Compare(symbol, left.Quantity!, constant);
        return ComparisonClosures.Compare(symbol, left.Quantity!, right.Quantity!);
    }

    private static Condition Test(Bound text, Func<string, bool> test) =>
        text.Field is { } field ? field.Test(text.Slot, text.Mark!, test) : ComparisonClosures.Test(text.Words!, test);

    private static string Turned(string symbol) => symbol switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => symbol,
    };

    private Bound In(BinarySyntax binary)
    {
        Bound left = Bind(binary.Left);
        if (binary.Right is ListSyntax list)
        {
            Bound[] items = [.. list.Items.Select(Bind)];
            if (items.Length == 0) throw new RuleRefusal(list.At, RuleFindingKind.Type, "listEmpty", "Nothing is in an empty list.");
            if (left.Kind == FactKind.Key) throw ForbiddenUse.SinglesOut(binary.At);
            Bound one = Joined(FactType.Truth, left, items[0]);
            if (left.Kind == FactKind.Choice) return one with { Condition = IsMember(left, items, true) };
            FrozenSet<string> texts = items
                .Select(item => Expect(left, FactKind.Text, "inListText", "Before 'in' and a list stands a text or a choice") is not null && item.Literal is { } text
                    ? text
                    : throw new RuleRefusal(item.At, RuleFindingKind.Type, "listOfTexts", "A list after 'in' holds texts between quotes."))
                .ToFrozenSet(StringComparer.Ordinal);
            return one with { Condition = Test(left, texts.Contains) };
        }

        Bound right = Bind(binary.Right);
        ReferenceGroup group = Expect(right, FactKind.Group, "inGroup", "After 'in' stands a list of texts or group(\"name\")").Group!;
        Bound text = Expect(left, FactKind.Text, "inGroupText", "Before 'in' and a group stands a text");
        return Joined(FactType.Truth, left, right) with { Condition = Test(text, group.Contains) };
    }

    private static Condition IsMember(Bound choice, Bound[] items, bool wanted)
    {
        ulong members = 0;
        foreach (Bound item in items)
        {
            if (item.Literal is null)
            {
                throw new RuleRefusal(
                    item.At, RuleFindingKind.Type,
                    "choiceOfTexts", "A choice is compared with texts between quotes.");
            }

            int index = choice.Type.Members.ToList().IndexOf(item.Literal);
            if (index < 0) throw new RuleRefusal(item.At, RuleFindingKind.Type, "notAMember", $"'{item.Literal}' is not {choice.Type.Name}.");
            members |= 1UL << index;
        }

        return ComparisonClosures.IsMember(choice.Quantity!, wanted ? members : ~members);
    }

    private static Bound Joined(FactType type, Bound left, Bound right) => new(type, left.At)
    {
        Facts = left.Facts | right.Facts,
        Cost = left.Cost + right.Cost,
        Reliance = Reliance.Atom(left.Reliance, right.Reliance),
    };
}
