namespace Aircop.Edifact;

/// <summary>What holds for one input while it is read, and afterwards for what is read again from it.</summary>
/// <param name="Text">The interchange from its first segment on, without line ends inside segments.</param>
/// <param name="Characters">The separators.</param>
/// <param name="HasTypographicApostrophe">Whether U+2019 occurs anywhere in the input.</param>
/// <param name="Budget">What may be kept in memory.</param>
internal sealed record ReadingContext(
    ReadOnlyMemory<byte> Text, ServiceCharacters Characters, bool HasTypographicApostrophe, MemoryBudget Budget)
{
    /// <summary>Reads segments from an offset on.</summary>
    /// <param name="offset">Offset in the text.</param>
    /// <param name="scratch">Scratch, <see cref="SegmentReader.ScratchLength"/> long.</param>
    public SegmentReader SegmentsFrom(int offset, Span<int> scratch) =>
        new(Text.Span[offset..], Characters, HasTypographicApostrophe, scratch);
}
