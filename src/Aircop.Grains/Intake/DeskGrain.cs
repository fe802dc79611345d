using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;

namespace Aircop.Grains.Intake;

/// <inheritdoc cref="IDeskGrain"/>
internal sealed class DeskGrain(BodyReading reading, FieldClock clock) : Grain, IDeskGrain
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public async Task<TablePreview> Preview(PostedBody table) => reading.Preview(table, Today, await RememberedColumns.Of(GrainFactory, table));

    /// <inheritdoc/>
    public async Task<ListCheck> Check(PostedBody list) => reading.Read(list, Today, await RememberedColumns.Of(GrainFactory, list)).ToCheck();
}
