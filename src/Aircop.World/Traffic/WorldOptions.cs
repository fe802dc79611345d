namespace Aircop.World.Traffic;

/// <summary>How a synthetic day is made. Shares are probabilities from 0 to 1; those of broken data are our assumption.</summary>
public sealed record WorldOptions
{
    /// <summary>Everything follows from it: the same seed and options give the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Start of the day, UTC. Flights depart within 24 hours from here.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Number of flights, above 0. In reality about 2,420 international flights a day touch the network.</summary>
    public int Flights { get; init; } = 1_400;

    /// <summary>Whether flights within a country are left out; lists are mostly sent for the others. Default true.</summary>
    public bool InternationalOnly { get; init; } = true;

    /// <summary>Share of flights whose list comes as a typed list with booking facts instead of PAXLST.</summary>
    public double TypedListShare { get; init; } = 0.12;

    /// <summary>Share of the flights with PAXLST whose carriers also push the bookings. Of those with a planted case it is a half at least, unless this is 0.</summary>
    public double PushShare { get; init; } = 0.08;

    /// <summary>Whether the last push of a flight tells the bags: not every carrier has them in the booking.</summary>
    /// <value>True.</value>
    public bool BagsPushed { get; init; } = true;

    /// <summary>Share of lists that come after departure.</summary>
    public double LateShare { get; init; } = 0.03;

    /// <summary>Share of lists that come twice, byte for byte.</summary>
    public double DuplicateShare { get; init; } = 0.03;

    /// <summary>Share of lists that are cut off on the way; two of three of them come whole a little later.</summary>
    public double TruncatedShare { get; init; } = 0.01;

    /// <summary>Share of lists that never come.</summary>
    public double MissingShare { get; init; } = 0.01;

    /// <summary>Share of people whose date of birth is not on the list.</summary>
    public double MissingBirthShare { get; init; } = 0.004;

    /// <summary>Share of people without a travel document on the list.</summary>
    public double MissingDocumentShare { get; init; } = 0.004;

    /// <summary>Stolen documents planted.</summary>
    public int StolenDocuments { get; init; } = 6;

    /// <summary>Wanted persons planted.</summary>
    public int WantedPersons { get; init; } = 5;

    /// <summary>Couriers planted whom only their booking shows.</summary>
    public int Couriers { get; init; } = 8;

    /// <summary>Bags planted under the name of a traveller who knows nothing of them.</summary>
    public int RipOns { get; init; } = 4;

    /// <summary>Missing persons planted, to be protected.</summary>
    public int MissingPersons { get; init; } = 3;

    /// <summary>Entries of the lists that are about nobody who travels.</summary>
    public int OtherLookouts { get; init; } = 2_000;
}
