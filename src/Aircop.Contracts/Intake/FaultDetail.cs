namespace Aircop.Contracts.Intake;

/// <summary>Cases of faults in tables and typed lists. Closed: no other detail is given with a finding.</summary>
public static class FaultDetail
{
    /// <summary>Nothing stands there.</summary>
    public const string Missing = "missing";

    /// <summary>A person without any name; left out.</summary>
    public const string NoName = "noName";

    /// <summary>No surname: the given name was taken as the only name.</summary>
    public const string OnlyName = "onlyName";

    /// <summary>What stands there cannot be read and was left out.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A birth after the flight; left out.</summary>
    public const string Future = "future";

    /// <summary>A birth more than 120 years ago; left out.</summary>
    public const string TooOld = "tooOld";

    /// <summary>A document that has expired at departure; kept.</summary>
    public const string Expired = "expired";

    /// <summary>A code that no table has.</summary>
    public const string Unknown = "unknown";

    /// <summary>A number that a spreadsheet has rounded; left out.</summary>
    public const string Damaged = "damaged";

    /// <summary>The same person twice; both kept.</summary>
    public const string Repeated = "repeated";

    /// <summary>One document under two names; both kept.</summary>
    public const string Shared = "shared";

    /// <summary>Dates of which nobody can tell day from month; read day first.</summary>
    public const string DayOrMonth = "dayOrMonth";

    /// <summary>Dates with the day first and others with the month first in one column.</summary>
    public const string MixedOrder = "mixedOrder";

    /// <summary>Whole names of which nothing says where the surname ends.</summary>
    public const string WholeName = "wholeName";

    /// <summary>Quotes that do not pair; the row was read without them.</summary>
    public const string Quotes = "quotes";

    /// <summary>A row whose cells cannot be told apart; left out.</summary>
    public const string Cells = "cells";

    /// <summary>A total at the end that differs from the people read.</summary>
    public const string Total = "total";

    /// <summary>A departure without its time; midnight was taken.</summary>
    public const string NoTime = "noTime";
}
