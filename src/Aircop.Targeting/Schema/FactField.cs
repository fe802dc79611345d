using Aircop.Targeting.Language;

namespace Aircop.Targeting;

/// <summary>What rules may do with a fact.</summary>
public enum FactUse
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Whatever its type allows.</summary>
    Free,

    /// <summary>Nothing: it is there so that other facts can be derived from it, and so that a screen can say it was missing.</summary>
    Derivation,

    /// <summary>Only rules that protect victims of trafficking may read it.</summary>
    Protection,

    /// <summary>It stands for nationality: may never be the sole or dominant criterion.</summary>
    Proxy,
}

/// <summary>One fact that rules can name, as data: its type, unit, PNR data element and the use that is allowed.</summary>
public abstract class FactField
{
    private protected FactField(string name, FactType type) => (Name, Type) = (name, type);

    /// <summary>Name in rules, such as <c>bk.stayNights</c>; of a column the name alone.</summary>
    public string Name { get; }

    /// <summary>Type of its values.</summary>
    public FactType Type { get; }

    /// <summary>Stable key for screens and reports, such as <c>booking.stayNights</c>.</summary>
    public string Key { get; internal set; } = "";

    /// <summary>Place in the schema: missing facts are named in this order.</summary>
    public int Order { get; internal set; }

    /// <summary>Unit of a number; empty where it has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Number of the PNR data element (EU PNR Directive 2016/681, Annex I, 1 to 19); 0 for facts that come from elsewhere.</summary>
    public int Element { get; init; }

    /// <summary>What rules may do with it.</summary>
    public FactUse Use { get; init; } = FactUse.Free;

    /// <summary>Facts it is derived from; those of them that are missing are named in its stead.</summary>
    public IReadOnlyList<string> Inputs { get; private protected set; } = [];

    internal abstract bool IsSeen(object owner);

    internal abstract Condition Condition(int row, MissingMark mark);

    internal abstract Quantity Quantity(int row, MissingMark mark);

    internal abstract Words Words(int row, MissingMark mark);

    /// <summary>The fact compared with a constant, in one step.</summary>
    internal abstract Condition Compare(int row, MissingMark mark, string symbol, double constant);

    /// <summary>The text put to a test, in one step.</summary>
    internal abstract Condition Test(int row, MissingMark mark, Func<string, bool> test);

    /// <summary>Whether the time is within so many ticks before the moment windows are counted back from.</summary>
    internal abstract Condition Within(int row, MissingMark mark, double length, ulong asOfBit);

    internal abstract object[]? Rows(object owner);
}

/// <summary>What is noted when a fact is missing: its own bit, or those of the facts it is derived from.</summary>
internal sealed class MissingMark(ulong own, (FactField Field, ulong Bit)[] inputs)
{
    public ulong All { get; } = inputs.Aggregate(own, (all, input) => all | input.Bit);

    public void Note(Frame frame, object owner)
    {
        ulong missing = own;
        foreach (var (field, bit) in inputs)
        {
            if (!field.IsSeen(owner)) missing |= bit;
        }

        // All inputs are there and yet say nothing, as a booking made after departure does: the first is the one not believed.
        frame.Missing |= missing != 0 ? missing : inputs[0].Bit;
    }
}
