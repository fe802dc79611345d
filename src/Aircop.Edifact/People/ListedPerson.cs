using System.Collections.Immutable;

namespace Aircop.Edifact.People;

/// <summary>In what capacity somebody is listed.</summary>
public enum PersonKind : byte
{
    /// <summary>The sender's code is none of those known; see <see cref="ListedPerson.KindCode"/>.</summary>
    Unspecified = 0,

    /// <summary>Passenger (FL).</summary>
    Passenger,

    /// <summary>Crew member (FM; VW on land lists).</summary>
    Crew,

    /// <summary>Passenger in transit (DDU).</summary>
    TransitPassenger,

    /// <summary>Crew member in transit (DDT).</summary>
    TransitCrew,
}

/// <summary>Sex as the sender gave it.</summary>
public enum Sex : byte
{
    /// <summary>Not given, or given as unknown (U).</summary>
    Unknown = 0,

    /// <summary>Male (M).</summary>
    Male,

    /// <summary>Female (F).</summary>
    Female,

    /// <summary>Unspecified in the document (X, ICAO Doc 9303).</summary>
    Unspecified,
}

/// <summary>One person of a list. Texts are as sent, without outer blanks; codes are in upper case.</summary>
/// <remarks>A node holds hundreds of thousands of people: what few of them have is kept in an object of its own.</remarks>
public sealed record ListedPerson
{
    private readonly Particulars? _particulars;

    /// <summary>Sets all that few people have at once.</summary>
    internal Particulars? Particulars
    {
        init => _particulars = value;
    }

    /// <summary>Whether anything of that is there.</summary>
    internal bool HasParticulars => _particulars is not null;

    /// <summary>Passenger, crew or transit.</summary>
    public PersonKind Kind { get; init; }

    /// <summary>The code the kind was read from: FL, FM, DDU, DDT, VW, COT, or PAX, CRW, ITI of the legacy form.</summary>
    public string? KindCode { get; init; }

    /// <summary>Surname, or the only name of a person with a single name.</summary>
    public string? Surname { get; init; }

    /// <summary>Given name or names.</summary>
    public string? Given { get; init; }

    /// <summary>Second given name.</summary>
    public string? Second { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Date of birth when it is known to the day.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Year of birth when only the year is known; null when <see cref="BirthDate"/> is set.</summary>
    public int? BirthYear
    {
        get => _particulars?.BirthYear;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { BirthYear = value };
    }

    /// <summary>Nationalities, mostly ICAO 9303 three letters.</summary>
    public ImmutableArray<string> Nationalities { get; init; } = [];

    /// <summary>Country of residence.</summary>
    public string? Residence
    {
        get => _particulars?.Residence;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { Residence = value };
    }

    /// <summary>Country of birth as a code.</summary>
    public string? BirthCountry
    {
        get => _particulars?.BirthCountry;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { BirthCountry = value };
    }

    /// <summary>Place of birth as free text.</summary>
    public string? BirthPlace
    {
        get => _particulars?.BirthPlace;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { BirthPlace = value };
    }

    /// <summary>Travel documents in the order sent; a visa is one.</summary>
    public ImmutableArray<TravelDocument> Documents { get; init; } = [];

    /// <summary>Record locators (RFF+AVF).</summary>
    public ImmutableArray<string> Locators { get; init; } = [];

    /// <summary>The sender's unique reference of the passenger (RFF+ABO): later messages about the same person carry it.</summary>
    public string? UniqueReference
    {
        get => _particulars?.UniqueReference;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { UniqueReference = value };
    }

    /// <summary>Seat (RFF+SEA).</summary>
    public string? Seat { get; init; }

    /// <summary>Checked bags; null when the message says nothing of them, which is not the same as none.</summary>
    public Baggage? Bags { get; init; }

    /// <summary>Port where the person embarked; may lie outside the flight.</summary>
    public string? Embarkation { get; init; }

    /// <summary>Port where the person's journey ends; may lie outside the flight.</summary>
    public string? Destination { get; init; }

    /// <summary>Port where the person is cleared.</summary>
    public string? Clearance
    {
        get => _particulars?.Clearance;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { Clearance = value };
    }

    /// <summary>Telephones and mail addresses.</summary>
    public ImmutableArray<Contact> Contacts
    {
        get => _particulars?.Contacts ?? [];
        init => _particulars = _particulars is null && value.IsDefaultOrEmpty
            ? null
            : (_particulars ?? new Particulars()) with { Contacts = value.IsDefault ? [] : value };
    }

    /// <summary>Address, if any part of it was given.</summary>
    public PostalAddress? Address
    {
        get => _particulars?.Address;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { Address = value };
    }

    /// <summary>References other than those above: AEA agency, CR loyalty number, YZY ticket and coupon, and any unknown.</summary>
    public ImmutableArray<PersonReference> References
    {
        get => _particulars?.References ?? [];
        init => _particulars = _particulars is null && value.IsDefaultOrEmpty
            ? null
            : (_particulars ?? new Particulars()) with { References = value.IsDefault ? [] : value };
    }

    /// <summary>Crew role (EMP): CR1 cockpit, CR2 cabin, CR3 airline management, CR4 cargo non-crew, CR5 pilot not on duty.</summary>
    public string? CrewRole
    {
        get => _particulars?.CrewRole;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { CrewRole = value };
    }

    /// <summary>The flight the person goes on with, if given.</summary>
    public FlightDesignator? OnwardFlight
    {
        get => _particulars?.OnwardFlight;
        init => _particulars = _particulars is null && value is null
            ? null
            : (_particulars ?? new Particulars()) with { OnwardFlight = value };
    }

    /// <summary>Whether the carrier verified the data against the document (GEI); null when it does not say.</summary>
    public bool? Verified { get; init; }

    /// <summary>Number of the person's first segment in the message, UNH being 1.</summary>
    public int Position { get; init; }
}

/// <summary>A reference to a person in some system.</summary>
/// <param name="Qualifier">RFF code, such as CR or YZY.</param>
/// <param name="Value">The reference.</param>
public sealed record PersonReference(string Qualifier, string Value);
