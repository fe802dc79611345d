using System.Collections.Frozen;
using Aircop.Contracts.Flights;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Intake;

/// <summary>Codes as people write them in English, French, Spanish and Portuguese, and what lists have for them.</summary>
internal static class WrittenCodes
{
    private static readonly FrozenDictionary<string, string> Sexes = Table(
        ("M", "m male man masculin masculino homme hombre homem h mr"),
        ("F", "f female woman feminin femenino feminino femme mujer mulher mrs ms mme"),
        ("X", "x unspecified other autre otro outro"),
        ("U", "u unknown inconnu desconocido desconhecido"));

    private static readonly FrozenDictionary<string, string> Documents = Table(
        ("P", "p pp ppt psp passport passeport pasaporte passaporte"),
        ("I", "i id idcard identitycard nationalid cni cartedidentite cartenationaledidentite cedula dni cedulaidentidad documentoidentidad bilhetedeidentidade bi carteiradeidentidade rg"),
        ("V", "v visa visto"));

    private static readonly FrozenDictionary<string, string> Kinds = Table(
        (nameof(PersonKind.Passenger), "p pax passenger passager passagere pasajero pasajera passageiro passageira fl adt adult adulte adulto chd child enfant nino crianca inf infant bebe"),
        (nameof(PersonKind.Crew), "c crew fm equipage membredequipage tripulante tripulacion tripulacao staff cockpit cabin pilot"),
        (nameof(PersonKind.TransitPassenger), "transit transitpassenger ddu transito"),
        (nameof(PersonKind.TransitCrew), "transitcrew ddt"));

    /// <summary>M, F, X or U; empty when the word is none of them.</summary>
    public static string SexOf(string text) => Sexes.GetValueOrDefault(Folded.Word(text), "");

    /// <summary>P, I or V for the words that mean them; else as written, in upper case.</summary>
    public static string DocumentType(string text) => Documents.GetValueOrDefault(Folded.Word(text), text.Trim().ToUpperInvariant());

    /// <summary>Finds what a person is on board as; false when the word says nothing known.</summary>
    public static bool TryKind(string text, out PersonKind kind)
    {
        var found = Kinds.TryGetValue(Folded.Word(text), out var name);
        kind = found ? Enum.Parse<PersonKind>(name!) : PersonKind.Passenger;
        return found;
    }

    private static FrozenDictionary<string, string> Table(params (string Code, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Code))).ToFrozenDictionary(pair => pair.word, pair => pair.Code, StringComparer.Ordinal);
}
