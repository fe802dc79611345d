namespace Aircop.Targeting.Language;

/// <summary>Comparisons and arithmetic, compiled. What is not a number was missing, and whoever read it noted that.</summary>
internal static class ComparisonClosures
{
    public static Condition Compare(string symbol, Quantity left, double right) => symbol switch
    {
        "<" => frame => left(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of(value < right),
        "<=" => frame => left(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of(value <= right),
        ">" => frame => left(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of(value > right),
        ">=" => frame => left(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of(value >= right),
        "==" => frame => left(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of(value.Equals(right)),
        _ => frame => left(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of(!value.Equals(right)),
    };

    public static Condition Compare(string symbol, Quantity left, Quantity right) => frame =>
    {
        double first = left(frame);
        double second = right(frame);
        return double.IsNaN(first) || double.IsNaN(second) ? Truth.Missing : Of(Holds(symbol, first, second));
    };

    /// <summary>A count is decided as soon as the rows that could not be judged make no difference.</summary>
    public static Condition Compare(string symbol, Tally left, Quantity right) => frame =>
    {
        ulong missing = frame.Missing;
        Bounds count = left(frame);
        double limit = right(frame);
        if (count.IsMissing || double.IsNaN(limit)) return Truth.Missing;
        (bool low, bool high) = (Holds(symbol, count.Low, limit), Holds(symbol, count.High, limit));
        bool crossed = symbol is "==" or "!=" && count.Low < limit && limit < count.High;
        if (low != high || crossed) return Truth.Missing;
        frame.Missing = missing;
        return Of(low);
    };

    public static Condition Same(Words left, Words right, bool wanted) => frame =>
    {
        string? first = left(frame);
        string? second = right(frame);
        return first is null || second is null ? Truth.Missing : Of(string.Equals(first, second, StringComparison.Ordinal) == wanted);
    };

    public static Condition Test(Words words, Func<string, bool> test) => frame => words(frame) is { } text ? Of(test(text)) : Truth.Missing;

    public static Condition IsMember(Quantity member, ulong members) => frame =>
        member(frame) is var value && double.IsNaN(value) ? Truth.Missing : Of((members >> (int)value & 1) == 1);

    public static Quantity Arithmetic(string symbol, Quantity left, Quantity right, ulong rightFacts) => symbol switch
    {
        "+" => frame => left(frame) + right(frame),
        "-" => frame => left(frame) - right(frame),
        "*" => frame => left(frame) * right(frame),
        "%" => frame => Divide(frame, left(frame), right(frame), rightFacts, static (one, by) => one % by),
        _ => frame => Divide(frame, left(frame), right(frame), rightFacts, static (one, by) => one / by),
    };

    public static double Calculate(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "%" => left % right,
        _ => left / right,
    };

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    // Nothing can be said of a share of nothing, so a divisor of 0 counts as not seen.
    private static double Divide(Frame frame, double one, double by, ulong facts, Func<double, double, double> divide)
    {
        if (by != 0) return divide(one, by);
        frame.Missing |= facts;
        return double.NaN;
    }

    private static bool Holds(string symbol, double left, double right) => symbol switch
    {
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        ">=" => left >= right,
        "==" => left.Equals(right),
        _ => !left.Equals(right),
    };
}
