using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>The board at one entry of the log, as it is stored; the log after it is applied on top.</summary>
internal sealed class BoardCheckpoint
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Epoch of the log.</summary>
    public string Epoch { get; set; } = "";

    /// <summary>Number of the last entry in it.</summary>
    public long Seq { get; set; }

    /// <summary>The plan.</summary>
    public OperationPlan? Plan { get; set; }

    /// <summary>The operation's state.</summary>
    public OperationState State { get; set; }

    /// <summary>The newest report of each flight.</summary>
    public FlightReport[] Flights { get; set; } = [];

    /// <summary>The newest status of each airport.</summary>
    public AirportStatus[] Airports { get; set; } = [];

    /// <summary>The newest events, oldest first.</summary>
    public BoardEvent[] Events { get; set; } = [];

    /// <summary>Rows that have left the queue though their flight still tells of them.</summary>
    public string[] Removed { get; set; } = [];

    /// <summary>First hour on the timeline.</summary>
    public DateTimeOffset Hours { get; set; }

    /// <summary>Flights of which it was told that nobody had reviewed them in time, each with whether it still waits.</summary>
    public SortedDictionary<string, bool> Reviews { get => field ?? []; set; } = [];
}
