using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Keeps card numbers out of the model: masked to the first six and last four digits, or as a keyed token.</summary>
internal static class CardNumbers
{
    private const int ShownFirst = 6;
    private const int ShownLast = 4;
    private const int ShortestCard = 12;
    private const int LongestCard = 19;

    /// <summary>Shortest number that is taken for a card's in free text; twelve digits are mostly telephones.</summary>
    public const int ShortestInText = 13;

    private const int LongestE164 = 15;

    /// <summary>Characters of a masked number that are kept.</summary>
    private const int MostCharacters = 64;

    /// <summary>Masks the number of a form of payment, whatever came: nothing but digits and X is kept.</summary>
    /// <param name="sent">As sent, clear or masked with X or other characters.</param>
    /// <param name="key">Secret of the token; empty gives none.</param>
    /// <param name="token">Token of a number that came in clear.</param>
    /// <param name="wasClear">Whether digits came that are not kept.</param>
    /// <returns>The masked number; null when nothing of a number was sent.</returns>
    public static string? Mask(string? sent, ReadOnlySpan<byte> key, out string? token, out bool wasClear)
    {
        token = null;
        wasClear = false;
        if (sent is null)
        {
            return null;
        }

        return IsMasked(sent) ? sent : MaskClear(sent, key, out token, out wasClear);
    }

    private static string? MaskClear(string sent, ReadOnlySpan<byte> key, out string? token, out bool wasClear)
    {
        token = null;
        wasClear = false;
        Span<char> characters = stackalloc char[MostCharacters];
        var count = 0;
        var digits = 0;
        foreach (var character in sent)
        {
            var isDigit = char.IsAsciiDigit(character);
            if (count < characters.Length && (isDigit || character is 'X' or 'x' or '*' or '#' or '.'))
            {
                digits += isDigit ? 1 : 0;
                characters[count++] = isDigit ? character : 'X';
            }
        }

        characters = characters[..count];
        if (digits == 0)
        {
            return null;
        }

        if (digits == count && count is >= ShortestCard and <= LongestCard && !key.IsEmpty)
        {
            token = Token(characters, key);
        }

        wasClear = Hide(characters);
        return characters.SequenceEqual(sent) ? sent : new string(characters);
    }

    /// <summary>Whether nothing but the last four digits came, as nearly always.</summary>
    private static bool IsMasked(ReadOnlySpan<char> sent) =>
        sent.Length is >= ShortestCard and <= MostCharacters && !sent[..^ShownLast].ContainsAnyExcept('X')
        && !sent[^ShownLast..].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether there are digits enough for a card number.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> text)
    {
        if (text.Length < ShortestInText)
        {
            return false;
        }

        var digits = 0;
        foreach (var character in text)
        {
            digits += character is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        }

        return digits >= ShortestInText;
    }

    /// <summary>Whether there are digits enough for a card number.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestInText)
        {
            return false;
        }

        var digits = 0;
        for (; text.Length >= Vector256<ushort>.Count; text = text[Vector256<ushort>.Count..])
        {
            var letters = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)));
            var isDigit = Vector256.LessThan(letters - Vector256.Create((ushort)'0'), Vector256.Create((ushort)10));
            digits += BitOperations.PopCount(isDigit.ExtractMostSignificantBits());
        }

        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits >= ShortestInText;
    }

    /// <summary>The text with each number in it that may be a card's masked; the text itself when there is none.</summary>
    /// <param name="text">Text that is to be kept.</param>
    /// <param name="wasMasked">Whether a number was masked.</param>
    public static string? Clean(string? text, out bool wasMasked)
    {
        wasMasked = false;
        if (text is null || text.Length < ShortestInText || !MayStandIn(text))
        {
            return text;
        }

        return CleanNumbers(text, out wasMasked);
    }

    private static string CleanNumbers(string text, out bool wasMasked)
    {
        wasMasked = false;
        Span<int> places = stackalloc int[ValueText.MaxBytes];
        char[]? masked = null;
        var at = 0;
        while (at < text.Length)
        {
            var count = TakeRun(text, ref at, places, out var isInternational);
            var run = places[..count];
            if (count < ShortestInText || (isInternational && count <= LongestE164))
            {
                continue;
            }

            for (var start = 0; start + ShortestInText <= run.Length; start++)
            {
                var length = CardLength(text, run[start..]);
                if (length > 0)
                {
                    wasMasked = true;
                    masked ??= text.ToCharArray();
                    foreach (var place in run.Slice(start + ShownFirst, length - ShownFirst - ShownLast))
                    {
                        masked[place] = 'X';
                    }

                    start += length - 1;
                }
            }
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>Places of the next digits that single blanks or hyphens may stand between.</summary>
    private static int TakeRun(string text, ref int at, Span<int> places, out bool isInternational)
    {
        while (at < text.Length && !char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        isInternational = (at > 0 && text[at - 1] == '+') || (at + 1 < text.Length && text[at] == '0' && text[at + 1] == '0');
        var count = 0;
        while (at < text.Length && count < places.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                places[count++] = at++;
            }
            else if (text[at] is ' ' or '-' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return count;
    }

    /// <summary>
    /// Digits of the card number a run begins with, 0 if it begins with none: it must begin and end where a group of digits does.
    /// </summary>
    private static int CardLength(string text, ReadOnlySpan<int> run)
    {
        if (run[0] > 0 && char.IsAsciiDigit(text[run[0] - 1]))
        {
            return 0;
        }

        for (var length = Math.Min(LongestCard, run.Length); length >= ShortestInText; length--)
        {
            var next = run[length - 1] + 1;
            if ((next == text.Length || !char.IsAsciiDigit(text[next])) && PassesLuhn(text, run[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool PassesLuhn(string text, ReadOnlySpan<int> run)
    {
        var sum = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var digit = text[run[^(i + 1)]] - '0';
            digit = i % 2 == 0 ? digit : digit * 2;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static bool Hide(Span<char> characters)
    {
        var first = characters.Length >= ShortestCard ? ShownFirst : 0;
        var hidden = false;
        for (var i = first; i < characters.Length - ShownLast; i++)
        {
            hidden |= characters[i] != 'X';
            characters[i] = 'X';
        }

        return hidden;
    }

    private static string Token(ReadOnlySpan<char> digits, ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[LongestCard];
        bytes = bytes[..Encoding.ASCII.GetBytes(digits, bytes)];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes, hash);
        CryptographicOperations.ZeroMemory(bytes);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
