namespace Aircop.Edifact;

/// <summary>Text of a stranger, fit for a terminal.</summary>
public static class PrintableText
{
    /// <summary>The text with control characters shown as a question mark: nothing a message holds may steer a terminal.</summary>
    /// <param name="text">The text; null reads as empty.</param>
    public static string Of(string? text) => text is null
        ? ""
        : string.Create(text.Length, text, static (shown, sent) =>
        {
            for (var i = 0; i < sent.Length; i++) shown[i] = char.IsControl(sent[i]) ? '?' : sent[i];
        });
}
