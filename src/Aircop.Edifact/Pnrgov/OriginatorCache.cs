namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Who booked, for the bookings of one push: few offices make most of them, so segments that are the same give the same object. A fixed
/// table: another office replaces the one in its slot.
/// </summary>
internal sealed class OriginatorCache
{
    private const int Slots = 256;

    /// <summary>Longest segment kept: hostile ones shall not fill the memory.</summary>
    private const int MaxLength = 128;

    private readonly (byte[] Text, Originator? Originator)[] _slots = new (byte[], Originator?)[Slots];

    /// <summary>What those made so far weigh, bytes.</summary>
    public int Weight { get; private set; }

    /// <summary>Who an ORG names; null when every field is empty.</summary>
    public Originator? Read(in Segment segment)
    {
        var text = segment.Text;
        if (text.Length > MaxLength)
        {
            return Make(segment);
        }

        ref var slot = ref _slots[ByteHash.Of(text) % Slots];
        if (slot.Text is null || !text.SequenceEqual(slot.Text))
        {
            slot = (text.ToArray(), Make(segment));
        }

        return slot.Originator;
    }

    private Originator? Make(in Segment segment)
    {
        var originator = OriginatorText.Read(segment);
        Weight += originator is null ? 0 : RecordWeight.Of(originator);
        return originator;
    }
}
