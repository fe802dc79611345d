namespace Aircop.Screening;

/// <summary>One entry of a watchlist: a person, a document, or both. Every identifying part may be absent.</summary>
public sealed record LookoutEntry
{
    /// <summary>Identifier within <see cref="List"/>, stable over the versions of the list.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the list the entry stands on.</summary>
    public required string List { get; init; }

    /// <summary>What the entry asks for.</summary>
    public LookoutCategory Category { get; init; }

    /// <summary>Colour of the notice behind the entry, where there is one.</summary>
    public NoticeColour? Notice { get; init; }

    /// <summary>Family name as on the list; any script, diacritics allowed.</summary>
    public string? Surname { get; init; }

    /// <summary>Given names in their order, separated by blanks.</summary>
    public string? GivenNames { get; init; }

    /// <summary>Full date of birth, where the list knows it.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Year of birth, where the list knows no more; ignored when <see cref="BirthDate"/> is set.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Nationality as a three-letter code of ICAO 9303. Shown to the officer who compares; never compared here.</summary>
    public string? Nationality { get; init; }

    /// <summary>Number of a travel document, as on the list.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>State that issued the document, as a three-letter code of ICAO 9303; <see langword="null"/> when the list does not say.</summary>
    public string? DocumentIssuer { get; init; }

    /// <summary>Code of the text that tells why the entry exists; a code, never free text about a person.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>How loudly a hit is to be shown.</summary>
    public LookoutSeverity Severity { get; init; }
}
