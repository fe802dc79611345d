using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Aircop.Targeting.Language;

namespace Aircop.Targeting;

/// <summary>A fact with the way to read it from its owner: the subject, or a row of one of its lists.</summary>
internal sealed class FactReader<TOwner> : FactField
    where TOwner : class
{
    private readonly Func<TOwner, Truth>? _truth;
    private readonly Func<TOwner, double>? _quantity;
    private readonly Func<TOwner, string?>? _words;
    private readonly Func<TOwner, object[]?>? _rows;

    public FactReader(string name, Func<TOwner, Truth> truth) : base(name, FactType.Truth) => _truth = truth;

    public FactReader(string name, FactType type, Func<TOwner, double> quantity) : base(name, type) => _quantity = quantity;

    public FactReader(string name, FactType type, Func<TOwner, string?> words) : base(name, type) => _words = words;

    public FactReader(string name, RowSchema row, Func<TOwner, object[]?> rows)
        : base(name, new FactType(FactKind.Rows) { Row = row }) => _rows = rows;

    /// <summary>The same fact, derived from others that are named when it is missing.</summary>
    public FactReader<TOwner> From(params string[] inputs)
    {
        Inputs = inputs;
        return this;
    }

    internal override bool IsSeen(object owner)
    {
        TOwner of = Unsafe.As<TOwner>(owner);
        if (_truth is not null) return _truth(of) != Truth.Missing;
        if (_quantity is not null) return !double.IsNaN(_quantity(of));
        return _words is not null ? _words(of) is not null : _rows!(of) is not null;
    }

    internal override Condition Condition(int row, MissingMark mark)
    {
        Func<TOwner, Truth> read = _truth!;
        return frame =>
        {
            TOwner owner = Unsafe.As<TOwner>(frame.Rows[row]);
            Truth value = read(owner);
            if (value == Truth.Missing) mark.Note(frame, owner);
            return value;
        };
    }

    internal override Quantity Quantity(int row, MissingMark mark)
    {
        Func<TOwner, double> read = _quantity!;
        return frame =>
        {
            TOwner owner = Unsafe.As<TOwner>(frame.Rows[row]);
            double value = read(owner);
            if (double.IsNaN(value)) mark.Note(frame, owner);
            return value;
        };
    }

    internal override Words Words(int row, MissingMark mark)
    {
        Func<TOwner, string?> read = _words!;
        return frame =>
        {
            TOwner owner = Unsafe.As<TOwner>(frame.Rows[row]);
            string? value = read(owner);
            if (value is null) mark.Note(frame, owner);
            return value;
        };
    }

    internal override Condition Compare(int row, MissingMark mark, string symbol, double constant)
    {
        Func<TOwner, double> read = _quantity!;
        return symbol switch
        {
            "<" => frame => read(Of(frame, row)) is var value && double.IsNaN(value) ? Missed(frame, row, mark) : ComparisonClosures.Of(value < constant),
            "<=" => frame => read(Of(frame, row)) is var value && double.IsNaN(value) ? Missed(frame, row, mark) : ComparisonClosures.Of(value <= constant),
            ">" => frame => read(Of(frame, row)) is var value && double.IsNaN(value) ? Missed(frame, row, mark) : ComparisonClosures.Of(value > constant),
            ">=" => frame => read(Of(frame, row)) is var value && double.IsNaN(value) ? Missed(frame, row, mark) : ComparisonClosures.Of(value >= constant),
            "==" => frame => read(Of(frame, row)) is var value && double.IsNaN(value) ? Missed(frame, row, mark) : ComparisonClosures.Of(value.Equals(constant)),
            _ => frame => read(Of(frame, row)) is var value && double.IsNaN(value) ? Missed(frame, row, mark) : ComparisonClosures.Of(!value.Equals(constant)),
        };
    }

    internal override Condition Test(int row, MissingMark mark, Func<string, bool> test)
    {
        Func<TOwner, string?> read = _words!;
        return frame =>
        {
            TOwner owner = Unsafe.As<TOwner>(frame.Rows[row]);
            if (read(owner) is { } text) return ComparisonClosures.Of(test(text));
            mark.Note(frame, owner);
            return Truth.Missing;
        };
    }

    internal override Condition Within(int row, MissingMark mark, double length, ulong asOfBit)
    {
        Func<TOwner, double> read = _quantity!;
        return frame =>
        {
            TOwner owner = Unsafe.As<TOwner>(frame.Rows[row]);
            double at = read(owner);
            double asOf = frame.AsOf;
            if (at <= asOf && at >= asOf - length) return Truth.True;
            if (!double.IsNaN(at) && !double.IsNaN(asOf)) return Truth.False;
            if (double.IsNaN(at)) mark.Note(frame, owner);
            if (double.IsNaN(asOf)) frame.Missing |= asOfBit;
            return Truth.Missing;
        };
    }

    internal override object[]? Rows(object owner) => _rows!(Unsafe.As<TOwner>(owner));

    // What stands in a frame's row is of the type its schema says, for only the binder and the row functions put it there.
    private static TOwner Of(Frame frame, int row) => Unsafe.As<TOwner>(frame.Rows[row]);

    private static Truth Missed(Frame frame, int row, MissingMark mark)
    {
        mark.Note(frame, frame.Rows[row]);
        return Truth.Missing;
    }
}

/// <summary>Turns what records hold into what compiled rules read, without boxing.</summary>
internal static class Seen
{
    public static Truth Told(bool? value) => value is { } told ? told ? Truth.True : Truth.False : Truth.Missing;

    public static double Value(double? value) => value ?? double.NaN;

    public static double Time(DateTimeOffset? value) => Clock.Ticks(value);

    // The numbers of all enumerations of facts are small.
    public static double Member<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } member ? Unsafe.As<TEnum, int>(ref member) : double.NaN;

    // A booking has a segment, a traveller and, where contact data are given, a number: an empty list of them was not seen.
    public static object[]? Filled<TRow>(ImmutableArray<TRow>? rows)
        where TRow : class => rows is { IsDefaultOrEmpty: false } filled ? List(filled) : null;

    // A row is a reference, so the array of rows is one of objects.
    public static object[]? List<TRow>(ImmutableArray<TRow> rows)
        where TRow : class => rows.IsDefault ? null : Unsafe.As<object[]>(ImmutableCollectionsMarshal.AsArray(rows));
}
