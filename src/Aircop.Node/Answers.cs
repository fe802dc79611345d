using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Node;

/// <summary>What an answer means for the file.</summary>
public enum Verdict
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Durable at the server: the receipt names the very bytes of the file.</summary>
    Delivered = 1,

    /// <summary>The server will never take it as it is.</summary>
    Refused = 2,

    /// <summary>No link, or the server cannot now: the same bytes go again later, which does no harm.</summary>
    Later = 3,

    /// <summary>The key is not good: the file waits until somebody mends that.</summary>
    KeyRefused = 4,
}

/// <summary>Reads answers.</summary>
public static class Answers
{
    /// <summary>
    /// Judges an answer. Only a 202 whose receipt is the hash of the file counts as delivered, so that a hotel's login
    /// page or a proxy cannot make a list vanish.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hash">SHA-256 of the file, hex, lower case.</param>
    public static Verdict Judge(PostAnswer answer, string hash) => answer.Status switch
    {
        202 => Read(answer.Body)?.Receipt is { } receipt && string.Equals(receipt, hash, StringComparison.OrdinalIgnoreCase)
            ? Verdict.Delivered
            : Verdict.Later,
        400 or 403 or 413 or 415 or 422 => Verdict.Refused,
        401 => Verdict.KeyRefused,
        _ => Verdict.Later,
    };

    /// <summary>True when a 202 says that the server had these bytes already.</summary>
    /// <param name="answer">The answer.</param>
    public static bool IsDuplicate(PostAnswer answer) => Read(answer.Body)?.Duplicate ?? false;

    private static ReceiptForm? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, NodeJson.Default.ReceiptForm);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What the node reads of a receipt.</summary>
/// <param name="Receipt">SHA-256 of the body, hex.</param>
/// <param name="Duplicate">True when the server had the body already.</param>
internal sealed record ReceiptForm(string? Receipt, bool Duplicate);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReceiptForm))]
internal sealed partial class NodeJson : JsonSerializerContext;
