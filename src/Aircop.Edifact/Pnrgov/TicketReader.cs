namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads tickets (TKT, MON) and payments (FOP).</summary>
internal static class TicketReader
{
    private const int LongestCode = 3;
    private const int MaxPayments = 999;

    /// <summary>Reads a TKT: number, type, booklets. Without a number the travel is ticketless or the ticket pending.</summary>
    public static Ticket Read(in Segment segment) => new() { Number = segment.Value(1, 1), Type = segment.Code(1, 2) };

    /// <summary>Reads a MON: B base fare, T total; where the qualifiers are left out, the first is the base and the next the total.</summary>
    public static Ticket ReadAmounts(in Segment segment, Ticket ticket)
    {
        for (var element = 1; element <= segment.ElementCount; element++)
        {
            if (Amounts.Read(segment, element, 2) is not { } amount)
            {
                continue;
            }

            var qualifier = segment.Trimmed(element, 1);
            if (qualifier.SequenceEqual("B"u8) || (qualifier.IsEmpty && ticket.BaseFare is null))
            {
                ticket = ticket with { BaseFare = ticket.BaseFare ?? amount, Currency = ticket.Currency ?? segment.Code(element, 3) };
            }
            else if (qualifier.SequenceEqual("T"u8) || qualifier.IsEmpty)
            {
                ticket = ticket with { Total = ticket.Total ?? amount, Currency = segment.Code(element, 3) ?? ticket.Currency };
            }
        }

        return ticket;
    }

    /// <summary>Reads the payments of a FOP: form, 2 for an old one, amount, card company, number, expiry; several in one segment.</summary>
    public static void ReadPayments(
        in Segment segment, Payment about, ReadOnlySpan<byte> key, int number, List<Payment> payments, FindingLog findings)
    {
        for (var element = 1; element <= segment.ElementCount && payments.Count < MaxPayments; element++)
        {
            if (!segment.HasValue(element))
            {
                continue;
            }

            var masked = CardNumbers.Mask(segment.Value(element, 5), key, out var token, out var wasClear);
            if (wasClear)
            {
                findings.Add(FindingCode.CardNumberMasked, number, element, "A card number came in clear; it was masked.");
            }

            payments.Add(about with
            {
                Form = ShortCode(segment.Code(element, 1)),
                IsOld = segment.Trimmed(element, 2).SequenceEqual("2"u8),
                Amount = Amounts.Read(segment, element, 3),
                Vendor = ShortCode(segment.Code(element, 4)),
                MaskedNumber = masked,
                CardToken = token,
                CardExpiry = segment.Value(element, 6) is { Length: <= 6 } expiry ? expiry : null,
            });
        }
    }

    /// <summary>A code, unless it is too long for one: a number that slipped into the wrong place is not kept.</summary>
    private static string? ShortCode(string? code) => code is { Length: <= LongestCode } ? code : null;
}
