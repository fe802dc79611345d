using System.Collections.Immutable;

namespace Aircop.Contracts.Lookouts;

/// <summary>What a lookout is for.</summary>
public enum LookoutCategory
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Wanted person (INTERPOL-like nominal, simulated).</summary>
    WantedPerson = 1,

    /// <summary>Stolen, lost or revoked document (SLTD-like, simulated).</summary>
    StolenOrLostDocument = 2,

    /// <summary>National list.</summary>
    NationalLookout = 3,

    /// <summary>Lookout of one unit.</summary>
    UnitLookout = 4,

    /// <summary>Missing person (yellow notice, simulated): protect.</summary>
    MissingPerson = 5,
}

/// <summary>Colour of an INTERPOL notice (glossary 2.13); links to INTERPOL are simulated.</summary>
public enum NoticeColour
{
    /// <summary>No notice, or not said.</summary>
    Unspecified = 0,

    /// <summary>Wanted person.</summary>
    Red = 1,

    /// <summary>Information about a person.</summary>
    Blue = 2,

    /// <summary>Warning about a person's criminal activities.</summary>
    Green = 3,

    /// <summary>Missing person.</summary>
    Yellow = 4,

    /// <summary>Unidentified body.</summary>
    Black = 5,

    /// <summary>Imminent threat.</summary>
    Orange = 6,

    /// <summary>Way of working or concealment.</summary>
    Purple = 7,

    /// <summary>Assets.</summary>
    Silver = 8,

    /// <summary>Subject of United Nations Security Council sanctions.</summary>
    UnSecurityCouncil = 9,
}

/// <summary>An entry of a lookout list: a person, a document, or both. Two are equal when every member is, the collections in their order.</summary>
[GenerateSerializer, Immutable, Alias("aircop.Lookout")]
public sealed record Lookout
{
    /// <summary>Id, unique within the list.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    [Id(1)] public LookoutCategory Category { get; init; }

    /// <summary>Family name; empty for a document alone.</summary>
    [Id(2)] public string Surname { get => field ?? ""; init; } = "";

    /// <summary>Given names.</summary>
    [Id(3)] public string Given { get => field ?? ""; init; } = "";

    /// <summary>Date of birth.</summary>
    [Id(4)] public DateOnly? Birth { get; init; }

    /// <summary>Year of birth when only that is known.</summary>
    [Id(5)] public int? BirthYear { get; init; }

    /// <summary>Number of the document; empty for a person alone.</summary>
    [Id(6)] public string DocumentNumber { get => field ?? ""; init; } = "";

    /// <summary>Issuing State, three-letter code.</summary>
    [Id(7)] public string DocumentIssuer { get => field ?? ""; init; } = "";

    // Rows and messages from before the next members existed are read without them.

    /// <summary>Further names of the person, in any script.</summary>
    [Id(8)] public ImmutableArray<LookoutName> Aliases { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Further births that are said of the person.</summary>
    [Id(9)] public ImmutableArray<LookoutBirth> Births { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Nationalities, three-letter codes of Doc 9303 part 3, section 5.</summary>
    [Id(10)] public ImmutableArray<string> Nationalities { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Sex as in a document: M, F or X; empty when not said.</summary>
    [Id(11)] public string Sex { get => field ?? ""; init; } = "";

    /// <summary>Further documents.</summary>
    [Id(12)] public ImmutableArray<LookoutDocument> Documents { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Colour of the notice behind the entry.</summary>
    [Id(13)] public NoticeColour Notice { get; init; }

    /// <summary>Code of the text that says why the entry exists; never free text about a person. Empty when not said.</summary>
    [Id(14)] public string ReasonCode { get => field ?? ""; init; } = "";

    /// <summary>Last day on which it is in force; null when nothing ends it.</summary>
    [Id(15)] public DateOnly? ValidUntil { get; init; }

    /// <inheritdoc/>
    public bool Equals(Lookout? other) =>
        other is not null && Id == other.Id && Category == other.Category && Surname == other.Surname && Given == other.Given
        && Birth == other.Birth && BirthYear == other.BirthYear && DocumentNumber == other.DocumentNumber && DocumentIssuer == other.DocumentIssuer
        && Aliases.SequenceEqual(other.Aliases) && Births.SequenceEqual(other.Births) && Nationalities.SequenceEqual(other.Nationalities)
        && Sex == other.Sex && Documents.SequenceEqual(other.Documents) && Notice == other.Notice && ReasonCode == other.ReasonCode
        && ValidUntil == other.ValidUntil;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Category, Surname, Given, Birth, DocumentNumber);
}

/// <summary>A name of a person on a list.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutName")]
public sealed record LookoutName
{
    /// <summary>Family name, or the whole name when the list does not tell the parts; any script.</summary>
    [Id(0)] public required string Surname { get; init; }

    /// <summary>Given names; empty for a whole name.</summary>
    [Id(1)] public string Given { get; init; } = "";

    /// <summary>True when the list itself doubts the name (UN: low quality; OFAC: weak).</summary>
    [Id(2)] public bool Weak { get; init; }
}

/// <summary>A birth that a list says of a person: a day, or a year, or the years between two.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutBirth")]
public sealed record LookoutBirth
{
    /// <summary>The day; null when only years are known.</summary>
    [Id(0)] public DateOnly? Day { get; init; }

    /// <summary>The year, or the first of several.</summary>
    [Id(1)] public int? Year { get; init; }

    /// <summary>The last year of several; null for one year.</summary>
    [Id(2)] public int? YearTo { get; init; }

    /// <summary>True when the list says about.</summary>
    [Id(3)] public bool Approximate { get; init; }
}

/// <summary>A document on a list.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutDocument")]
public sealed record LookoutDocument
{
    /// <summary>Kind as the list has it, such as P; empty when not said.</summary>
    [Id(0)] public string Type { get; init; } = "";

    /// <summary>Number as the list has it.</summary>
    [Id(1)] public required string Number { get; init; }

    /// <summary>Issuing State, three-letter code; empty when not said.</summary>
    [Id(2)] public string Issuer { get; init; } = "";
}
