namespace Aircop.Node;

/// <summary>What came back from a post, or that nothing did.</summary>
/// <param name="Status">HTTP status; 0 when the link was cut or the time ran out, so that the outcome is unknown.</param>
/// <param name="Body">Body of the answer; empty when there is none.</param>
/// <param name="RetryAfter">How long the server asks to wait; null when it does not say.</param>
public sealed record PostAnswer(int Status, string Body, TimeSpan? RetryAfter = null)
{
    /// <summary>No answer at all.</summary>
    public static PostAnswer NoLink { get; } = new(0, "");
}
