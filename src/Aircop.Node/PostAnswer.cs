namespace Aircop.Node;

/// <summary>What came back from a post, or that nothing did.</summary>
/// <param name="Status">HTTP status; 0 when the link was cut or the time ran out, so that the outcome is unknown.</param>
/// <param name="Body">Body of the answer; empty when there is none.</param>
/// <param name="RetryAfter">How long the server asks to wait; null when it does not say.</param>
/// <param name="Fault">Kind of the fault when there was no answer, such as ConnectionError or Timeout; empty otherwise.</param>
public sealed record PostAnswer(int Status, string Body, TimeSpan? RetryAfter = null, string Fault = "")
{
    /// <summary>No answer at all.</summary>
    /// <param name="fault">Kind of the fault.</param>
    public static PostAnswer NoLink(string fault) => new(0, "", Fault: fault);
}
