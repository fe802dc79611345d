namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// What flights of itineraries were read from before in the same push: nearly all bookings repeat the pushed flight to the byte. A fixed
/// table: another text replaces the one in its slot.
/// </summary>
internal sealed class FlightTexts
{
    private const int Slots = 32;

    /// <summary>Longest segment kept: hostile ones shall not fill the memory.</summary>
    private const int MaxLength = 64;

    private readonly (byte[] Text, FlightDraft Flight)[] _slots = new (byte[], FlightDraft)[Slots];

    /// <summary>Puts into a draft what the same segment gave before; false when there was none.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="flight">The draft, cleared.</param>
    public bool TryFind(ReadOnlySpan<byte> text, FlightDraft flight)
    {
        ref readonly var slot = ref _slots[ByteHash.Of(text) % Slots];
        if (slot.Text is null || !text.SequenceEqual(slot.Text))
        {
            return false;
        }

        flight.TakeSold(slot.Flight);
        return true;
    }

    /// <summary>Keeps what a segment gave, of which nothing had to be reported.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="flight">What it gave.</param>
    public void Keep(ReadOnlySpan<byte> text, FlightDraft flight)
    {
        if (text.Length <= MaxLength)
        {
            var kept = new FlightDraft();
            kept.TakeSold(flight);
            _slots[ByteHash.Of(text) % Slots] = (text.ToArray(), kept);
        }
    }
}
