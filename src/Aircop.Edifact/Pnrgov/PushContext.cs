using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>All that a record needs to know of the message it stands in.</summary>
/// <param name="Function">Full or update push.</param>
/// <param name="Flight">The flight that is pushed; null when the message names none.</param>
/// <param name="Travel">The day of travel, against which two-digit years are completed.</param>
/// <param name="CardKey">Secret under which card numbers are turned into tokens; empty: no tokens.</param>
internal sealed record PushContext(PushFunction Function, FlightLeg? Flight, DateOnly Travel, ReadOnlyMemory<byte> CardKey)
{
    /// <summary>Of no message.</summary>
    public static PushContext None { get; } = new(PushFunction.Unspecified, null, default, default);
}
