namespace Aircop.Grains.Network;

/// <summary>Links between whoever paid for a booking and the nearest positive outcome (rule F07). Pure.</summary>
internal static class PayerSteps
{
    /// <summary>When no outcome is near: more than any rule may be set to look for.</summary>
    public const int NoneNear = 99;

    /// <summary>
    /// 1 when the payer paid for somebody with a positive outcome too, or pays for the own ticket and shares a contact with such; 2 when the payer pays
    /// for somebody else, who shares a contact with such; <see cref="NoneNear"/> otherwise; null of a booking that hangs on nothing. Further steps
    /// are not seen: a link knows its bookings, and not what else these hang on.
    /// </summary>
    /// <param name="links">What the booking hangs on.</param>
    /// <param name="isPaidByOther">Whether somebody pays who does not travel.</param>
    /// <param name="leadsToOutcome">Whether a link has a positive outcome.</param>
    public static int? Of(BookingLinks links, bool isPaidByOther, Func<string, bool> leadsToOutcome)
    {
        if (!links.All.Any()) return null;
        if (Leads(links.Card) || Leads(links.Payer)) return 1;
        if (Leads(links.Phone) || Leads(links.Mail)) return isPaidByOther ? 2 : 1;
        return NoneNear;

        bool Leads(string? link) => link is not null && leadsToOutcome(link);
    }
}
