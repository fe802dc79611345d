using System.Collections.Immutable;
using Aircop.Screening.Births;

namespace Aircop.Screening;

/// <summary>Sex as lists and documents state it.</summary>
public enum Sex
{
    /// <summary>Not stated, or stated as unspecified.</summary>
    Unspecified = 0,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>A travel document on a list.</summary>
/// <param name="Number">Number as on the list.</param>
/// <param name="Issuer">Issuing state, three-letter code of ICAO 9303; null when the list does not say.</param>
public readonly record struct ListedDocument(string Number, string? Issuer);

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

    /// <summary>The whole name, where the list does not part it; in any form that a name is read in.</summary>
    public string? Name { get; init; }

    /// <summary>Further names: other spellings, scripts, names of birth or war; default or empty for none, 200 at most are used.</summary>
    public ImmutableArray<string> Aliases { get; init; }

    /// <summary>Full date of birth, where the list knows it.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Year of birth, where the list knows no more; ignored when <see cref="BirthDate"/> is set.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Dates of birth where the list gives several, spans or approximate ones; beside <see cref="BirthDate"/> and <see cref="BirthYear"/>.</summary>
    public ImmutableArray<BirthSpan> Births { get; init; }

    /// <summary>Nationality as a three-letter code of ICAO 9303.</summary>
    public string? Nationality { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Number of a travel document, as on the list.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>State that issued the document, as a three-letter code of ICAO 9303; <see langword="null"/> when the list does not say.</summary>
    public string? DocumentIssuer { get; init; }

    /// <summary>Further documents; default or empty for none.</summary>
    public ImmutableArray<ListedDocument> FurtherDocuments { get; init; }

    /// <summary>Code of the text that tells why the entry exists; a code, never free text about a person.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>How loudly a hit is to be shown.</summary>
    public LookoutSeverity Severity { get; init; }

    /// <summary>Every date of birth of the entry.</summary>
    internal IEnumerable<BirthSpan> AllBirths()
    {
        BirthSpan first = BirthSpan.Of(BirthDate, BirthYear);
        if (first.IsKnown) yield return first;
        if (Births.IsDefaultOrEmpty) yield break;
        foreach (BirthSpan birth in Births)
        {
            if (birth.IsKnown && birth != first) yield return birth;
        }
    }

    /// <summary>Every document of the entry.</summary>
    internal IEnumerable<ListedDocument> AllDocuments()
    {
        if (DocumentNumber is { Length: > 0 } number) yield return new ListedDocument(number, DocumentIssuer);
        if (FurtherDocuments.IsDefaultOrEmpty) yield break;
        foreach (ListedDocument document in FurtherDocuments) yield return document;
    }
}
