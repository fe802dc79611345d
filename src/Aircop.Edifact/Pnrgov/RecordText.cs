namespace Aircop.Edifact.Pnrgov;

/// <summary>The input that a record stands in: where values stand that are looked at once all travellers are known.</summary>
internal sealed class RecordText
{
    private ReadOnlyMemory<byte> _text;

    /// <summary>Begins a record.</summary>
    /// <param name="text">What the offsets of its segments count from.</param>
    public void Start(ReadOnlyMemory<byte> text) => _text = text;

    /// <summary>Where a component stands.</summary>
    public static TextPlace PlaceOf(in Segment segment, int element, int component) => PlaceOf(segment, segment.Place(element, component));

    /// <summary>Where a component and all behind it in its element stand.</summary>
    public static TextPlace PlaceFrom(in Segment segment, int element, int component) => PlaceOf(segment, segment.PlaceFrom(element, component));

    /// <summary>The bytes at a place.</summary>
    public ReadOnlySpan<byte> At(TextPlace place) => _text.Span.Slice(place.Start, place.Length);

    /// <summary>The characters at a place, see <see cref="ValueText.Decode(ReadOnlySpan{byte}, byte, Span{char})"/>.</summary>
    public ReadOnlySpan<char> Read(TextPlace place, Span<char> buffer) =>
        place.IsEmpty ? default : ValueText.Decode(At(place), place.Release, buffer);

    private static TextPlace PlaceOf(in Segment segment, Range range) =>
        new(segment.Offset + range.Start.Value, range.End.Value - range.Start.Value, segment.Release);
}

/// <summary>Where a value stands in <see cref="RecordText"/>.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Release">The release character; 0 if its segment holds none.</param>
internal readonly record struct TextPlace(int Start, int Length, byte Release)
{
    /// <summary>Whether nothing stands there.</summary>
    public bool IsEmpty => Length == 0;
}
