using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Intake;

/// <summary>What the columns of a carrier's tables hold, remembered for the next table. Key: carrier's designator, upper case.</summary>
[Alias("aircop.IColumnMappingGrain")]
public interface IColumnMappingGrain : IGrainWithStringKey
{
    /// <summary>Most forms of table remembered for one carrier; the one laid down longest ago gives way.</summary>
    const int Most = 20;

    /// <summary>Remembers a mapping in place of the one of the same header line; returns the version after it. After the write.</summary>
    [Alias("Remember")]
    Task<long> Remember(ColumnMapping mapping);

    /// <summary>The mappings remembered, newest first.</summary>
    [ReadOnly, Alias("Get")]
    Task<ImmutableArray<ColumnMapping>> Get();
}
