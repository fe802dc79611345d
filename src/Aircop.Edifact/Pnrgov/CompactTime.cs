namespace Aircop.Edifact.Pnrgov;

/// <summary>A time or nothing in eight bytes, for objects of which a node holds hundreds of thousands. The first moment of all is nothing.</summary>
internal readonly record struct CompactTime
{
    private readonly DateTime _time;

    public CompactTime(DateTime? time) => _time = time ?? default;

    /// <summary>The time; null when there is none.</summary>
    public DateTime? Value => _time == default ? null : _time;
}

/// <summary>A whole number from 0 on or nothing, in four bytes.</summary>
internal readonly record struct CompactNumber
{
    // One more than the number, so that nothing is what memory is at first.
    private readonly uint _next;

    public CompactNumber(int? number) => _next = number is { } known ? (uint)known + 1 : 0;

    /// <summary>The number; null when there is none.</summary>
    public int? Value => _next == 0 ? null : (int)(_next - 1);
}
