namespace Aircop.Edifact;

/// <summary>The separators of one interchange (ISO 9735, service string advice UNA), as bytes.</summary>
/// <param name="Component">Between components, usually a colon.</param>
/// <param name="Element">Between elements, usually a plus.</param>
/// <param name="Release">Makes the next character literal, usually a question mark; 0 = none.</param>
/// <param name="Terminator">Ends a segment, usually an apostrophe.</param>
public readonly record struct ServiceCharacters(byte Component, byte Element, byte Release, byte Terminator)
{
    /// <summary>The separators that hold without UNA: colon, plus, question mark, apostrophe.</summary>
    public static ServiceCharacters Default { get; } = new((byte)':', (byte)'+', (byte)'?', (byte)'\'');

    /// <summary>Whether the four can be told apart from each other and from data.</summary>
    public bool AreUsable =>
        IsSeparator(Component) && IsSeparator(Element) && IsSeparator(Terminator)
        && (Release == 0 || IsSeparator(Release))
        && Component != Element && Component != Terminator && Element != Terminator
        && Release != Component && Release != Element && Release != Terminator;

    /// <summary>Whether a byte can separate: printable or high, and neither a letter, a digit nor a blank.</summary>
    internal static bool IsSeparator(byte value) => value > ' ' && value != 0x7F && !char.IsAsciiLetterOrDigit((char)value);
}
