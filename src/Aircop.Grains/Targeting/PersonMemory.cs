using Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>What the network remembers of one person of a flight when the rules are asked.</summary>
/// <param name="History">The person's own past; null when nothing tells who the person is.</param>
/// <param name="Network">What the person shares with others; null when the network was not asked.</param>
/// <param name="Locator">Keyed hash of the record locator, as the past has them; null when it is not known.</param>
internal sealed record PersonMemory(HistoryFacts? History, NetworkFacts? Network, string? Locator)
{
    /// <summary>The facts of the lists with what is remembered.</summary>
    public SubjectFacts Complete(SubjectFacts record) => record with
    {
        History = History,
        Network = Network,
        Booking = Locator is null ? record.Booking : (record.Booking ?? new BookingFacts()) with { Locator = Locator },
    };
}
