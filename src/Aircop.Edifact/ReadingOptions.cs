namespace Aircop.Edifact;

/// <summary>What a reader needs to know beside the message.</summary>
public sealed record ReadingOptions
{
    /// <summary>Nothing known.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>
    /// The day of receipt. Completes two-digit years where the message has no flight date; without it the envelope's date does.
    /// </summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Secret under which card numbers are turned into tokens; empty: cards are masked and have no token.</summary>
    public ReadOnlyMemory<byte> CardKey { get; init; }

    /// <summary>Takes the segments that are to be shown; null: none.</summary>
    internal SegmentExcerpts? Excerpts { get; init; }
}
