namespace Aircop.Edifact;

/// <summary>Where an interchange begins and which separators it uses.</summary>
/// <param name="Start">Offset of its first segment, UNB or, where that is lost, UNH.</param>
/// <param name="Characters">Its separators.</param>
/// <param name="Deduced">Whether they were read off the header because UNA is malformed, or absent and the defaults do not fit.</param>
internal readonly record struct Header(int Start, ServiceCharacters Characters, bool Deduced);

/// <summary>Finds an interchange among what mail systems and telex gateways put around it.</summary>
internal static class HeaderFinder
{
    /// <summary>
    /// Bytes after UNB within which the first UNG or UNH is looked for. UNB and UNG together have under 500; the limit keeps the search
    /// linear on an input of nothing but headers.
    /// </summary>
    private const int HeaderWindow = 4_096;

    /// <summary>Finds the first UNB. Text is without line ends.</summary>
    /// <param name="text">The input.</param>
    /// <param name="allowBareMessage">Whether the first UNH will do where there is no UNB.</param>
    /// <param name="header">What was found.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, bool allowBareMessage, out Header header)
    {
        var start = FindTag(text, "UNB"u8, out var element);
        if (start < 0)
        {
            start = allowBareMessage ? FindTag(text, "UNH"u8, out element) : -1;
            if (start < 0)
            {
                header = default;
                return false;
            }
        }

        var hasAdvice = TryReadAdvice(text, start, out var advised, out var advisedRelease);
        if (hasAdvice && advised.AreUsable && advised.Element == element)
        {
            header = new Header(start, advised, Deduced: false);
            return true;
        }

        var window = text.Slice(start, Math.Min(HeaderWindow, text.Length - start));
        var deduced = Deduce(window, element, advisedRelease);
        header = new Header(start, deduced, Deduced: hasAdvice || advisedRelease != 0 || deduced != ServiceCharacters.Default);
        return true;
    }

    /// <summary>
    /// Offset of the first tag followed, after blanks, by a separator and at once a letter or digit, as prose is not; -1 if there is none.
    /// </summary>
    private static int FindTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag, out byte element)
    {
        element = 0;
        var from = 0;
        while (true)
        {
            var found = text[from..].IndexOf(tag);
            if (found < 0)
            {
                return -1;
            }

            var start = from + found;
            var next = SkipBlanks(text, start + tag.Length);
            if (next + 1 < text.Length && ServiceCharacters.IsSeparator(text[next])
                && char.IsAsciiLetterOrDigit((char)text[next + 1]))
            {
                element = text[next];
                return start;
            }

            from = start + tag.Length;
        }
    }

    /// <summary>
    /// Reads the six characters of UNA by position, backwards from UNB. False where they are not there; a UNA that is near but of another
    /// length still tells its release character.
    /// </summary>
    private static bool TryReadAdvice(ReadOnlySpan<byte> text, int start, out ServiceCharacters advised, out byte release)
    {
        advised = default;
        release = 0;
        var end = start;
        while (end > 0 && text[end - 1] <= ' ')
        {
            end--;
        }

        const int Length = 9;
        if (end >= Length && text.Slice(end - Length, 3).SequenceEqual("UNA"u8))
        {
            var six = text.Slice(end - 6, 6);
            advised = new ServiceCharacters(six[0], six[1], six[3] == ' ' ? (byte)0 : six[3], six[5]);
            release = six[3];
            return true;
        }

        var near = text[Math.Max(0, end - 16)..end];
        var at = near.LastIndexOf("UNA"u8);
        if (at >= 0)
        {
            near = near[(at + 3)..];
            release = near.Contains((byte)'?') || !near.Contains((byte)'\\') ? (byte)'?' : (byte)'\\';
        }

        return false;
    }

    /// <summary>
    /// Reads the separators off the header: the component separator is the first character after the syntax identifier that is no letter
    /// or digit, the terminator the last one before UNG or UNH that is no blank.
    /// </summary>
    private static ServiceCharacters Deduce(ReadOnlySpan<byte> window, byte element, byte release)
    {
        var defaults = ServiceCharacters.Default;
        var next = SkipBlanks(window, window.IndexOf(element) + 1);
        while (next < window.Length && char.IsAsciiLetterOrDigit((char)window[next]))
        {
            next++;
        }

        var component = next < window.Length && window[next] != element && ServiceCharacters.IsSeparator(window[next])
            ? window[next]
            : defaults.Component;
        if (component == element)
        {
            component = (byte)'.';
        }

        var terminator = FindTerminator(window, element, component);
        release = release == 0 ? defaults.Release : release;
        var deduced = new ServiceCharacters(component, element, release, terminator == 0 ? defaults.Terminator : terminator);
        return deduced.AreUsable ? deduced : deduced with { Release = 0 };
    }

    private static byte FindTerminator(ReadOnlySpan<byte> window, byte element, byte component)
    {
        for (var from = 3; from + 3 < window.Length;)
        {
            var found = window[from..].IndexOf("UN"u8);
            if (found < 0)
            {
                break;
            }

            var tag = from + found;
            from = tag + 2;
            var next = SkipBlanks(window, tag + 3);
            if (next >= window.Length || window[next] != element || window[tag + 2] is not ((byte)'G' or (byte)'H'))
            {
                continue;
            }

            var last = tag - 1;
            while (last > 0 && window[last] <= ' ')
            {
                last--;
            }

            // U+2019 ends with 0x99; it stands for the apostrophe and is recognised by the segment reader.
            if (window[..(last + 1)].EndsWith("\u2019"u8))
            {
                return (byte)'\'';
            }

            if (ServiceCharacters.IsSeparator(window[last]) && window[last] != element && window[last] != component)
            {
                return window[last];
            }
        }

        return 0;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && text[from] == ' ')
        {
            from++;
        }

        return from;
    }
}
