using System.Numerics;
using System.Text;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Contacts in remarks: <c>CTCE X</c>, <c>EK CTCE X</c>, <c>CTC M 123</c>, <c>/APM-123</c> (crib 3.4).</summary>
internal static class ContactText
{
    /// <summary>Fewest digits of a telephone number.</summary>
    private const int FewestDigits = 5;

    private const int MaxOnStack = 64;

    /// <summary>Where the letters CTC next stand in a text, in either case; -1 if they do not.</summary>
    public static int IndexOfMark(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at + 2 < text.Length; at++)
        {
            var next = text[at..^2].IndexOfAny('C', 'c');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (text[at + 1] is 'T' or 't' && text[at + 2] is 'C' or 'c')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether the letters CTC stand in a text, in either case.</summary>
    public static bool HasMark(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            var next = text[at..^2].IndexOfAny((byte)'C', (byte)'c');
            if (next < 0)
            {
                return false;
            }

            at += next;
            if (text[at + 1] is (byte)'T' or (byte)'t' && text[at + 2] is (byte)'C' or (byte)'c')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads a remark that is nothing but a mail address as services have it, such as <c>CTCE JO//EXAMPLE.ORG</c>, in which nothing but the
    /// sign stands for something else; false when it is not so plain.
    /// </summary>
    /// <param name="text">The remark as received, nothing in it released.</param>
    /// <param name="mail">The contact, as <see cref="Find"/> has it.</param>
    public static bool TryReadMail(ReadOnlySpan<byte> text, out FoundContact mail)
    {
        mail = default;
        if (text.Length > ByteBlock.Length || !text.StartsWith("CTCE "u8) || text[5..].ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return false;
        }

        var address = text[5..];
        Span<byte> padded = stackalloc byte[ByteBlock.Length];
        var block = ByteBlock.At(address, 0, padded);
        var slashes = ByteBlock.BitsOf(block, (byte)'/');
        var dots = ByteBlock.BitsOf(block, (byte)'.');
        var sign = BitOperations.TrailingZeroCount(slashes);
        var isOnlySign = slashes != 0 && slashes == 3UL << sign && sign > 0 && sign + 2 < address.Length;
        var isPlain = isOnlySign && (ByteBlock.BitsOf(block, (byte)'-') | ByteBlock.BitsOf(block, (byte)'@') | (dots & (dots >> 1))) == 0
            && address[sign - 1] != '.' && address[^1] != '.'
            && BitOperations.PopCount(ByteBlock.BitsBetween(block, (byte)'0', (byte)'9')) < CardNumbers.ShortestInText;
        if (isPlain)
        {
            mail = new FoundContact(ContactKind.Email, MailOf(address), "CTCE");
        }

        return isPlain;
    }

    /// <summary>Finds a contact in a remark.</summary>
    /// <param name="text">A line of a remark.</param>
    /// <param name="plainSource">What a contact without a letter of its own is from: IFT, ADD or LTS.</param>
    public static FoundContact? Find(ReadOnlySpan<char> text, string plainSource)
    {
        for (var at = IndexOfMark(text, 0); at >= 0; at = IndexOfMark(text, at + 3))
        {
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            var rest = text[(at + 3)..];
            var letter = TakeLetter(ref rest);
            if (letter != 0)
            {
                return Of(CodeOf(letter), rest.Trim(" /"));
            }

            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            {
                var value = rest.Trim(" /");
                return KindOf(value) is { } kind ? Make(kind, value, plainSource) : null;
            }
        }

        return null;
    }

    /// <summary>A contact given under a code of its own.</summary>
    /// <param name="code">CTCE, CTCM, CTCH, CTCB, CTCT, CTCP, CTCA, CTCF, CTCR or alike.</param>
    /// <param name="text">Number or address.</param>
    public static FoundContact? Of(string code, ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace())
        {
            return null;
        }

        var kind = code switch
        {
            "CTCE" => ContactKind.Email,
            "CTCF" => ContactKind.Fax,
            "CTCA" => ContactKind.Other,
            "CTCP" => KindOf(text) ?? ContactKind.Other,
            _ => ContactKind.Phone,
        };
        return Make(kind, text, code);
    }

    /// <summary>A contact from the free text of an address.</summary>
    public static FoundContact? OfAddress(ReadOnlySpan<char> text)
    {
        if (Find(text, "ADD") is { } coded)
        {
            return coded;
        }

        var value = text.Length > 1 && char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(text[1]) ? text[1..] : text;
        return KindOf(value) is { } kind ? Make(kind, value, "ADD") : null;
    }

    /// <summary>A contact in a line of the sender's own history.</summary>
    public static FoundContact? OfHistory(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("/AP", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return Find(text, "LTS");
        }

        var rest = text[(at + 3)..];
        var isMail = !rest.IsEmpty && char.ToUpperInvariant(rest[0]) == 'E';
        rest = rest.IsEmpty || !char.IsAsciiLetter(rest[0]) ? rest : rest[1..];
        var value = rest.Trim(" -/");
        return value.IsEmpty ? null
            : isMail ? Make(ContactKind.Email, value, "LTS")
            : KindOf(value) is { } kind ? Make(kind, value, "LTS") : null;
    }

    /// <summary>Telephone, mail or, when it looks like neither, null.</summary>
    public static ContactKind? KindOf(ReadOnlySpan<char> text)
    {
        if (text.Length >= FewestDigits && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return ContactKind.Phone;
        }

        if (text.Contains('@') || text.Contains("//", StringComparison.Ordinal))
        {
            return ContactKind.Email;
        }

        var digits = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits >= FewestDigits ? ContactKind.Phone : null;
    }

    /// <summary>The form of a mail address in services; an address that the code would change stays as it is.</summary>
    public static string Encode(string mail)
    {
        if (mail.Contains("//", StringComparison.Ordinal) || mail.Contains("..", StringComparison.Ordinal)
            || mail.Contains("./", StringComparison.Ordinal) || mail.Contains("-1", StringComparison.Ordinal)
            || mail.IndexOf('@', StringComparison.Ordinal) != mail.LastIndexOf('@') || mail.Contains('/', StringComparison.Ordinal)
            || mail.Contains("._", StringComparison.Ordinal) || mail.Contains("_.", StringComparison.Ordinal)
            || mail.Contains(".-", StringComparison.Ordinal) || mail.Contains(".@", StringComparison.Ordinal)
            || mail.Contains("_-", StringComparison.Ordinal) || !mail.Contains('@', StringComparison.Ordinal))
        {
            return mail;
        }

        return mail.Replace("@", "//", StringComparison.Ordinal).Replace("_", "..", StringComparison.Ordinal)
            .Replace("-", "./", StringComparison.Ordinal);
    }

    private static FoundContact? Make(ContactKind kind, ReadOnlySpan<char> text, string source)
    {
        var value = kind == ContactKind.Email ? Decode(text) : WithoutName(text).Trim().ToString();
        return value.Length == 0 ? null : new FoundContact(kind, value, source);
    }

    private static string MailOf(ReadOnlySpan<byte> address) => string.Create(address.Length - 1, address, static (text, from) =>
    {
        var sign = from.IndexOf((byte)'/');
        Ascii.ToUtf16(from[..sign], text, out _);
        text[sign] = '@';
        Ascii.ToUtf16(from[(sign + 2)..], text[(sign + 1)..], out _);
    });

    private static string CodeOf(char letter) => letter switch
    {
        'E' => "CTCE",
        'M' => "CTCM",
        'H' => "CTCH",
        'B' => "CTCB",
        _ => $"CTC{letter}",
    };

    /// <summary>The letter behind CTC, alone or after a blank; 0 if there is none.</summary>
    private static char TakeLetter(ref ReadOnlySpan<char> rest)
    {
        var at = rest.Length > 2 && rest[0] == ' ' ? 1 : 0;
        if (rest.Length <= at || !char.IsAsciiLetter(rest[at]) || (rest.Length > at + 1 && char.IsAsciiLetter(rest[at + 1])))
        {
            return '\0';
        }

        var letter = char.ToUpperInvariant(rest[at]);
        rest = rest[(at + 1)..];
        return letter;
    }

    /// <summary>Undoes the code of mail addresses: // is @, .. is _, ./ is -. A name behind the address is cut off.</summary>
    private static string Decode(ReadOnlySpan<char> text)
    {
        if (text.Contains('@'))
        {
            return text.Trim().ToString();
        }

        var sign = text.IndexOf("//", StringComparison.Ordinal);
        if (sign > 0 && IsPlain(text[..sign]) && IsPlain(text[(sign + 2)..]))
        {
            return string.Concat(text[..sign], "@", text[(sign + 2)..]);
        }

        return DecodeSigns(text);
    }

    private static string DecodeSigns(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MaxOnStack];
        var mail = text.Length <= MaxOnStack ? buffer : new char[text.Length];
        var length = 0;
        var hasAt = false;
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '/' && next == '/' && !hasAt)
            {
                mail[length++] = '@';
                hasAt = true;
                i++;
            }
            else if (text[i] == '.' && next is '.' or '/' && !(next == '/' && i + 2 < text.Length && text[i + 2] == '/'))
            {
                mail[length++] = next == '.' ? '_' : '-';
                i++;
            }
            else if (hasAt && (text[i] == '/' || StartsName(text, i)))
            {
                break;
            }
            else
            {
                mail[length++] = text[i];
            }
        }

        return mail[..length].Trim().ToString();
    }

    /// <summary>Whether the part of an address before or behind its sign holds nothing that stands for something else.</summary>
    private static bool IsPlain(ReadOnlySpan<char> part) =>
        !part.IsEmpty && part.IndexOfAny("/- ") < 0 && part.IndexOf("..", StringComparison.Ordinal) < 0 && part[^1] != '.' && !part.ContainsAnyExceptInRange(' ', '~');

    /// <summary>A number without the name of the traveller behind it, such as <c>-1SMITH/JOHN</c>.</summary>
    private static ReadOnlySpan<char> WithoutName(ReadOnlySpan<char> text)
    {
        // A number may end with the language to speak, such as /EN.
        if (text.Length > FewestDigits + 3 && text[^3] == '/' && char.IsAsciiLetter(text[^2]) && char.IsAsciiLetter(text[^1]))
        {
            text = text[..^3];
        }

        var at = text.LastIndexOf("-1", StringComparison.Ordinal);
        return at > 0 && StartsName(text, at) ? text[..at] : text;
    }

    private static bool StartsName(ReadOnlySpan<char> text, int at) =>
        text[at] == '-' && at + 2 < text.Length && text[at + 1] == '1' && char.IsAsciiLetter(text[at + 2])
        && text[at..].Contains('/');
}

/// <summary>A contact found in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Number or address, without blanks around it.</param>
/// <param name="Source">Where it stood, see <see cref="BookingContact"/>.</param>
internal readonly record struct FoundContact(ContactKind Kind, string Value, string Source);
