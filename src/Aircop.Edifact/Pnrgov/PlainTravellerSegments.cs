using System.Runtime.CompilerServices;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// The fast lane for what most travellers have: a name (TIF), a ticket (TKT), its price (MON) and the card it was paid with (FOP), in the
/// very form of the guide. Each answers false, having done nothing, where a segment is in another form. None is inlined: the loop that calls
/// them shall stay small enough for the compiler to inline what every segment needs.
/// </summary>
internal static class PlainTravellerSegments
{
    private const int Start = 4;
    private const int LongestNumber = 32;

    // TIF+JONES+JOHNMR:A:1
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TakeName(ReadOnlySpan<byte> text, int offset, RecordBuilder record, int number)
    {
        var surname = text[Start..];
        surname = surname[..Math.Max(0, surname.IndexOf((byte)'+'))];
        var from = Start + surname.Length + 1;
        if (surname.IsEmpty || surname.Contains((byte)':'))
        {
            return false;
        }

        var given = text[from..];
        given = given[..Math.Max(0, given.IndexOf((byte)':'))];
        var rest = text[(from + given.Length)..];
        var isPlain = !given.IsEmpty && !given.Contains((byte)'+') && rest.Length is 4 or 5 && rest.StartsWith(":A:"u8)
            && !rest[3..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
        if (!isPlain)
        {
            return false;
        }

        var names = new PlainName(
            new TextPlace(offset + Start, surname.Length, 0), new TextPlace(offset + from, given.Length, 0), CodeCache.Find(rest[3..]));
        record.TakeName(names, surname, given, number);
        return true;
    }

    // TKT+0062230534212:T:1
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TakeTicket(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        var length = text[Start..].IndexOf((byte)':');
        if (length is <= 0 or > LongestNumber || !text[(Start + length)..].SequenceEqual(":T:1"u8) || record.Traveller is not { } traveller)
        {
            return false;
        }

        var number = text.Slice(Start, length);
        if (number.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        if (traveller.AddTicket() is { } ticket)
        {
            ticket.Number = ValueText.OfAscii(number);
            ticket.Type = "T";
        }

        record.LeavePayments();
        return true;
    }

    // MON+B:2888.00:GBP+T:2957.94:GBP
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TakeAmounts(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        var rest = text[Start..];
        if (!TryTakeAmount(ref rest, (byte)'B', out var fare, out var currency) || rest.IsEmpty || rest[0] != '+')
        {
            return false;
        }

        rest = rest[1..];
        if (!TryTakeAmount(ref rest, (byte)'T', out var total, out var ofTotal) || !rest.IsEmpty || record.Traveller is not { } traveller)
        {
            return false;
        }

        if (traveller.Tickets.Count > 0)
        {
            var ticket = traveller.Tickets.Last;
            ticket.BaseFare ??= fare;
            ticket.Total ??= total;
            ticket.Currency = CodeCache.OfKey(ofTotal);
        }

        return true;
    }

    // FOP+CC::416.00:AX:XXXXXXXXXXXX4123:1211
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TakePayment(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Amount = Start + 4;
        const int ShortestCard = 12;
        const int LongestCard = 19;
        const int Vendor = 1;
        const int Card = 4;
        const int Expiry = 5;
        if (text.Length <= Amount || text[Start + 2] != ':' || text[Start + 3] != ':' || !IsCode(text.Slice(Start, 2)))
        {
            return false;
        }

        var rest = text[Amount..];
        if (!TryTakeHundredths(ref rest, out var hundredths) || rest.Length is < Card + ShortestCard + Expiry or > Card + LongestCard + Expiry
            || rest[0] != ':' || rest[Card - 1] != ':' || !IsCode(rest.Slice(Vendor, 2)) || rest[^Expiry] != ':')
        {
            return false;
        }

        var card = rest[Card..^Expiry];
        var expiry = rest[^(Expiry - 1)..];
        return !card[..^4].ContainsAnyExcept((byte)'X') && !card[^4..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !expiry.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && record.TakePayment(new PlainPayment
            {
                Form = CodeCache.Find(text.Slice(Start, 2)),
                Amount = new decimal(hundredths, 0, 0, isNegative: false, scale: 2),
                Vendor = CodeCache.Find(rest.Slice(Vendor, 2)),
                MaskedNumber = card,
                Expiry = CodeCache.Find(expiry),
            });
    }

    private static bool IsCode(ReadOnlySpan<byte> text) => char.IsAsciiLetterUpper((char)text[0]) && char.IsAsciiLetterUpper((char)text[1]);

    /// <summary>Takes a qualifier, an amount and a currency off a text.</summary>
    private static bool TryTakeAmount(ref ReadOnlySpan<byte> text, byte qualifier, out decimal amount, out uint currency)
    {
        amount = 0;
        currency = 0;
        if (text.Length < 2 || text[0] != qualifier || text[1] != ':')
        {
            return false;
        }

        text = text[2..];
        if (!TryTakeHundredths(ref text, out var hundredths) || text.Length < 4 || text[0] != ':')
        {
            return false;
        }

        // Three letters and, where something follows, what does.
        currency = text.Length > 4 ? CodeCache.LettersKey(text[1..]) : CodeCache.LettersKey([text[1], text[2], text[3], 0]);
        amount = new decimal(hundredths, 0, 0, isNegative: false, scale: 2);
        text = text[4..];
        return currency != 0;
    }

    /// <summary>Takes one to seven digits, a point and two digits off a text.</summary>
    private static bool TryTakeHundredths(ref ReadOnlySpan<byte> text, out int hundredths)
    {
        const int MostDigits = 7;
        hundredths = 0;
        var at = 0;
        while (at < text.Length && at <= MostDigits && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            hundredths = (hundredths * 10) + (text[at] - '0');
            at++;
        }

        if (at is 0 or > MostDigits || text.Length < at + 3 || text[at] != '.' || text[at + 1] is < (byte)'0' or > (byte)'9'
            || text[at + 2] is < (byte)'0' or > (byte)'9')
        {
            return false;
        }

        hundredths = (hundredths * 100) + ((text[at + 1] - '0') * 10) + (text[at + 2] - '0');
        text = text[(at + 3)..];
        return true;
    }
}

/// <summary>Where a plain name stands: surname, given name, and the reference behind an adult's.</summary>
internal readonly record struct PlainName(TextPlace Surname, TextPlace Given, string? Reference);

/// <summary>A payment by a card whose number came masked.</summary>
internal readonly ref struct PlainPayment
{
    public required string? Form { get; init; }

    public required decimal Amount { get; init; }

    public required string? Vendor { get; init; }

    public required ReadOnlySpan<byte> MaskedNumber { get; init; }

    public required string? Expiry { get; init; }
}
