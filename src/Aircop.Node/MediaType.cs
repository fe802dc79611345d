namespace Aircop.Node;

/// <summary>How a file is announced to the intake.</summary>
public static class MediaType
{
    /// <summary>Media type by the ending of a file's name; null for an ending that the intake does not read.</summary>
    /// <param name="name">File name.</param>
    public static string? Of(string name)
    {
        var ending = Path.GetExtension(name.AsSpan());
        if (ending.Equals(".edi", StringComparison.OrdinalIgnoreCase) || ending.Equals(".txt", StringComparison.OrdinalIgnoreCase))
            return "application/edifact";
        if (ending.Equals(".csv", StringComparison.OrdinalIgnoreCase)) return "text/csv";
        return ending.Equals(".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : null;
    }
}
