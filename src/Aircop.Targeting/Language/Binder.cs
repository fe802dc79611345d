namespace Aircop.Targeting.Language;

/// <summary>Checks the names and types of a syntax tree and compiles it. Every refusal names the place and what to do.</summary>
internal sealed partial class Binder(RuleScope scope)
{
    private Dictionary<string, (RowSchema Row, int Slot)> _rows = new(StringComparer.Ordinal);
    private int _enclosing;
    private int _nodes;

    /// <summary>Compiles a condition.</summary>
    public Bound BindCondition(SourceText source)
    {
        Bound condition = Expect(Bind(Parser.Read(source)), FactKind.Truth, "ruleIsCondition", "A rule is a condition");
        if (condition.Reliance.SolelyWhenTrue) throw ForbiddenUse.DominantProxy(condition.At);
        if (condition.Facts == 0)
        {
            throw new RuleRefusal(
                condition.At, RuleFindingKind.Type,
                "readsNothing", "The condition reads no fact, so it would hit everybody or nobody.");
        }

        return condition;
    }

    /// <summary>Gives an expression a name that the following ones may use; it is compiled wherever it stands.</summary>
    public void Let(string name, SourceText source, Position at)
    {
        if (scope.IsTaken(name))
            throw new RuleRefusal(at, RuleFindingKind.Type, "expressionNameTaken", $"The name '{name}' is taken: give the expression another.");

        Syntax syntax = Parser.Read(source);
        Bind(syntax);
        scope.Lets.Add(name, syntax);
    }

    /// <summary>Compiles a value of the rule's sentence.</summary>
    public Bound BindValue(SourceText source)
    {
        Bound value = Bind(Parser.Read(source));
        bool personal = scope.Facts.Where((_, index) => (value.Facts >> index & 1) == 1).Any(fact => fact.Use is FactUse.Proxy or FactUse.Protection);
        if (personal || value.Kind is not (FactKind.Number or FactKind.Text or FactKind.Choice))
        {
            throw personal
                ? new RuleRefusal(value.At, RuleFindingKind.Type, "saysPersonal", "A sentence shows nothing of a document's country or of an age.")
                : new RuleRefusal(value.At, RuleFindingKind.Type, "saysOther", $"A sentence shows numbers, places and choices; this is {value.Type.Name}.");
        }

        return value;
    }

    private Bound Bind(Syntax syntax)
    {
        if (++_nodes > RuleLimits.MaxNodes)
            throw new RuleRefusal(
                syntax.At, RuleFindingKind.Limit,
                "tooManyNodes", $"With its named expressions in their places the rule has more than {RuleLimits.MaxNodes} nodes: split it into several rules.");

        return Bound(syntax);
    }

    private Bound Bound(Syntax syntax) => syntax switch
    {
        NumberSyntax number => Constant(FactType.Number, number.Value, number.At),
        TextSyntax text => Literal(text),
        TruthSyntax truth => new Bound(FactType.Truth, truth.At) { Condition = truth.Value ? static _ => Truth.True : static _ => Truth.False, Cost = 0 },
        NameSyntax name => Name(name),
        MemberSyntax member => Member(member),
        CallSyntax call => Call(call),
        UnarySyntax unary => Unary(unary),
        BinarySyntax binary => Binary(binary),
        ConditionalSyntax conditional => Conditional(conditional),
        _ => throw new RuleRefusal(syntax.At, RuleFindingKind.Type, "listAlone", "A list of constants stands only after 'in'."),
    };

    private static Bound Literal(TextSyntax text)
    {
        ForbiddenUse.CheckLiteral(text.Value, text.At);
        return new Bound(FactType.Text, text.At) { Literal = text.Value, Words = _ => text.Value, Cost = 0 };
    }

    private static Bound Constant(FactType type, double value, Position at) =>
        new(type, at) { Constant = value, Quantity = _ => value, Cost = 0 };

    private Bound Name(NameSyntax name)
    {
        if (scope.Parameters.TryGetValue(name.Name, out RuleParameter? parameter))
        {
            scope.UsedParameters.Add(name.Name);
            return Constant(FactType.Number, parameter.Value, name.At);
        }

        if (scope.Lets.TryGetValue(name.Name, out Syntax? let)) return Named(name.Name, let);
        if (_rows.ContainsKey(name.Name))
        {
            throw new RuleRefusal(
                name.At, RuleFindingKind.Type,
                "rowAlone", $"'{name.Name}' is a row: name one of its columns, as in {name.Name}.at.");
        }

        ForbiddenUse.CheckName(name.Name, name.At);
        throw scope.Schema.HasSection(name.Name)
            ? new RuleRefusal(name.At, RuleFindingKind.UnknownName, "sectionAlone", $"'{name.Name}' is a section of facts: name one of them, as in {name.Name}.x.")
            : new RuleRefusal(name.At, RuleFindingKind.UnknownName, "parameterUnknown", $"There is no parameter '{name.Name}': give one with 'param {name.Name}: ...'.");
    }

    // A named expression knows no rows of the place it is used in.
    private Bound Named(string name, Syntax let)
    {
        scope.UsedLets.Add(name);
        (Dictionary<string, (RowSchema Row, int Slot)> outer, _rows) = (_rows, new(StringComparer.Ordinal));
        Bound bound = Bind(let);
        _rows = outer;
        return bound;
    }

    private Bound Member(MemberSyntax member)
    {
        if (member.Of is CallSyntax { Name: "first" } first) return FirstColumn(first, member);
        if (member.Of is not NameSyntax owner)
        {
            throw new RuleRefusal(
                member.At, RuleFindingKind.Type,
                "memberOfNothing", $"Nothing here has a member '{member.Name}'.");
        }

        if (_rows.TryGetValue(owner.Name, out var row)) return Column(owner, row, member);
        string name = $"{owner.Name}.{member.Name}";
        if (scope.Schema.Find(name) is not { } field)
        {
            ForbiddenUse.CheckName(member.Name, member.At);
            throw Unknown(member.At, "factUnknown", $"There is no fact {name}.", name, scope.Schema.Fields.Select(known => known.Name));
        }

        if (!FactSchema.SectionsOf(scope.Subject).Contains(owner.Name))
            throw new RuleRefusal(
                member.At, RuleFindingKind.Type,
                "sectionOfOther", $"A rule about {RuleWords.Of(scope.Subject)} has no facts of the section {owner.Name}.");

        ForbiddenUse.CheckUse(field, scope.Threat, member.At);
        return Read(field, 0, member.At);
    }

    private Bound Column(NameSyntax owner, (RowSchema Row, int Slot) row, MemberSyntax member)
    {
        if (row.Row.Find(member.Name) is { } column) return Read(column, row.Slot, member.At);
        ForbiddenUse.CheckName(member.Name, member.At);
        throw Unknown(member.At, "rowColumnUnknown", $"The rows '{owner.Name}' have no column {member.Name}.", member.Name, row.Row.Columns.Select(known => known.Name));
    }

    private Bound Read(FactField field, int slot, Position at)
    {
        MissingMark mark = scope.MarkOf(field, at);
        var bound = new Bound(field.Type, at)
        {
            Field = field,
            Slot = slot,
            Mark = mark,
            Facts = mark.All,
            Reliance = Reliance.OfFact(field.Use),
            Cost = field.Inputs.Count > 0 ? 3 : 1,
        };
        return field.Type.Kind switch
        {
            FactKind.Truth => bound with { Condition = field.Condition(slot, mark) },
            FactKind.Text or FactKind.Key => bound with { Words = field.Words(slot, mark) },
            FactKind.Rows => bound with { Rows = new RowSource(field, mark, field.Type.Row!, _enclosing + 1) { Facts = mark.All } },
            _ => bound with { Quantity = field.Quantity(slot, mark) },
        };
    }

    private static Bound Expect(Bound bound, FactKind kind, string sentence, FaultSentence because) => bound.Kind == kind
        ? bound
        : throw new RuleRefusal(bound.At, RuleFindingKind.Type, sentence, because.And($"; this is {bound.Type.Name}."));

    // A name that is near to a known one is told with it, in a sentence of its own.
    private static RuleRefusal Unknown(Position at, string sentence, FaultSentence english, string name, IEnumerable<string> known)
    {
        string? nearest = known.MinBy(other => Distance(name, other));
        return nearest is not null && Distance(name, nearest) <= 3
            ? new RuleRefusal(at, RuleFindingKind.UnknownName, sentence + "Near", english.And($" Did you mean {nearest}?"))
            : new RuleRefusal(at, RuleFindingKind.UnknownName, sentence, english);
    }

    // Edits between two names, whatever their case.
    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (int j = 0; j < row.Length; j++) row[j] = j;
        foreach (char letter in one)
        {
            int diagonal = row[0]++;
            for (int j = 1; j < row.Length; j++)
            {
                int edited = diagonal + (char.ToLowerInvariant(letter) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(edited, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
