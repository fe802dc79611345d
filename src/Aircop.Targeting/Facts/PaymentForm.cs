namespace Aircop.Targeting;

/// <summary>How a ticket was paid.</summary>
public enum PaymentForm
{
    /// <summary>Seen, but of no form named here. A form that was not seen is <see langword="null"/> in the facts.</summary>
    Unspecified = 0,

    /// <summary>Payment card.</summary>
    Card,

    /// <summary>Payment card of someone the carrier itself marks as a third party.</summary>
    CardThirdParty,

    /// <summary>Cash.</summary>
    Cash,

    /// <summary>Bank transfer.</summary>
    BankTransfer,

    /// <summary>Credit of the booking agency.</summary>
    AgencyCredit,

    /// <summary>Voucher or miscellaneous charges order.</summary>
    Voucher,

    /// <summary>Frequent-flyer award.</summary>
    Miles,

    /// <summary>Account of a company with the carrier.</summary>
    Corporate,
}
