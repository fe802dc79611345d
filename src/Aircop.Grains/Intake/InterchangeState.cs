using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake;

/// <summary>What an interchange keeps: lists that no flight could take, so that nobody on them is lost. Empty for all others.</summary>
internal sealed class InterchangeState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The answer given.</summary>
    public IntakeReceipt? Receipt { get; set; }

    /// <summary>The columns it was read by; null where none were remembered.</summary>
    public string? Columns { get; set; }

    /// <summary>When it was received, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>People of the lists without a flight.</summary>
    public ManifestPerson[] Unassigned { get; set; } = [];
}
