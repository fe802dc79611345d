using Aircop.Screening.Documents;

namespace Aircop.Screening;

/// <summary>What two sides say about a birth.</summary>
internal enum BirthAgreement
{
    Missing,
    DateEqual,
    YearEqualDayMissing,
    YearEqualDayDiffers,
    Contradicts,
}

/// <summary>Compares a traveller with an entry already found and writes down the evidence, for and against.</summary>
internal static class Comparison
{
    /// <summary>A hit carried by a document number. A name or a birth that differs speaks against it but does not remove it.</summary>
    public static ScreeningHit OfDocument(
        WatchlistSnapshot snapshot, in ScreeningSubject subject, in SubjectDocument document, MatchRelation issuer, LookoutEntry entry)
    {
        var evidence = new List<EvidencePart>(5);
        string number = entry.DocumentNumber ?? "";
        bool written = DocumentKey.AgreeAsWritten(document.Number, number);
        MatchRelation numberRelation = string.Equals(document.Number, number, StringComparison.Ordinal)
            ? MatchRelation.Equal
            : MatchRelation.EqualAfterNormalisation;
        evidence.Add(new(EvidenceField.DocumentNumber, numberRelation, EvidenceSide.For, Masked(number)));
        evidence.Add(new(EvidenceField.DocumentIssuer, issuer, issuer == MatchRelation.Equal ? EvidenceSide.For : EvidenceSide.NotSeen));
        MatchRelation name = CompareNames(in subject, entry);
        evidence.Add(new(EvidenceField.Name, name, SideOf(name)));
        BirthAgreement birth = CompareBirth(in subject, entry);
        AddBirth(evidence, birth);

        // Whoever presents a stolen document is rarely the one it was made for: there another name is no doubt.
        bool doubt = entry.Category != LookoutCategory.StolenOrLostDocument
            && (name == MatchRelation.Contradicts || birth == BirthAgreement.Contradicts);
        int steps = (written ? 0 : 1) + (issuer == MatchRelation.Equal ? 0 : 1) + (doubt ? 1 : 0);
        MatchStrength strength = steps switch
        {
            0 => MatchStrength.Exact,
            1 => MatchStrength.Strong,
            2 => MatchStrength.Possible,
            _ => MatchStrength.Weak,
        };
        return new ScreeningHit(entry, MatchTier.Document, strength, snapshot.Version, evidence.AsReadOnly());
    }

    /// <summary>A hit carried by an equal name whose birth does not contradict.</summary>
    public static ScreeningHit OfName(WatchlistSnapshot snapshot, in ScreeningSubject subject, BirthAgreement birth, LookoutEntry entry)
    {
        var evidence = new List<EvidencePart>(4);
        MatchRelation name = CompareNames(in subject, entry);
        evidence.Add(new(EvidenceField.Name, name, SideOf(name)));
        AddBirth(evidence, birth);
        AddDocumentOfNameHit(evidence, in subject, entry);
        MatchStrength strength = birth switch
        {
            BirthAgreement.DateEqual => MatchStrength.Exact,
            BirthAgreement.YearEqualDayMissing => MatchStrength.Strong,
            BirthAgreement.YearEqualDayDiffers => MatchStrength.Weak,
            _ => MatchStrength.Possible,
        };
        MatchTier tier = strength switch
        {
            MatchStrength.Exact or MatchStrength.Strong => MatchTier.Strong,
            MatchStrength.Possible => MatchTier.Possible,
            _ => MatchTier.Audit,
        };
        return new ScreeningHit(entry, tier, strength, snapshot.Version, evidence.AsReadOnly());
    }

    /// <summary>Compares dates of birth, down to the year where a side knows no more.</summary>
    public static BirthAgreement CompareBirth(in ScreeningSubject subject, LookoutEntry entry)
    {
        int? ours = subject.BirthDate?.Year ?? subject.BirthYear;
        int? theirs = entry.BirthDate?.Year ?? entry.BirthYear;
        if (ours is null || theirs is null) return BirthAgreement.Missing;
        if (ours != theirs) return BirthAgreement.Contradicts;
        if (subject.BirthDate is null || entry.BirthDate is null) return BirthAgreement.YearEqualDayMissing;
        return subject.BirthDate == entry.BirthDate ? BirthAgreement.DateEqual : BirthAgreement.YearEqualDayDiffers;
    }

    private static void AddBirth(List<EvidencePart> evidence, BirthAgreement birth)
    {
        switch (birth)
        {
            case BirthAgreement.DateEqual:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Equal, EvidenceSide.For));
                break;
            case BirthAgreement.YearEqualDayMissing:
                evidence.Add(new(EvidenceField.BirthYear, MatchRelation.YearEqual, EvidenceSide.For));
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Missing, EvidenceSide.NotSeen));
                break;
            case BirthAgreement.YearEqualDayDiffers:
                evidence.Add(new(EvidenceField.BirthYear, MatchRelation.YearEqual, EvidenceSide.For));
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Contradicts, EvidenceSide.Against));
                break;
            case BirthAgreement.Contradicts:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Contradicts, EvidenceSide.Against));
                break;
            default:
                evidence.Add(new(EvidenceField.BirthDate, MatchRelation.Missing, EvidenceSide.NotSeen));
                break;
        }
    }

    // People renew their passports, so another number weakens nothing; it is shown all the same.
    private static void AddDocumentOfNameHit(List<EvidencePart> evidence, in ScreeningSubject subject, LookoutEntry entry)
    {
        if (entry.DocumentNumber is not { Length: > 0 } number) return;
        evidence.Add(subject.Documents.IsDefaultOrEmpty
            ? new(EvidenceField.DocumentNumber, MatchRelation.Missing, EvidenceSide.NotSeen, Masked(number))
            : new(EvidenceField.DocumentNumber, MatchRelation.Contradicts, EvidenceSide.Against, Masked(number)));
    }

    private static MatchRelation CompareNames(in ScreeningSubject subject, LookoutEntry entry)
    {
        if (string.IsNullOrEmpty(subject.SecondGivenName)
            && string.Equals(subject.Surname, entry.Surname, StringComparison.Ordinal)
            && string.Equals(subject.GivenName, entry.GivenNames, StringComparison.Ordinal))
        {
            return string.IsNullOrEmpty(subject.Surname) || string.IsNullOrEmpty(subject.GivenName)
                ? MatchRelation.Missing
                : MatchRelation.Equal;
        }

        Span<char> left = stackalloc char[NameKey.MaxLength];
        Span<char> right = stackalloc char[NameKey.MaxLength];
        foreach (LatinSpelling ours in Spellings)
        {
            int leftLength = NameKey.Write(subject.Surname, subject.GivenName, subject.SecondGivenName, ours, left);
            foreach (LatinSpelling theirs in Spellings)
            {
                int rightLength = NameKey.Write(entry.Surname, entry.GivenNames, [], theirs, right);
                if (leftLength == 0 || rightLength == 0) return MatchRelation.Missing;
                if (left[..leftLength].SequenceEqual(right[..rightLength])) return MatchRelation.EqualAfterNormalisation;
            }
        }

        return MatchRelation.Contradicts;
    }

    private static ReadOnlySpan<LatinSpelling> Spellings => [LatinSpelling.Plain, LatinSpelling.TravelDocument];

    private static EvidenceSide SideOf(MatchRelation relation) => relation switch
    {
        MatchRelation.Missing => EvidenceSide.NotSeen,
        MatchRelation.Contradicts => EvidenceSide.Against,
        _ => EvidenceSide.For,
    };

    private static string Masked(string number) =>
        number.Length <= 3 ? new string('*', number.Length) : new string('*', number.Length - 3) + number[^3..];
}
