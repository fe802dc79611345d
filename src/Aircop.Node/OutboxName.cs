using System.Globalization;

namespace Aircop.Node;

/// <summary>
/// Name of a file on its way: place in the order, SHA-256 of its bytes, and the name under which it was dropped,
/// such as <c>0000000042.9f86d0...0a08.at515.edi</c>. The name alone is the node's memory: nothing else needs to survive.
/// </summary>
/// <param name="Order">Place in the order, from 1.</param>
/// <param name="Hash">SHA-256 of the bytes, hex, lower case.</param>
/// <param name="DroppedAs">Name under which the file was dropped.</param>
public sealed record OutboxName(long Order, string Hash, string DroppedAs)
{
    private const int OrderDigits = 10;
    private const int HashDigits = 64;
    private const int HashAt = OrderDigits + 1;
    private const int DroppedAt = HashAt + HashDigits + 1;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order:D10}.{Hash}.{DroppedAs}");

    /// <summary>Reads the written form; false when it is not one.</summary>
    /// <param name="text">A file name.</param>
    /// <param name="name">What it says.</param>
    public static bool TryParse(string text, out OutboxName name)
    {
        name = new OutboxName(0, "", "");
        if (text.Length <= DroppedAt || text[OrderDigits] != '.' || text[DroppedAt - 1] != '.') return false;
        if (!long.TryParse(text.AsSpan(0, OrderDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var order)) return false;
        var hash = text.AsSpan(HashAt, HashDigits);
        foreach (var c in hash)
            if (!char.IsAsciiHexDigitLower(c)) return false;
        name = new OutboxName(order, hash.ToString(), text[DroppedAt..]);
        return true;
    }
}
