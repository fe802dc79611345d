using System.Collections.Immutable;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake;

/// <summary>Fetches what is remembered of a body's columns, so that the reading itself stays pure.</summary>
internal static class RememberedColumns
{
    /// <summary>The mappings of the body's carrier, newest first; none where no carrier can be told or the columns were given with the body.</summary>
    public static async Task<ImmutableArray<ColumnMapping>> Of(IGrainFactory grains, PostedBody body)
    {
        if (body.Hints?.Mapping is not null) return [];
        var carrier = BodyReading.CarrierOf(body).ToUpperInvariant();
        return carrier.Length is 2 or 3 ? await grains.GetGrain<IColumnMappingGrain>(carrier).Get() : [];
    }
}
