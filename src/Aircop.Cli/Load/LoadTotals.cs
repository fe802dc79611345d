namespace Aircop.Cli.Load;

/// <summary>A line of progress.</summary>
/// <param name="At">Time since the start.</param>
/// <param name="PostsPerSecond">Posts accepted per second.</param>
/// <param name="PassengersPerSecond">People on them per second.</param>
/// <param name="InFlight">Posts without an answer.</param>
/// <param name="Errors">Posts refused or failed so far.</param>
/// <param name="P50">Median from post to receipt, milliseconds.</param>
/// <param name="P99">99th percentile of the same.</param>
public sealed record LoadSecond(
    TimeSpan At, double PostsPerSecond, double PassengersPerSecond, int InFlight, int Errors, double? P50, double? P99);

/// <summary>What a run came to.</summary>
public sealed record LoadTotals
{
    /// <summary>Posts made.</summary>
    public int Posts { get; init; }

    /// <summary>Of these, answered with a receipt.</summary>
    public int Accepted { get; init; }

    /// <summary>Of these, still without an answer when the books were closed.</summary>
    public int Unanswered { get; init; }

    /// <summary>Posts accepted per second.</summary>
    public double PostsPerSecond { get; init; }

    /// <summary>People on the accepted lists.</summary>
    public long Passengers { get; init; }

    /// <summary>The same per second.</summary>
    public double PassengersPerSecond { get; init; }

    /// <summary>From post to receipt.</summary>
    public required LatencySummary ToReceipt { get; init; }

    /// <summary>From post to the board of a watcher, over all watchers.</summary>
    public required LatencySummary ToBoard { get; init; }

    /// <summary>Posts refused or failed, by status or fault.</summary>
    public required SortedDictionary<string, int> Errors { get; init; }

    /// <summary>Posts accepted that no watcher ever saw on the board.</summary>
    public int Lost { get; init; }

    /// <summary>Accepted posts times watchers that did not see them.</summary>
    public int Missed { get; init; }

    /// <summary>Events that a watcher received twice, and lists shown more often than they were posted.</summary>
    public int Doubled { get; init; }
}

/// <summary>The whole answer of a load run.</summary>
public sealed record LoadReport
{
    /// <summary>Id of the operation whose board was followed.</summary>
    public required string Operation { get; init; }

    /// <summary>Rate asked for, posts per second.</summary>
    public double Rate { get; init; }

    /// <summary>Watchers.</summary>
    public int Watchers { get; init; }

    /// <summary>Length of the run, seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Seed of everything drawn.</summary>
    public int Seed { get; init; }

    /// <summary>What it came to.</summary>
    public required LoadTotals Totals { get; init; }

    /// <summary>Posts that started more than 50 ms after they were due: above a few, the tester's own machine was the limit.</summary>
    public int LateStarts { get; init; }

    /// <summary>Times that watchers were cut and came back.</summary>
    public int Resumes { get; init; }

    /// <summary>What one of them was cut by; empty when none was.</summary>
    public string Cut { get; init; } = "";

    /// <summary>Watchers whose board at the end equals the server's; null without watchers.</summary>
    public int? SameBoards { get; init; }

    /// <summary>True when nothing was lost or doubled and every watcher has the server's board.</summary>
    public bool Whole => Totals is { Lost: 0, Doubled: 0, Unanswered: 0 } && (SameBoards is null || SameBoards == Watchers);
}
