using System.Collections.Immutable;

namespace Aircop.Edifact.People;

/// <summary>What a list says of few people only; see the members of <see cref="ListedPerson"/> of the same names.</summary>
internal sealed record Particulars
{
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    public PostalAddress? Address { get; init; }

    public ImmutableArray<PersonReference> References { get; init; } = [];

    public string? CrewRole { get; init; }

    public FlightDesignator? OnwardFlight { get; init; }

    public int? BirthYear { get; init; }

    public string? Residence { get; init; }

    public string? BirthCountry { get; init; }

    public string? BirthPlace { get; init; }

    public string? UniqueReference { get; init; }

    public string? Clearance { get; init; }
}
