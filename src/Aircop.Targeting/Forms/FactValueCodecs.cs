using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Aircop.Targeting.Forms;

/// <summary>Writes and reads values of one type. What was not seen is not written.</summary>
internal abstract class ValueCodec
{
    /// <summary>Name of the form, by which a later program passes over what it does not know any more.</summary>
    public abstract string Form { get; }

    /// <summary>Passes over a value of a form.</summary>
    public static void Skip(string form, ref FactCursor from)
    {
        switch (form)
        {
            case TruthCodec.Name:
                from.Byte();
                break;
            case WholeCodec.Name:
                from.Signed();
                break;
            case NumberCodec.Name:
                from.Number();
                break;
            case TimeCodec.Name:
                TimeCodec.ReadTime(ref from);
                break;
            default:
                // Texts, lists and records have their length before them.
                from.Skip();
                break;
        }
    }
}

/// <inheritdoc cref="ValueCodec"/>
internal abstract class ValueCodec<T> : ValueCodec
{
    public abstract bool IsSeen(T value);

    public abstract void Write(FactWriter to, T value);

    public abstract T Read(ref FactCursor from);
}

internal sealed class TruthCodec : ValueCodec<bool?>
{
    public const string Name = "truth";

    public override string Form => Name;

    public override bool IsSeen(bool? value) => value is not null;

    public override void Write(FactWriter to, bool? value) => to.Byte(value == true ? (byte)1 : (byte)0);

    public override bool? Read(ref FactCursor from) => from.Byte() == 1;
}

internal sealed class WholeCodec : ValueCodec<int?>
{
    public const string Name = "whole";

    public override string Form => Name;

    public override bool IsSeen(int? value) => value is not null;

    public override void Write(FactWriter to, int? value) => to.Signed(value!.Value);

    public override int? Read(ref FactCursor from) => (int)from.Signed();
}

internal sealed class NumberCodec : ValueCodec<double?>
{
    public const string Name = "number";

    public override string Form => Name;

    public override bool IsSeen(double? value) => value is not null;

    public override void Write(FactWriter to, double? value) => to.Number(value!.Value);

    public override double? Read(ref FactCursor from) => from.Number();
}

/// <summary>Moments in UTC: rules do not know of offsets. Whole seconds take five bytes.</summary>
internal sealed class TimeCodec : ValueCodec<DateTimeOffset?>
{
    public const string Name = "time";

    private static readonly long Begin = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public override string Form => Name;

    public override bool IsSeen(DateTimeOffset? value) => value is not null;

    public override void Write(FactWriter to, DateTimeOffset? value)
    {
        (long seconds, long rest) = Math.DivRem(value!.Value.UtcTicks - Begin, TimeSpan.TicksPerSecond);
        to.Signed((seconds << 1) | (rest == 0 ? 0L : 1L));
        if (rest != 0) to.Signed(rest);
    }

    public override DateTimeOffset? Read(ref FactCursor from) => ReadTime(ref from);

    public static DateTimeOffset ReadTime(ref FactCursor from)
    {
        long seconds = from.Signed();
        long rest = (seconds & 1) == 0 ? 0 : from.Signed();
        return new DateTimeOffset(Begin + ((seconds >> 1) * TimeSpan.TicksPerSecond) + rest, TimeSpan.Zero);
    }
}

/// <summary>Members of enumerations by their numbers, which never change.</summary>
internal sealed class MemberCodec<TEnum> : ValueCodec<TEnum?>
    where TEnum : struct, Enum
{
    public override string Form => WholeCodec.Name;

    public override bool IsSeen(TEnum? value) => value is not null;

    public override void Write(FactWriter to, TEnum? value)
    {
        TEnum member = value!.Value;
        to.Signed(Unsafe.As<TEnum, int>(ref member));
    }

    public override TEnum? Read(ref FactCursor from)
    {
        int member = (int)from.Signed();
        return Unsafe.As<int, TEnum>(ref member);
    }
}

internal sealed class TextCodec : ValueCodec<string?>
{
    public override string Form => "text";

    public override bool IsSeen(string? value) => value is not null;

    public override void Write(FactWriter to, string? value) => to.Text(value!);

    public override string? Read(ref FactCursor from) => from.Text();
}

internal sealed class TextsCodec : ValueCodec<ImmutableArray<string>>
{
    public override string Form => "texts";

    public override bool IsSeen(ImmutableArray<string> value) => !value.IsDefault;

    public override void Write(FactWriter to, ImmutableArray<string> value) => to.Part(value, static (inner, texts) =>
    {
        inner.Whole((ulong)texts.Length);
        foreach (string text in texts) inner.Text(text);
    });

    public override ImmutableArray<string> Read(ref FactCursor from)
    {
        from.Enter();
        var texts = new string[(int)from.Whole()];
        for (int i = 0; i < texts.Length; i++) texts[i] = from.Text();
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }
}

internal sealed class RecordValueCodec<T>(RecordCodec<T> record) : ValueCodec<T?>
    where T : class
{
    public override string Form => "record " + typeof(T).Name;

    public override bool IsSeen(T? value) => value is not null;

    public override void Write(FactWriter to, T? value) => to.Part(value!, record.Write);

    public override T? Read(ref FactCursor from)
    {
        from.Enter();
        return record.Read(ref from);
    }
}

internal sealed class RowsCodec<T>(RecordCodec<T> record) : ValueCodec<ImmutableArray<T>>
    where T : class
{
    public override string Form => "rows " + typeof(T).Name;

    public override bool IsSeen(ImmutableArray<T> value) => !value.IsDefault;

    public override void Write(FactWriter to, ImmutableArray<T> value) => to.Part(value, WriteRows);

    public override ImmutableArray<T> Read(ref FactCursor from)
    {
        from.Enter();
        var rows = new T[(int)from.Whole()];
        for (int i = 0; i < rows.Length; i++) rows[i] = record.Read(ref from);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    private void WriteRows(FactWriter to, ImmutableArray<T> rows)
    {
        to.Whole((ulong)rows.Length);
        foreach (T row in rows) record.Write(to, row);
    }
}
