using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.World.Cases;

/// <summary>What was planted.</summary>
public enum PlantedKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>A document that a list reports stolen, under another name.</summary>
    StolenDocument,

    /// <summary>A person on a list of wanted persons, by name and date of birth.</summary>
    WantedPerson,

    /// <summary>A courier on no list, whom the booking shows.</summary>
    Courier,

    /// <summary>A bag under the name of a traveller who did not check it in.</summary>
    RipOnTag,

    /// <summary>A missing person, to be protected.</summary>
    MissingPerson,
}

/// <summary>The truth about one traveller of the synthetic world: what is to be found, and how.</summary>
public sealed record PlantedCase
{
    /// <summary>Name of the case, such as <c>courier-3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What was planted.</summary>
    public required PlantedKind Kind { get; init; }

    /// <summary>Key of the flight.</summary>
    public required string Flight { get; init; }

    /// <summary>The traveller as the list has him or her.</summary>
    public required ManifestPerson Person { get; init; }

    /// <summary>List whose entry must hit; empty when rules must.</summary>
    public string List { get; init; } = "";

    /// <summary>Id of that entry.</summary>
    public string Entry { get; init; } = "";

    /// <summary>Rules that must speak for a look, by id; empty when a list must hit.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Kind of the expected hit.</summary>
    public required HitKind ExpectedHit { get; init; }

    /// <summary>What an officer who knows the truth would decide.</summary>
    public required HitDecision Decision { get; init; }

    /// <summary>What the control produces; null when no officer comes to it in this day.</summary>
    public HitOutcome? Outcome { get; init; }

    /// <summary>Whether a person of the flight, as some list or view has it, is the planted one.</summary>
    public bool IsAbout(ManifestPerson other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(other.Surname, Person.Surname, StringComparison.OrdinalIgnoreCase)
            && string.Equals(other.Given, Person.Given, StringComparison.OrdinalIgnoreCase)
            && other.Birth == Person.Birth
            && string.Equals(NumberOf(other), NumberOf(Person), StringComparison.OrdinalIgnoreCase);
    }

    private static string NumberOf(ManifestPerson person) => person.Documents.IsDefaultOrEmpty ? "" : person.Documents[0].Number;
}
