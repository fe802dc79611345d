namespace Aircop.World.Targets;

/// <summary>Signs that go with a courier beside the one a story is about: the record shows them, whatever the past.</summary>
[Flags]
internal enum Signs
{
    None = 0,

    /// <summary>Booked less than a day before (D01).</summary>
    Late = 1,

    /// <summary>Paid in cash within three days before (D02).</summary>
    Cash = 2,

    /// <summary>Paid with the card of somebody who does not travel (D03).</summary>
    Stranger = 4,

    /// <summary>A telephone number that cannot be one (D25).</summary>
    DummyPhone = 8,

    /// <summary>Three nights at most behind 5,000 km (D07).</summary>
    ShortStay = 16,

    /// <summary>No return from a market (D12).</summary>
    OneWay = 32,
}

/// <summary>Kinds of signs that tend to come together, as the rules count them.</summary>
internal enum SignFamily
{
    /// <summary>None of those that a record shows.</summary>
    Other,

    /// <summary>When it was booked.</summary>
    Timing,

    /// <summary>How it was paid.</summary>
    Payment,

    /// <summary>How to reach the traveller.</summary>
    Contact,

    /// <summary>Where the journey leads.</summary>
    Route,
}

/// <summary>What is known of each sign.</summary>
internal static class SignBook
{
    private static readonly (Signs Sign, string Rule, SignFamily Family, Told Needs)[] Rows =
    [
        (Signs.Late, "D01", SignFamily.Timing, Told.Bookings),
        (Signs.Cash, "D02", SignFamily.Payment, Told.Bookings | Told.Payment),
        (Signs.Stranger, "D03", SignFamily.Payment, Told.Bookings | Told.Payment),
        (Signs.DummyPhone, "D25", SignFamily.Contact, Told.Bookings | Told.Contact),
        (Signs.ShortStay, "D07", SignFamily.Route, Told.Bookings),
        (Signs.OneWay, "D12", SignFamily.Route, Told.Bookings),
    ];

    /// <summary>Rules that signs stand for, those of one family left out.</summary>
    public static IEnumerable<string> Rules(Signs signs, SignFamily but) =>
        Rows.Where(row => signs.HasFlag(row.Sign) && row.Family != but).Select(row => row.Rule);

    /// <summary>Whether a carrier tells enough for one of some signs, those of one family left out.</summary>
    public static bool AnyTold(Signs signs, SignFamily but, Told told) =>
        Rows.Any(row => signs.HasFlag(row.Sign) && row.Family != but && (told & row.Needs) == row.Needs);

    /// <summary>The family of a rule.</summary>
    public static SignFamily FamilyOf(string rule) => rule switch
    {
        "D01" or "D13" or "T08" => SignFamily.Timing,
        "D02" or "D03" or "D04" or "C03" or "C05" or "F07" or "T03" => SignFamily.Payment,
        "D05" or "D25" or "F06" or "T05" or "T07" => SignFamily.Contact,
        "D07" or "D09" or "D10" or "D11" or "D12" or "F01" or "F02" or "F03" or "F08" => SignFamily.Route,
        _ => SignFamily.Other,
    };
}
