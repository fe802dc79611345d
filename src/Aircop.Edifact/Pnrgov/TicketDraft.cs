namespace Aircop.Edifact.Pnrgov;

/// <summary>What is gathered of one ticket: TKT, then MON and DAT.</summary>
internal sealed class TicketDraft : IDraft
{
    public string? Number { get; set; }

    public string? Type { get; set; }

    public decimal? BaseFare { get; set; }

    public decimal? Total { get; set; }

    public string? Currency { get; set; }

    public DateTime? IssuedAt { get; set; }

    /// <inheritdoc/>
    public void Clear()
    {
        Number = null;
        Type = null;
        BaseFare = null;
        Total = null;
        Currency = null;
        IssuedAt = null;
    }

    /// <summary>The ticket.</summary>
    public Ticket Build() => new()
    {
        Number = Number, Type = Type, BaseFare = BaseFare, Total = Total, Currency = Currency, IssuedAt = IssuedAt,
    };
}

/// <summary>What is gathered of one payment: FOP, then the payer of the IFT behind it.</summary>
internal sealed class PaymentDraft : IDraft
{
    public string? Form { get; set; }

    public bool IsOld { get; set; }

    public decimal? Amount { get; set; }

    public string? Vendor { get; set; }

    public string? MaskedNumber { get; set; }

    public string? CardToken { get; set; }

    public string? CardExpiry { get; set; }

    public string? Payer { get; set; }

    public string? Currency { get; set; }

    public int? Traveller { get; set; }

    public int? Ticket { get; set; }

    /// <inheritdoc/>
    public void Clear() => Payer = null;

    /// <summary>Takes what the payment is about.</summary>
    public void TakeSubject(in PaymentSubject about)
    {
        Payer = about.Payer;
        Currency = about.Currency;
        Traveller = about.Traveller;
        Ticket = about.Ticket;
    }

    /// <summary>The payment.</summary>
    public Payment Build() => new()
    {
        Form = Form,
        IsOld = IsOld,
        Amount = Amount,
        Vendor = Vendor,
        MaskedNumber = MaskedNumber,
        CardToken = CardToken,
        CardExpiry = CardExpiry,
        Payer = Payer,
        Currency = Currency,
        Traveller = Traveller,
        Ticket = Ticket,
    };
}
