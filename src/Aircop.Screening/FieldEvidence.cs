using Aircop.Screening.Births;
using Aircop.Screening.Scoring;

namespace Aircop.Screening;

/// <summary>Writes down evidence field by field, without a name or a number in it.</summary>
internal static class FieldEvidence
{
    /// <summary>The name.</summary>
    public static void AddName(List<EvidencePart> evidence, MatchRelation name) => evidence.Add(new(EvidenceField.Name, name, name switch
    {
        MatchRelation.Missing => EvidenceSide.NotSeen,
        MatchRelation.Contradicts => EvidenceSide.Against,
        _ => EvidenceSide.For,
    }));

    /// <summary>The birth, down to the year where a side knows no more.</summary>
    public static void AddBirth(List<EvidencePart> evidence, BirthRelation birth)
    {
        switch (birth)
        {
            case BirthRelation.SameDay:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Equal, EvidenceSide.For));
                break;
            case BirthRelation.Swapped or BirthRelation.YearSlip or BirthRelation.DaySlip:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Similar, EvidenceSide.For));
                break;
            case BirthRelation.SameYear or BirthRelation.FitsSpan:
                evidence.Add(new(EvidenceField.BirthYear, MatchRelation.YearEqual, EvidenceSide.For));
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Missing, EvidenceSide.NotSeen));
                break;
            case BirthRelation.NearYear:
                evidence.Add(new(EvidenceField.BirthYear, MatchRelation.Similar, EvidenceSide.For));
                break;
            case BirthRelation.OtherDay:
                evidence.Add(new(EvidenceField.BirthYear, MatchRelation.YearEqual, EvidenceSide.For));
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Contradicts, EvidenceSide.Against));
                break;
            case BirthRelation.YearsApart or BirthRelation.FarApart or BirthRelation.Contradicts:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Contradicts, EvidenceSide.Against));
                break;
            default:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Missing, EvidenceSide.NotSeen));
                break;
        }
    }

    /// <summary>Nationality and sex, where both sides have them.</summary>
    public static void AddElse(List<EvidencePart> evidence, StateRelation state, SexRelation sex)
    {
        if (state != StateRelation.Missing)
            evidence.Add(new(EvidenceField.Nationality, Of(state == StateRelation.Equal), SideOf(state == StateRelation.Equal)));
        if (sex == SexRelation.Differs) evidence.Add(new(EvidenceField.Sex, MatchRelation.Contradicts, EvidenceSide.Against));
    }

    /// <summary>The document that carries a hit.</summary>
    public static void AddDocument(List<EvidencePart> evidence, DocumentRelation relation, StateRelation issuer, ListedDocument listed, bool asWritten)
    {
        evidence.Add(new(
            EvidenceField.DocumentNumber, asWritten ? MatchRelation.Equal : MatchRelation.EqualAfterNormalisation, EvidenceSide.For, Masked(listed.Number)));
        evidence.Add(new(
            EvidenceField.DocumentIssuer,
            issuer == StateRelation.Equal ? MatchRelation.Equal : MatchRelation.Missing,
            issuer == StateRelation.Equal ? EvidenceSide.For : EvidenceSide.NotSeen));
    }

    // People renew their passports, so another number weakens little; it is shown all the same.
    /// <summary>The document of an entry that a name hit.</summary>
    public static void AddOtherDocument(List<EvidencePart> evidence, DocumentRelation document, LookoutEntry entry)
    {
        if (entry.DocumentNumber is not { Length: > 0 } number) return;
        evidence.Add(document == DocumentRelation.Differs
            ? new(EvidenceField.DocumentNumber, MatchRelation.Contradicts, EvidenceSide.Against, Masked(number))
            : new(EvidenceField.DocumentNumber, MatchRelation.Missing, EvidenceSide.NotSeen, Masked(number)));
    }

    private static MatchRelation Of(bool equal) => equal ? MatchRelation.Equal : MatchRelation.Contradicts;

    private static EvidenceSide SideOf(bool equal) => equal ? EvidenceSide.For : EvidenceSide.Against;

    private static string Masked(string number) =>
        number.Length <= 3 ? new string('*', number.Length) : new string('*', number.Length - 3) + number[^3..];
}
