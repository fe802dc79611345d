using System.Globalization;

namespace Aircop.Node;

/// <summary>How a node stands. Names no file and no person.</summary>
public sealed record NodeStatus
{
    /// <summary>Files in the inbox that are not whole yet.</summary>
    public int Arriving { get; init; }

    /// <summary>Files on their way.</summary>
    public int Waiting { get; init; }

    /// <summary>Files delivered since the node started.</summary>
    public int Sent { get; init; }

    /// <summary>Of these, those the server had already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Files refused since the node started.</summary>
    public int Refused { get; init; }

    /// <summary>What the last try found: empty when all is well.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>No try before this time, UTC; null when none waits.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>The status in one line.</summary>
    public override string ToString()
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"waiting {Waiting}, sent {Sent} ({Duplicates} known before), refused {Refused}, arriving {Arriving}");
        if (Trouble.Length > 0) line += "; " + Trouble;
        if (NextTry is { } next) line += string.Create(CultureInfo.InvariantCulture, $", next try {next:HH:mm:ss} UTC");
        return line;
    }
}
