using System.Text;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Contacts in remarks: <c>CTCE X</c>, <c>EK CTCE X</c>, <c>CTC M 123</c>, <c>/APM-123</c> (crib 3.4).</summary>
internal static class ContactText
{
    /// <summary>Fewest digits of a telephone number.</summary>
    private const int FewestDigits = 5;

    /// <summary>Finds a contact in a remark.</summary>
    /// <param name="text">A line of a remark.</param>
    /// <param name="plainSource">What a contact without a letter of its own is from: IFT, ADD or LTS.</param>
    public static BookingContact? Find(string text, string plainSource)
    {
        for (var at = text.IndexOf("CTC", StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf("CTC", at + 3, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            var rest = text.AsSpan(at + 3);
            var letter = TakeLetter(ref rest);
            if (letter != 0)
            {
                return Of($"CTC{letter}", rest.Trim(" /").ToString());
            }

            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            {
                var value = rest.Trim(" /").ToString();
                return KindOf(value) is { } kind ? Make(kind, value, plainSource) : null;
            }
        }

        return null;
    }

    /// <summary>A contact given under a code of its own.</summary>
    /// <param name="code">CTCE, CTCM, CTCH, CTCB, CTCT, CTCP, CTCA, CTCF, CTCR or alike.</param>
    /// <param name="text">Number or address.</param>
    public static BookingContact? Of(string code, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
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
    public static BookingContact? OfAddress(string text)
    {
        if (Find(text, "ADD") is { } coded)
        {
            return coded;
        }

        var value = text.Length > 1 && char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(text[1]) ? text[1..] : text;
        return KindOf(value) is { } kind ? Make(kind, value, "ADD") : null;
    }

    /// <summary>A contact in a line of the sender's own history.</summary>
    public static BookingContact? OfHistory(string text)
    {
        var at = text.IndexOf("/AP", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return Find(text, "LTS");
        }

        var rest = text.AsSpan(at + 3);
        var isMail = !rest.IsEmpty && char.ToUpperInvariant(rest[0]) == 'E';
        rest = rest.IsEmpty || !char.IsAsciiLetter(rest[0]) ? rest : rest[1..];
        var value = rest.Trim(" -/").ToString();
        return value.Length == 0 ? null
            : isMail ? Make(ContactKind.Email, value, "LTS")
            : KindOf(value) is { } kind ? Make(kind, value, "LTS") : null;
    }

    /// <summary>Telephone, mail or, when it looks like neither, null.</summary>
    public static ContactKind? KindOf(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("//", StringComparison.Ordinal))
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

    private static BookingContact? Make(ContactKind kind, string text, string source)
    {
        var value = (kind == ContactKind.Email ? Decode(text) : WithoutName(text)).Trim();
        return value.Length == 0 ? null : new BookingContact(kind, value, source);
    }

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
    private static string Decode(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var mail = new StringBuilder(text.Length);
        var hasAt = false;
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '/' && next == '/' && !hasAt)
            {
                mail.Append('@');
                hasAt = true;
                i++;
            }
            else if (text[i] == '.' && next is '.' or '/' && !(next == '/' && i + 2 < text.Length && text[i + 2] == '/'))
            {
                mail.Append(next == '.' ? '_' : '-');
                i++;
            }
            else if (hasAt && (text[i] == '/' || StartsName(text, i)))
            {
                break;
            }
            else
            {
                mail.Append(text[i]);
            }
        }

        return mail.ToString();
    }

    /// <summary>A number without the name of the traveller behind it, such as <c>-1SMITH/JOHN</c>.</summary>
    private static string WithoutName(string text)
    {
        // A number may end with the language to speak, such as /EN.
        if (text.Length > FewestDigits + 3 && text[^3] == '/' && char.IsAsciiLetter(text[^2]) && char.IsAsciiLetter(text[^1]))
        {
            text = text[..^3];
        }

        var at = text.LastIndexOf("-1", StringComparison.Ordinal);
        return at > 0 && StartsName(text, at) ? text[..at] : text;
    }

    private static bool StartsName(string text, int at) =>
        text[at] == '-' && at + 2 < text.Length && text[at + 1] == '1' && char.IsAsciiLetter(text[at + 2])
        && text.IndexOf('/', at) > 0;
}
