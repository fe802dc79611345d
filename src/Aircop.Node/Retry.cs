namespace Aircop.Node;

/// <summary>When to try again. Immutable; the start is <c>new Retry(first, longest)</c>.</summary>
/// <param name="First">Wait after the first failure.</param>
/// <param name="Longest">Longest wait of its own; a server's Retry-After may be longer.</param>
public sealed record Retry(TimeSpan First, TimeSpan Longest)
{
    private const int DoublingsAtMost = 30;

    /// <summary>Failures in a row.</summary>
    public int Failures { get; private init; }

    /// <summary>No try before this time, UTC.</summary>
    public DateTimeOffset NotBefore { get; private init; } = DateTimeOffset.MinValue;

    /// <summary>After a success: try at once.</summary>
    public Retry Succeeded() => new(First, Longest);

    /// <summary>After a failure.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <param name="asked">What the server asked to wait; null when it did not.</param>
    /// <param name="spread">0 to 1: spreads the tries of nodes that lost the same link, between half the wait and the whole.</param>
    public Retry Failed(DateTimeOffset now, TimeSpan? asked, double spread)
    {
        var doubled = First * Math.Pow(2, Math.Min(Failures, DoublingsAtMost));
        var wait = (doubled < Longest ? doubled : Longest) * (0.5 + (spread / 2));
        if (asked is { } least && least > wait) wait = least;
        return this with { Failures = Failures + 1, NotBefore = now + wait };
    }

    /// <summary>How long to wait now; zero when a try is due.</summary>
    /// <param name="now">The time, UTC.</param>
    public TimeSpan Wait(DateTimeOffset now) => NotBefore > now ? NotBefore - now : TimeSpan.Zero;
}
