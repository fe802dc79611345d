namespace Aircop.World.Targets;

/// <summary>What one kind of ordinary travellers does. Shares are probabilities from 0 to 1 of a booking.</summary>
/// <param name="Share">Share of travellers who decide on a journey.</param>
/// <param name="Trips">Fewest and most journeys in the period.</param>
/// <param name="Nights">Shortest and longest stay, nights.</param>
internal sealed record Habit(double Share, (int Least, int Most) Trips, (int Least, int Most) Nights)
{
    /// <summary>Shares of parties of one, two and three to five; the rest are groups of 8 to 20.</summary>
    public (double One, double Two, double Family) Party { get; init; } = (1, 0, 0);

    /// <summary>Booked less than 24 hours before departure.</summary>
    public double Late { get; init; }

    /// <summary>Booked 24 to 72 hours before departure.</summary>
    public double Soon { get; init; }

    /// <summary>Paid in cash.</summary>
    public double Cash { get; init; }

    /// <summary>Paid by the employer or by whoever sends the traveller.</summary>
    public double Company { get; init; }

    /// <summary>Paid with the card of a relative of the same name.</summary>
    public double Relative { get; init; }

    /// <summary>Paid with the card of a friend, or of a relative with another name.</summary>
    public double Stranger { get; init; }

    /// <summary>Paid by transfer, or settled between agency and carrier: no payer is named.</summary>
    public double OnAccount { get; init; } = 0.12;

    /// <summary>Booked through an agency.</summary>
    public double Agency { get; init; }

    /// <summary>Without a return.</summary>
    public double OneWay { get; init; }

    /// <summary>Fewest and most hold bags on the way out, of each traveller.</summary>
    public (int Least, int Most) Bags { get; init; } = (0, 1);

    /// <summary>Fewest and most bags on the way back.</summary>
    public (int Least, int Most) BagsBack { get; init; } = (0, 1);

    /// <summary>Lightest and heaviest bag, kilograms.</summary>
    public (int Least, int Most) BagKg { get; init; } = (9, 20);

    /// <summary>Whether only pairs of near airports are flown.</summary>
    public bool Near { get; init; }

    /// <summary>Whether the traveller is a minor who travels alone.</summary>
    public bool IsMinor { get; init; }
}

/// <summary>
/// The habits of ordinary travellers, and what happens to them. There are no public figures for the routes of the period taken together: the
/// shares are our assumption. They follow what surveys of air passengers commonly show (leisure first, relatives second, work third), are
/// higher than usual for cash, agencies and one-way tickets, as travel from West Africa and South America is, and are not fitted to any rule.
/// </summary>
internal static class Habits
{
    /// <summary>Bookings without a telephone number: many agencies leave none.</summary>
    public const double NoPhone = 0.1;

    /// <summary>Bookings without a mail address.</summary>
    public const double NoMail = 0.2;

    /// <summary>Bookings whose form of payment the carrier does not know: sold by another carrier, or settled later.</summary>
    public const double NoPayment = 0.08;

    /// <summary>Agency bookings with the agency's own number in place of the traveller's.</summary>
    public const double AgencyPhone = 0.06;

    /// <summary>Bookings with a number that cannot be one, typed in because the form asks for it.</summary>
    public const double DummyPhone = 0.004;

    /// <summary>People with a ticket who do not come: two to five in a hundred on full-fare tickets, fewer on the usual ones.</summary>
    public const double NoShow = 0.015;

    /// <summary>Those of them who take the next flight.</summary>
    public const double RebookedNoShow = 0.2;

    /// <summary>Bookings of which the return is moved or given up in the last day before departure.</summary>
    public const double LateChange = 0.006;

    /// <summary>Bookings whose end is changed in the last day.</summary>
    public const double LateDestination = 0.001;

    /// <summary>Bookings whose return is cancelled within a day after arrival.</summary>
    public const double CancelledAfterArrival = 0.0005;

    /// <summary>Parties whose booking is divided in the last two days, as for an upgrade.</summary>
    public const double LateSplit = 0.002;

    /// <summary>Journeys that go on from the flight's end to a place beyond.</summary>
    public const double Connecting = 0.12;

    /// <summary>Those of them that are a long way round, for the fare.</summary>
    public const double Detour = 0.05;

    /// <summary>Travellers with several journeys whose passport is renewed between two of them before it has run out.</summary>
    public const double NewPassport = 0.01;

    /// <summary>Kilometres from which on few stay for a night or three; who wished to mostly stays longer.</summary>
    public const double FarKm = 5_000;

    /// <summary>Short stays that become longer so far away.</summary>
    public const double LongerWhenFar = 0.7;

    /// <summary>Parties whose bags are all in the name of one of them.</summary>
    public const double PooledBags = 0.25;

    /// <summary>Nights from which on hardly anybody travels without a hold bag.</summary>
    public const int LongStayNights = 10;

    /// <summary>Those who do all the same.</summary>
    public const double LightOnLongStay = 0.05;

    /// <summary>Passports that a list has as lost though their bearer has found them: INTERPOL reported 8 hits in 100,000 searches.</summary>
    public const double FoundPassport = 0.00008;

    /// <summary>The kinds; their shares sum to 1.</summary>
    public static Habit[] All { get; } =
    [
        // Holiday makers, families among them.
        new(0.416, (1, 2), (4, 21))
        {
            Party = (0.26, 0.44, 0.298), Late = 0.006, Soon = 0.02, Cash = 0.015, Relative = 0.08, Stranger = 0.02, Agency = 0.45, OneWay = 0.01,
            Bags = (0, 1), BagsBack = (0, 2), BagKg = (11, 23),
        },

        // Visits to relatives: long stays, much baggage, tickets often bought over the counter.
        new(0.25, (1, 2), (10, 60))
        {
            Party = (0.62, 0.2, 0.18), Late = 0.015, Soon = 0.04, Cash = 0.07, Relative = 0.2, Stranger = 0.03, Agency = 0.6, OneWay = 0.03,
            Bags = (1, 2), BagsBack = (1, 2), BagKg = (17, 23),
        },

        // Work: short stays, late, on the company's card.
        new(0.15, (2, 5), (1, 6))
        {
            Party = (0.88, 0.1, 0.02), Late = 0.04, Soon = 0.14, Cash = 0.01, Company = 0.75, Stranger = 0.01, Agency = 0.65, OneWay = 0.03,
            Bags = (0, 1), BagsBack = (0, 1), BagKg = (8, 16),
        },

        // Commuters between neighbours.
        new(0.02, (8, 16), (1, 4))
        {
            Late = 0.04, Soon = 0.15, Cash = 0.02, Company = 0.5, Agency = 0.3, Bags = (0, 0), BagsBack = (0, 0), Near = true,
        },

        // Emigrants, students, seafarers joining a ship.
        new(0.07, (1, 1), (30, 60))
        {
            Party = (0.8, 0.1, 0.1), Late = 0.015, Soon = 0.05, Cash = 0.05, Company = 0.25, Relative = 0.2, Stranger = 0.04, Agency = 0.55, OneWay = 1,
            Bags = (1, 3), BagKg = (18, 30),
        },

        // Traders who fill their bags.
        new(0.06, (2, 6), (2, 9))
        {
            Party = (0.9, 0.1, 0), Late = 0.03, Soon = 0.12, Cash = 0.18, Relative = 0.05, Stranger = 0.02, Agency = 0.5, OneWay = 0.01,
            Bags = (0, 1), BagsBack = (1, 3), BagKg = (15, 30),
        },

        // Pilgrims, teams, tours and crews: groups under one agency's contact.
        new(0.004, (1, 1), (5, 21))
        {
            Party = (0, 0, 0), Cash = 0.03, Company = 0.1, OnAccount = 0.85, Agency = 1, OneWay = 0.08, Bags = (1, 1), BagsBack = (1, 2), BagKg = (14, 23),
        },

        // Minors sent to the other parent or to school.
        new(0.03, (1, 2), (7, 60))
        {
            Late = 0.004, Soon = 0.02, Cash = 0.02, Relative = 0.7, Stranger = 0.1, Agency = 0.3, OneWay = 0.1, Bags = (1, 1), BagsBack = (1, 1), BagKg = (12, 23), IsMinor = true,
        },
    ];
}
