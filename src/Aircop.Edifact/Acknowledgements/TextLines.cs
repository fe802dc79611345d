namespace Aircop.Edifact.Acknowledgements;

/// <summary>Texts that are sent in lines.</summary>
internal static class TextLines
{
    /// <summary>Longest text kept, in characters: five lines of the widest data element.</summary>
    private const int MaxLength = 5 * ValueText.MaxBytes;

    /// <summary>Adds a line.</summary>
    public static string? Join(string? text, string? line) =>
        line is null || text?.Length + line.Length >= MaxLength ? text : text is null ? line : $"{text} {line}";
}
