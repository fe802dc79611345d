using System.Text;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Takes services in the very form of the guide straight off the bytes, for the traveller under whom they stand: a DOCS under the name of
/// that traveller, a TKNE. Whatever is not plain, or would have to be reported, is left to <see cref="ServiceResolver"/>, which gives the
/// same for all.
/// </summary>
internal static class PlainServices
{
    /// <summary>Longest number of a plain document.</summary>
    public const int LongestNumber = 32;

    private const int ShortestTicket = 10;
    private const int LongestTicket = 18;

    /// <summary>Takes a DOCS such as <c>/P/GBR/123456789/GBR/12JUL64/M/23AUG19/SMITH/JONATHON</c>; false when it is not plain or not the traveller's.</summary>
    /// <param name="text">Its free text, nothing in it released.</param>
    /// <param name="person">The traveller under whom it stands.</param>
    /// <param name="travel">The day of travel.</param>
    public static bool TryTakeDocument(ReadOnlySpan<byte> text, PersonDraft person, DateOnly travel)
    {
        const int Issuer = 3;
        const int Number = 7;
        if (text.Length is <= Number or > ValueText.MaxBytes || !HasSlashes(text, 0, 2, Number - 1) || !char.IsAsciiLetterUpper((char)text[1]))
        {
            return false;
        }

        // What stands behind the number, counted from the slash there.
        const int Nationality = 1;
        const int Birth = 5;
        const int Holder = 13;
        const int Expiry = 15;
        const int Names = 23;
        var number = text[Number..];
        var length = number.IndexOf((byte)'/');
        if (length is <= 0 or > LongestNumber || number.Length - length <= Names)
        {
            return false;
        }

        var rest = number[length..];
        number = number[..length];
        var issuer = CodeCache.LettersKey(text[Issuer..]);
        var nationality = CodeCache.LettersKey(rest[Nationality..]);
        var sex = rest[Holder] switch { (byte)'M' => Sex.Male, (byte)'F' => Sex.Female, _ => Sex.Unknown };
        if (issuer == 0 || nationality == 0 || sex == Sex.Unknown || !HasSlashes(rest, Birth - 1, Holder - 1, Expiry - 1) || rest[Names - 1] != '/'
            || number[0] <= ' ' || number[^1] <= ' ' || !Ascii.IsValid(number) || !AreNames(rest[Names..], person, out var given)
            || !PnrDates.TryReadBirth(rest.Slice(Birth, PnrDates.ShortestDay), travel, out var birth)
            || !PnrDates.TryReadExpiry(rest.Slice(Expiry, PnrDates.ShortestDay), travel, out var expiry))
        {
            return false;
        }

        person.TakeDocument(new PlainDocument
        {
            Type = CodeCache.OfKey(text[1]),
            Issuer = CodeCache.OfKey(issuer),
            Number = number,
            Nationality = CodeCache.OfKey(nationality),
            Birth = birth,
            Sex = sex,
            Expiry = expiry,
            Given = given,
        });
        return true;
    }

    /// <summary>Takes a TKNE such as <c>9631270001234C2</c>; false when it is not plain.</summary>
    /// <param name="text">Its free text, nothing in it released.</param>
    /// <param name="person">The traveller under whom it stands.</param>
    public static bool TryTakeTicket(ReadOnlySpan<byte> text, PersonDraft person)
    {
        if (text.Length is < ShortestTicket or > LongestTicket || !char.IsAsciiDigit((char)text[0]) || text.ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return false;
        }

        Span<char> number = stackalloc char[LongestTicket];
        Ascii.ToUtf16(text, number, out var length);
        person.AddReference("YZY", number[..length]);
        return true;
    }

    private static bool HasSlashes(ReadOnlySpan<byte> text, int first, int second, int third) =>
        text[first] == '/' && text[second] == '/' && text[third] == '/';

    /// <summary>Whether a surname and a given name, and nothing more, are the traveller's, but for what stands behind the given name there.</summary>
    private static bool AreNames(ReadOnlySpan<byte> names, PersonDraft person, out ReadOnlySpan<byte> given)
    {
        given = default;
        var end = names.IndexOf((byte)'/');
        if (end <= 0 || person.Surname is not { } surname || person.Given is not { } known || !Ascii.Equals(names[..end], surname))
        {
            return false;
        }

        given = names[(end + 1)..];
        return !given.IsEmpty && given.Length <= known.Length && given[^1] > ' ' && char.IsAsciiLetter(surname[0]) && char.IsAsciiLetter(known[0])
            && !given.Contains((byte)'/') && Ascii.Equals(given, known.AsSpan(0, given.Length));
    }
}

/// <summary>What a plain DOCS says of the traveller under whose name it stands.</summary>
internal readonly ref struct PlainDocument
{
    public required string Type { get; init; }

    public required string Issuer { get; init; }

    public required ReadOnlySpan<byte> Number { get; init; }

    public required string Nationality { get; init; }

    public required DateOnly Birth { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly Expiry { get; init; }

    public required ReadOnlySpan<byte> Given { get; init; }
}
