namespace Aircop.Targeting.Language;

internal sealed partial class Binder
{
    private Bound RowMethod(CallSyntax call, Bound of)
    {
        RowSource source = of.Rows!;
        if (source.Slot > RuleLimits.MaxRowDepth)
            throw new RuleRefusal(
                call.At, RuleFindingKind.Limit,
                "listsTooDeep", $"List functions stand at most {RuleLimits.MaxRowDepth} deep in one another.");

        switch (call.Name)
        {
            case "within":
                return of with { At = call.At, Field = null, Rows = Within(call, source) };
            case "filter":
                Bound filter = RowCondition(call, source);
                return of with { At = call.At, Field = null, Rows = source.With(filter.Condition!, filter.Facts, filter.Cost) };
        }

        if (source.Row.TimeColumn is not null && !source.HasWindow)
        {
            throw new RuleRefusal(
                call.At, RuleFindingKind.Window,
                "windowMissing", $"{source.Field.Name} reaches back without end: give a window, as in {source.Field.Name}.within(days(180)), of at most {RuleLimits.MaxWindowDays} days.");
        }

        switch (call.Name)
        {
            case "exists":
                Bound some = RowCondition(call, source);
                return Result(call, source, some, FactType.Truth) with { Condition = RowClosures.Exists(source, some.Condition!) };
            case "all":
                Bound every = RowCondition(call, source);
                return Result(call, source, every, FactType.Truth) with
                {
                    Condition = LogicClosures.Not(RowClosures.Exists(source, LogicClosures.Not(every.Condition!))),
                };
            case "count":
                Bound counted = RowCondition(call, source);
                return Counted(Result(call, source, counted, FactType.Number), RowClosures.Count(source, counted.Condition!));
            case "size":
                if (call.Arguments.Count != 0)
                {
                    throw new RuleRefusal(
                        call.At, RuleFindingKind.Type,
                        "sizeForm", "size() takes nothing: rows that fit a condition are counted by count(x, condition).");
                }

                return Counted(Result(call, source, null, FactType.Number), RowClosures.Count(source, null));
            case "distinct":
                Bound value = RowExpression(call, source);
                if (value.Kind is not (FactKind.Text or FactKind.Key))
                    throw new RuleRefusal(
                        value.At, RuleFindingKind.Type,
                        "distinctForm", $"distinct(x, value) counts texts or keyed hashes; this is {value.Type.Name}.");
                return Counted(Result(call, source, value, FactType.Number), RowClosures.Distinct(source, value.Words!));
            case "sum":
                Bound number = Expect(RowExpression(call, source), FactKind.Number, "sumForm", "sum(x, number) adds numbers");
                return Result(call, source, number, FactType.Number) with { Quantity = RowClosures.Sum(source, number.Quantity!) };
            case "first":
                throw new RuleRefusal(call.At, RuleFindingKind.Type, "firstColumn", "first(x, condition) is followed by the name of a column.");
            default:
                ForbiddenUse.CheckName(call.Name, call.At);
                throw new RuleRefusal(
                    call.At, RuleFindingKind.UnknownName,
                    "listFunctionUnknown", $"A list has no function '{call.Name}'. There are {Functions}.");
        }
    }

    private RowSource Within(CallSyntax call, RowSource source)
    {
        if (source.Row.TimeColumn is not { } name || source.Row.Find(name) is not { } column)
            throw new RuleRefusal(call.At, RuleFindingKind.Window, "noWindow", $"{source.Field.Name} is part of one record and has no window.");

        Bound span = Expect(Bind(Only(call)), FactKind.Span, "withinForm", "within(...) takes a span of time, as in within(days(180))");
        if (span.Constant is not { } length || length <= 0 || length > RuleLimits.MaxWindowDays * (double)TimeSpan.TicksPerDay)
            throw new RuleRefusal(
                span.At, RuleFindingKind.Window,
                "windowLength", $"A window is longer than nothing and at most {RuleLimits.MaxWindowDays} days.");

        MissingMark mark = scope.MarkOf(column, call.At);
        ulong asOf = scope.BitOf(scope.Schema.Find(FactSchema.AsOfName)!, call.At);
        return source.With(column.Within(source.Slot, mark, length, asOf), mark.All | asOf, 1) with { HasWindow = true };
    }

    private Bound FirstColumn(CallSyntax call, MemberSyntax member)
    {
        if (call.Of is null) throw new RuleRefusal(call.At, RuleFindingKind.Type, "firstOfList", "first(...) is a function of a list.");
        Bound of = Expect(Bind(call.Of), FactKind.Rows, "firstOfRows", "first(...) is a function of a list");
        RowSource source = of.Rows!;
        if (source.Row.TimeColumn is not null && !source.HasWindow)
            throw new RuleRefusal(
                call.At, RuleFindingKind.Window,
                "firstWindowMissing", $"{source.Field.Name} reaches back without end: give a window, as in {source.Field.Name}.within(days(180)).");

        Bound condition = RowCondition(call, source);
        if (source.Row.Find(member.Name) is not { } column)
            throw Unknown(member.At, "columnUnknown", $"{source.Field.Name} has no column {member.Name}.", member.Name, source.Row.Columns.Select(known => known.Name));

        Func<Frame, bool> find = RowClosures.First(source, condition.Condition!);
        Bound value = Read(column, source.Slot, member.At);
        Bound result = Result(call, source, condition, column.Type);
        if (value.Words is { } words) return result with { Words = frame => find(frame) ? words(frame) : null };
        if (value.Quantity is { } quantity) return result with { Quantity = frame => find(frame) ? quantity(frame) : double.NaN };
        throw new RuleRefusal(
            member.At, RuleFindingKind.Type,
            "firstKind", $"first(...) gives a number, a time or a text; {member.Name} is {column.Type.Name}.");
    }

    private Bound RowCondition(CallSyntax call, RowSource source) =>
        Expect(RowExpression(call, source), FactKind.Truth, "rowCondition", $"{call.Name}(x, condition) takes a condition");

    // The macro form of the Common Expression Language: the name of the row, then an expression over it.
    private Bound RowExpression(CallSyntax call, RowSource source)
    {
        if (call.Arguments is not [NameSyntax name, Syntax expression])
            throw new RuleRefusal(
                call.At, RuleFindingKind.Type,
                "rowForm", $"{call.Name}(...) takes a name for the row and an expression, as in {call.Name}(x, x.at > fl.departure).");
        if (_rows.ContainsKey(name.Name) || scope.IsTaken(name.Name))
            throw new RuleRefusal(name.At, RuleFindingKind.Type, "rowNameTaken", $"The name '{name.Name}' is taken: give the row another.");

        _rows.Add(name.Name, (source.Row, source.Slot));
        _enclosing++;
        Bound bound = Bind(expression);
        _enclosing--;
        _rows.Remove(name.Name);
        return bound;
    }

    private static Bound Counted(Bound result, Tally tally) => result with { Tally = tally, Quantity = frame => tally(frame).Exact };

    private static Bound Result(CallSyntax call, RowSource source, Bound? inner, FactType type) => new(type, call.At)
    {
        Facts = source.Facts | (inner?.Facts ?? 0),
        Cost = source.Cost + (4 * (inner?.Cost ?? 0)),
        Reliance = Reliance.Atom(new Reliance(false, true, false, false), inner?.Reliance ?? default),
    };
}
