namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads tickets (TKT, MON) and payments (FOP).</summary>
internal static class TicketReader
{
    /// <summary>Payments kept of one record.</summary>
    public const int MaxPayments = 999;

    private const int LongestCode = 3;

    /// <summary>Reads a TKT: number, type, booklets. Without a number the travel is ticketless or the ticket pending.</summary>
    public static void Read(in Segment segment, TicketDraft ticket)
    {
        ticket.Number = segment.Value(1, 1);
        ticket.Type = segment.Code(1, 2);
    }

    /// <summary>Reads a MON: B base fare, T total; where the qualifiers are left out, the first is the base and the next the total.</summary>
    public static void ReadAmounts(in Segment segment, TicketDraft ticket)
    {
        for (var element = 1; element <= segment.ElementCount; element++)
        {
            if (Amounts.Read(segment, element, 2) is not { } amount)
            {
                continue;
            }

            var qualifier = segment.Trimmed(element, 1);
            if (qualifier is [(byte)'B'] || (qualifier.IsEmpty && ticket.BaseFare is null))
            {
                ticket.BaseFare ??= amount;
                ticket.Currency ??= segment.Code(element, 3);
            }
            else if (qualifier is [(byte)'T'] or [])
            {
                ticket.Total ??= amount;
                ticket.Currency = segment.Code(element, 3) ?? ticket.Currency;
            }
        }
    }

    /// <summary>Reads the payments of a FOP: form, 2 for an old one, amount, card company, number, expiry; several in one segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="about">The ticket and traveller they are about.</param>
    /// <param name="key">Secret under which card numbers are turned into tokens.</param>
    /// <param name="number">Number of the segment.</param>
    /// <param name="payments">Where they go.</param>
    /// <param name="findings">Where findings go.</param>
    public static void ReadPayments(
        in Segment segment, in PaymentSubject about, ReadOnlySpan<byte> key, int number, Drafts<PaymentDraft> payments, FindingLog findings)
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

            var payment = payments.Add();
            payment.TakeSubject(about);
            payment.Form = ShortCode(segment.Code(element, 1));
            payment.IsOld = segment.Trimmed(element, 2) is [(byte)'2'];
            payment.Amount = Amounts.Read(segment, element, 3);
            payment.Vendor = ShortCode(segment.Code(element, 4));
            payment.MaskedNumber = masked;
            payment.CardToken = token;
            payment.CardExpiry = segment.Mark(element, 6) is { Length: <= 6 } expiry ? expiry : null;
        }
    }

    /// <summary>A code, unless it is too long for one: a number that slipped into the wrong place is not kept.</summary>
    private static string? ShortCode(string? code) => code is { Length: <= LongestCode } ? code : null;
}

/// <summary>What payments are about.</summary>
/// <param name="Traveller">Place of the traveller; null when they stand under none.</param>
/// <param name="Ticket">Place of the ticket; null when none stands before.</param>
/// <param name="Currency">Currency of the ticket.</param>
/// <param name="Payer">Who pays, if it was told before.</param>
internal readonly record struct PaymentSubject(int? Traveller, int? Ticket, string? Currency, string? Payer);
