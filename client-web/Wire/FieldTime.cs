using Aircop.Contracts.Reference;

namespace Aircop.ClientWeb.Wire;

/// <summary>Time in the field at the server.</summary>
/// <param name="Utc">Time in the field, UTC.</param>
/// <param name="Speed">Seconds in the field per second of the wall clock.</param>
public sealed record FieldTime(DateTimeOffset Utc, double Speed)
{
    internal static FieldTime Of(FieldClock clock) => new(clock.GetUtcNow(), clock.Speed);
}
