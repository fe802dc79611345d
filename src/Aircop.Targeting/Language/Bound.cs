namespace Aircop.Targeting.Language;

/// <summary>An expression with its type and its compiled form, of which the one that fits the type is set.</summary>
internal sealed record Bound(FactType Type, Position At)
{
    public Condition? Condition { get; init; }

    public Quantity? Quantity { get; init; }

    public Words? Words { get; init; }

    /// <summary>Set for counts over rows, which may be decided though some rows are not.</summary>
    public Tally? Tally { get; init; }

    public RowSource? Rows { get; init; }

    public ReferenceGroup? Group { get; init; }

    /// <summary>Value of a constant number or span.</summary>
    public double? Constant { get; init; }

    /// <summary>Value of a text literal.</summary>
    public string? Literal { get; init; }

    /// <summary>The fact itself, when the expression is nothing else.</summary>
    public FactField? Field { get; init; }

    /// <summary>Where the owner of <see cref="Field"/> stands in the frame.</summary>
    public int Slot { get; init; }

    /// <summary>What is noted when <see cref="Field"/> is missing.</summary>
    public MissingMark? Mark { get; init; }

    /// <summary>Bits of the facts it reads.</summary>
    public ulong Facts { get; init; }

    /// <summary>Rough cost of running it; cheap operands of a conjunction or disjunction run first, which changes no result.</summary>
    public int Cost { get; init; } = 1;

    /// <summary>What it hangs on, for the rule that a proxy may not carry a condition.</summary>
    public Reliance Reliance { get; init; }

    public FactKind Kind => Type.Kind;
}

/// <summary>Whether an expression rests on proxies alone when it comes out true, and when it comes out false.</summary>
internal readonly record struct Reliance(bool Proxy, bool Other, bool SolelyWhenTrue, bool SolelyWhenFalse)
{
    public static Reliance OfFact(FactUse use) => use == FactUse.Proxy ? new(true, false, true, true) : new(false, true, false, false);

    /// <summary>Of an operator that is not logical.</summary>
    public static Reliance Atom(Reliance left, Reliance right)
    {
        bool sole = (left.Proxy || right.Proxy) && !left.Other && !right.Other;
        return new(left.Proxy || right.Proxy, left.Other || right.Other, sole, sole);
    }

    public static Reliance And(Reliance left, Reliance right) => new(
        left.Proxy || right.Proxy,
        left.Other || right.Other,
        (left.SolelyWhenTrue && (right.SolelyWhenTrue || right.IsConstant)) || (right.SolelyWhenTrue && left.IsConstant),
        left.SolelyWhenFalse || right.SolelyWhenFalse);

    public static Reliance Not(Reliance of) => of with { SolelyWhenTrue = of.SolelyWhenFalse, SolelyWhenFalse = of.SolelyWhenTrue };

    public static Reliance Or(Reliance left, Reliance right) => Not(And(Not(left), Not(right)));

    /// <summary>Of <c>condition ? then : other</c>: where both sides rest on proxies alone, the condition changes nothing.</summary>
    public static Reliance Choose(Reliance condition, Reliance then, Reliance other)
    {
        Reliance either = Or(And(condition, then), And(Not(condition), other));
        return either with
        {
            SolelyWhenTrue = either.SolelyWhenTrue || (then.SolelyWhenTrue && other.SolelyWhenTrue),
            SolelyWhenFalse = either.SolelyWhenFalse || (then.SolelyWhenFalse && other.SolelyWhenFalse),
        };
    }

    private bool IsConstant => !Proxy && !Other;
}
