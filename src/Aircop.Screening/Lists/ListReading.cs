using System.Collections.Immutable;

namespace Aircop.Screening.Lists;

/// <summary>What reading a list gave: the good rows as entries, and what was wrong with the others.</summary>
/// <param name="Entries">Entries, in the order of the file.</param>
/// <param name="Faults">Faults, in the order of the file; the first <see cref="MostFaults"/> of them.</param>
/// <param name="FaultCount">Number of all faults.</param>
public sealed record ListReading(ImmutableArray<LookoutEntry> Entries, ImmutableArray<RowFault> Faults, int FaultCount)
{
    /// <summary>Faults that are kept.</summary>
    public const int MostFaults = 10_000;
}

/// <summary>Collects faults without letting a broken file fill the memory.</summary>
internal sealed class FaultList
{
    private readonly ImmutableArray<RowFault>.Builder _faults = ImmutableArray.CreateBuilder<RowFault>();

    /// <summary>Number of all faults.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a fault.</summary>
    public void Add(int row, RowFaultKind kind, string column = "")
    {
        Count++;
        if (_faults.Count < ListReading.MostFaults) _faults.Add(new RowFault(row, kind, column));
    }

    /// <summary>The reading with these faults.</summary>
    public ListReading Reading(IEnumerable<LookoutEntry> entries) => new([.. entries], _faults.ToImmutable(), Count);
}
