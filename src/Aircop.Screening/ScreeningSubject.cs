using System.Collections.Immutable;
using Aircop.Screening.Births;

namespace Aircop.Screening;

/// <summary>A traveller as a list or a booking names him or her. <see langword="null"/> means not seen.</summary>
public readonly record struct ScreeningSubject
{
    /// <summary>Family name.</summary>
    public string? Surname { get; init; }

    /// <summary>First given name, or all given names when the source does not part them.</summary>
    public string? GivenName { get; init; }

    /// <summary>Second given name, where the source carries it apart.</summary>
    public string? SecondGivenName { get; init; }

    /// <summary>The whole name where the source does not part it, in any form a name is read in; used when the fields above are empty.</summary>
    public string? FullName { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Year of birth where no full date was given; ignored when <see cref="BirthDate"/> is set.</summary>
    public int? BirthYear { get; init; }

    /// <summary>What is known of the birth where that is neither a day nor a year; ignored when either is set.</summary>
    public BirthSpan Birth { get; init; }

    /// <summary>Nationality, three-letter code of ICAO 9303.</summary>
    public string? Nationality { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Travel documents, in the order of the source; may be default or empty.</summary>
    public ImmutableArray<SubjectDocument> Documents { get; init; }
}

/// <summary>A travel document as presented.</summary>
/// <param name="Number">Number as written in the message.</param>
/// <param name="Issuer">Issuing state, three-letter code of ICAO 9303; <see langword="null"/> when not seen.</param>
public readonly record struct SubjectDocument(string Number, string? Issuer);
