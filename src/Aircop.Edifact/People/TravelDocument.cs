namespace Aircop.Edifact.People;

/// <summary>A travel document.</summary>
/// <param name="Type">P passport, V visa, I A C identity cards, IP passport card, AC crew certificate, F other; null if not given.</param>
/// <param name="Number">Number as sent; null when not given.</param>
/// <param name="Issuer">Issuing state as a code.</param>
/// <param name="Expiry">Date of expiry.</param>
/// <param name="Issued">Date of issue.</param>
/// <param name="IssuerText">Issuer as free text.</param>
public sealed record TravelDocument(
    string? Type,
    string? Number,
    string? Issuer = null,
    DateOnly? Expiry = null,
    DateOnly? Issued = null,
    string? IssuerText = null);
