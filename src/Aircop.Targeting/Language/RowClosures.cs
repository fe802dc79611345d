namespace Aircop.Targeting.Language;

/// <summary>A count over rows: at least <see cref="Low"/>, and at most <see cref="High"/> if all rows that could not be judged count.</summary>
internal readonly record struct Bounds(double Low, double High)
{
    public static Bounds Missing { get; } = new(double.NaN, double.NaN);

    public bool IsMissing => double.IsNaN(Low);

    public double Exact => Low.Equals(High) ? Low : double.NaN;
}

/// <summary>A compiled count.</summary>
internal delegate Bounds Tally(Frame frame);

/// <summary>A list and the rows of it that are looked at.</summary>
/// <param name="Field">The list.</param>
/// <param name="Mark">What is noted when it is missing.</param>
/// <param name="Row">Columns of its rows.</param>
/// <param name="Slot">Where the row at hand stands in the frame.</param>
internal sealed record RowSource(FactField Field, MissingMark Mark, RowSchema Row, int Slot)
{
    /// <summary>Conditions on the rows that are looked at.</summary>
    public Condition[] Filters { get; init; } = [];

    public ulong Facts { get; init; }

    public bool HasWindow { get; init; }

    public int Cost { get; init; } = 20;

    public RowSource With(Condition filter, ulong facts, int cost) =>
        this with { Filters = [.. Filters, filter], Facts = Facts | facts, Cost = Cost + (4 * cost) };

    public object[]? Read(Frame frame)
    {
        object[]? rows = Field.Rows(frame.Rows[0]);
        if (rows is null) Mark.Note(frame, frame.Rows[0]);
        return rows;
    }

    public Condition Joined(Condition? last) => LogicClosures.And(last is null ? Filters : [.. Filters, last]);
}

/// <summary>Functions over rows, compiled.</summary>
internal static class RowClosures
{
    public static Condition Exists(RowSource source, Condition condition)
    {
        Condition each = source.Joined(condition);
        return frame =>
        {
            ulong missing = frame.Missing;
            if (source.Read(frame) is not { } rows) return Truth.Missing;
            var any = Truth.False;
            foreach (object row in rows)
            {
                frame.Rows[source.Slot] = row;
                Truth one = each(frame);
                if (one == Truth.True)
                {
                    frame.Missing = missing;
                    return Truth.True;
                }

                if (one == Truth.Missing) any = Truth.Missing;
            }

            return any;
        };
    }

    public static Tally Count(RowSource source, Condition? condition)
    {
        Condition each = source.Joined(condition);
        return frame =>
        {
            if (source.Read(frame) is not { } rows) return Bounds.Missing;
            var (sure, open) = (0, 0);
            foreach (object row in rows)
            {
                frame.Rows[source.Slot] = row;
                Truth one = each(frame);
                if (one == Truth.True) sure++;
                else if (one == Truth.Missing) open++;
            }

            return new Bounds(sure, sure + open);
        };
    }

    /// <summary>Different values; a row whose value is not known may hold one more, or none.</summary>
    public static Tally Distinct(RowSource source, Words value)
    {
        Condition each = source.Joined(null);
        return frame =>
        {
            if (source.Read(frame) is not { } rows) return Bounds.Missing;
            HashSet<string> seen = frame.Values[source.Slot];
            seen.Clear();
            int open = 0;
            foreach (object row in rows)
            {
                frame.Rows[source.Slot] = row;
                Truth one = each(frame);
                if (one == Truth.False) continue;
                if (value(frame) is { } text && one == Truth.True) seen.Add(text);
                else open++;
            }

            return new Bounds(seen.Count, seen.Count + open);
        };
    }

    public static Quantity Sum(RowSource source, Quantity value)
    {
        Condition each = source.Joined(null);
        return frame =>
        {
            if (source.Read(frame) is not { } rows) return double.NaN;
            double sum = 0;
            foreach (object row in rows)
            {
                frame.Rows[source.Slot] = row;
                Truth one = each(frame);
                if (one == Truth.False) continue;
                sum += one == Truth.True ? value(frame) : double.NaN;
            }

            return sum;
        };
    }

    /// <summary>Puts the first row that fits into its slot.</summary>
    public static Func<Frame, bool> First(RowSource source, Condition condition)
    {
        Condition each = source.Joined(condition);
        return frame =>
        {
            ulong missing = frame.Missing;
            if (source.Read(frame) is not { } rows) return false;
            foreach (object row in rows)
            {
                frame.Rows[source.Slot] = row;
                if (each(frame) != Truth.True) continue;
                frame.Missing = missing;
                return true;
            }

            return false;
        };
    }
}
