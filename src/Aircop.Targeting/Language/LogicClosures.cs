namespace Aircop.Targeting.Language;

/// <summary>Kleene's logic, compiled. A result that is known forgets what was missed on the way to it.</summary>
internal static class LogicClosures
{
    public static Condition And(Condition[] operands) => operands switch
    {
        [Condition only] => only,
        [Condition left, Condition right] => frame =>
        {
            ulong missing = frame.Missing;
            Truth first = left(frame);
            if (first == Truth.False) return Truth.False;
            Truth second = right(frame);
            if (second == Truth.False)
            {
                frame.Missing = missing;
                return Truth.False;
            }

            return first == Truth.True ? second : Truth.Missing;
        },
        _ => frame =>
        {
            ulong missing = frame.Missing;
            var all = Truth.True;
            foreach (Condition operand in operands)
            {
                Truth one = operand(frame);
                if (one == Truth.False)
                {
                    frame.Missing = missing;
                    return Truth.False;
                }

                if (one == Truth.Missing) all = Truth.Missing;
            }

            return all;
        },
    };

    public static Condition Or(Condition[] operands) => frame =>
    {
        ulong missing = frame.Missing;
        var any = Truth.False;
        foreach (Condition operand in operands)
        {
            Truth one = operand(frame);
            if (one == Truth.True)
            {
                frame.Missing = missing;
                return Truth.True;
            }

            if (one == Truth.Missing) any = Truth.Missing;
        }

        return any;
    };

    public static Condition Not(Condition operand) => frame => operand(frame) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Missing,
    };

    public static Condition AtLeast(int wanted, Condition[] operands) => frame =>
    {
        ulong missing = frame.Missing;
        var (sure, open) = (0, 0);
        foreach (Condition operand in operands)
        {
            Truth one = operand(frame);
            if (one == Truth.True) sure++;
            else if (one == Truth.Missing) open++;
        }

        if (sure < wanted && sure + open >= wanted) return Truth.Missing;
        frame.Missing = missing;
        return sure >= wanted ? Truth.True : Truth.False;
    };

    public static Condition Choose(Condition condition, Condition then, Condition other) => frame => condition(frame) switch
    {
        Truth.True => then(frame),
        Truth.False => other(frame),
        _ => Truth.Missing,
    };

    public static Quantity Choose(Condition condition, Quantity then, Quantity other) => frame => condition(frame) switch
    {
        Truth.True => then(frame),
        Truth.False => other(frame),
        _ => double.NaN,
    };

    public static Condition Same(Condition left, Condition right, bool wanted) => frame =>
    {
        Truth one = left(frame);
        Truth other = right(frame);
        if (one == Truth.Missing || other == Truth.Missing) return Truth.Missing;
        return (one == other) == wanted ? Truth.True : Truth.False;
    };
}
