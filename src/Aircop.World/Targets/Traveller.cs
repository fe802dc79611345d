using Aircop.Contracts.Flights;

namespace Aircop.World.Targets;

/// <summary>Somebody of the period, over all journeys.</summary>
public sealed record Traveller
{
    /// <summary>Name, birth, sex and nationality.</summary>
    public required ManifestPerson Person { get; init; }

    /// <summary>Passport in use.</summary>
    public required TravelDocument Passport { get; init; }

    /// <summary>Telephone number that is given with a booking.</summary>
    public required string Phone { get; init; }

    /// <summary>Mail address that is given with a booking.</summary>
    public required string Mail { get; init; }

    /// <summary>Token of the card that pays.</summary>
    public required string Card { get; init; }

    /// <summary>Name as a card has it.</summary>
    public string CardName => Person.Given + " " + Person.Surname;
}
