namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// The flights of a push as sold: nearly all bookings name the same few, so the same flight is one object. A fixed table: another flight
/// replaces the one in its slot.
/// </summary>
internal sealed class DesignatorCache
{
    private const int Slots = 64;

    private readonly FlightDesignator?[] _flights = new FlightDesignator?[Slots];

    /// <summary>What the flights made so far weigh, bytes.</summary>
    public int Weight { get; private set; }

    /// <summary>The flight of a carrier under a number.</summary>
    /// <param name="carrier">The carrier.</param>
    /// <param name="number">The number as sent.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    public FlightDesignator Find(string carrier, ReadOnlySpan<byte> number, byte release)
    {
        number = ValueText.Trim(number);
        var hash = carrier.Length == 0 ? 0u : carrier[^1];
        foreach (var digit in number)
        {
            hash = (hash * 31) + digit;
        }

        ref var slot = ref _flights[hash % Slots];
        if (slot is null || !Is(slot, carrier, number))
        {
            slot = FlightDesignator.Parse(carrier + ValueText.Decode(number, release), carrier);
            Weight += RecordWeight.Of(slot);
        }

        return slot;
    }

    private static bool Is(FlightDesignator flight, string carrier, ReadOnlySpan<byte> number) =>
        flight.NamedCarrier == carrier && flight.Raw.Length == carrier.Length + number.Length
        && System.Text.Ascii.Equals(number, flight.Raw.AsSpan(carrier.Length)) && flight.Raw.StartsWith(carrier, StringComparison.Ordinal);
}
