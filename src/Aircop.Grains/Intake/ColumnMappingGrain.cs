using System.Collections.Immutable;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Intake;

/// <summary>Columns remembered for a carrier, as they are stored.</summary>
internal sealed class ColumnMappingState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every change.</summary>
    public long Version { get; set; }

    /// <summary>The mappings, newest first.</summary>
    public ImmutableArray<ColumnMapping> Mappings { get; set; } = [];
}

/// <inheritdoc cref="IColumnMappingGrain"/>
internal sealed class ColumnMappingGrain([PersistentState("columns", AircopStorage.Name)] IPersistentState<ColumnMappingState> state, FieldClock clock)
    : Grain, IColumnMappingGrain
{
    /// <inheritdoc/>
    public async Task<long> Remember(ColumnMapping mapping)
    {
        var known = state.State.Mappings.FirstOrDefault(one => one.Signature == mapping.Signature);
        if (known is not null && known.Dates == mapping.Dates && known.Fields.SequenceEqual(mapping.Fields)) return state.State.Version;
        state.State.Mappings =
            [mapping with { SetAt = clock.GetUtcNow() }, .. state.State.Mappings.Where(one => one.Signature != mapping.Signature).Take(IColumnMappingGrain.Most - 1)];
        state.State.Version++;
        await this.WriteOrForget(state);
        return state.State.Version;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<ColumnMapping>> Get() => Task.FromResult(state.State.Mappings);
}
