using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Edifact;

namespace Aircop.Grains.Intake;

/// <summary>
/// The one validation of every list that people typed or exported: what is missing, cannot be true, is unknown or stands twice. Nobody
/// with a name is left out; a value that cannot be true is. Pure.
/// </summary>
/// <param name="places">Airports.</param>
internal sealed class ListValidation(IPlaces places)
{
    private const int OldestYears = 120;

    private const int MostBags = 100;

    /// <summary>The people as the flight gets them.</summary>
    /// <param name="people">The people as read; their positions are the rows of the findings.</param>
    /// <param name="day">Local date of departure; the day of receipt where no flight can be told.</param>
    /// <param name="findings">Takes the findings.</param>
    public ImmutableArray<ManifestPerson> Check(IReadOnlyList<ManifestPerson> people, DateOnly day, RowFindings findings)
    {
        var kept = ImmutableArray.CreateBuilder<ManifestPerson>(people.Count);
        foreach (var person in people)
            if (Named(person, findings) is { } named)
                kept.Add(Checked(named, day, findings));

        SameTwice.Check(kept, findings);
        findings.Close();
        return kept.ToImmutable();
    }

    private static ManifestPerson? Named(ManifestPerson person, RowFindings findings)
    {
        var named = person with { Surname = person.Surname.Trim(), Given = person.Given.Trim(), Second = person.Second.Trim() };
        if (named.Surname.Length > 0) return named;
        if (named.Given.Length > 0)
        {
            findings.OnCell(FindingCode.MissingMandatoryField, person.Position, ColumnField.Surname, FaultDetail.OnlyName,
                "is empty; the given name was taken as the person's only name. Give the surname if there is one.");
            return named with { Surname = named.Given, Given = named.Second, Second = "" };
        }

        findings.OnCell(FindingCode.MissingMandatoryField, person.Position, ColumnField.Surname, FaultDetail.NoName,
            "is empty and so is the given name; the row was left out. Give the name and send the list again.");
        return null;
    }

    private ManifestPerson Checked(ManifestPerson person, DateOnly day, RowFindings findings)
    {
        var row = person.Position;
        Airport(person.Embarkation, row, ColumnField.Embarkation, findings);
        Airport(person.Destination, row, ColumnField.Destination, findings);
        return person with
        {
            Kind = person.Kind == PersonKind.Unspecified ? PersonKind.Passenger : person.Kind,
            Sex = Sex(person, findings),
            Birth = Birth(person, day, findings),
            Nationalities = Nationalities(person, findings),
            Documents = Documents(person, day, findings),
            Bags = Bags(person, findings),
            Embarkation = person.Embarkation.ToUpperInvariant(),
            Destination = person.Destination.ToUpperInvariant(),
        };
    }

    private static string Sex(ManifestPerson person, RowFindings findings)
    {
        var sex = WrittenCodes.SexOf(person.Sex);
        if (sex.Length > 0 || person.Sex.Trim().Length == 0) return sex;
        findings.OnCell(FindingCode.UnknownCode, person.Position, ColumnField.Sex, FaultDetail.Unknown, "is none of M, F, X and U; it was left out.");
        return sex;
    }

    private static DateOnly? Birth(ManifestPerson person, DateOnly day, RowFindings findings)
    {
        if (person.Birth is not { } birth)
        {
            if (person.BirthYear is null && !findings.Has(person.Position, ColumnField.Birth))
                findings.OnCell(FindingCode.MissingMandatoryField, person.Position, ColumnField.Birth, FaultDetail.Missing, "is empty. Give the date of birth, such as 1984-05-31.");
            return null;
        }

        if (birth > day)
        {
            findings.OnCell(FindingCode.ImplausibleValue, person.Position, ColumnField.Birth, FaultDetail.Future, "lies after the flight; it was left out. Correct the year.");
            return null;
        }

        if (birth >= day.AddYears(-OldestYears)) return birth;
        findings.OnCell(FindingCode.ImplausibleValue, person.Position, ColumnField.Birth, FaultDetail.TooOld,
            string.Create(CultureInfo.InvariantCulture, $"is more than {OldestYears} years ago; it was left out. Correct the year."));
        return null;
    }

    private static ImmutableArray<string> Nationalities(ManifestPerson person, RowFindings findings)
    {
        var codes = person.Nationalities.Where(code => !string.IsNullOrWhiteSpace(code)).ToArray();
        if (codes.Length == 0 && !findings.Has(person.Position, ColumnField.Nationality))
            findings.OnCell(FindingCode.MissingMandatoryField, person.Position, ColumnField.Nationality, FaultDetail.Missing, "is empty. Give the three-letter code, such as CIV.");
        return [.. codes.Select(code => Country(code, person.Position, ColumnField.Nationality, findings)).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<TravelDocument> Documents(ManifestPerson person, DateOnly day, RowFindings findings)
    {
        var row = person.Position;
        if (person.Documents.IsEmpty && !findings.Has(row, ColumnField.DocumentNumber))
            findings.OnCell(FindingCode.MissingDocument, row, ColumnField.DocumentNumber, FaultDetail.Missing, "is empty: the person has no document. Give its number.");
        var documents = ImmutableArray.CreateBuilder<TravelDocument>(person.Documents.Length);
        foreach (var document in person.Documents)
        {
            if (document.Expiry is { } expiry && expiry < day)
                findings.OnCell(FindingCode.ExpiredDocument, row, ColumnField.Expiry, FaultDetail.Expired, "lies before the flight; it was kept as given. Check the document.");
            documents.Add(document with
            {
                Type = WrittenCodes.DocumentType(document.Type),
                Number = document.Number.Trim(),
                Issuer = document.Issuer.Length == 0 ? "" : Country(document.Issuer, row, ColumnField.Issuer, findings),
            });
        }

        return documents.MoveToImmutable();
    }

    private static string Country(string text, int row, ColumnField column, RowFindings findings)
    {
        if (CountryCodes.TryFind(text, out var code)) return code;
        findings.OnCell(FindingCode.UnknownCode, row, column, FaultDetail.Unknown, "is no code of a State; it was left out. Give the three-letter code, such as CIV.");
        return "";
    }

    private static Baggage? Bags(ManifestPerson person, RowFindings findings)
    {
        if (person.Bags is not { } bags) return null;
        return bags with
        {
            Count = Between(bags.Count, MostBags, person.Position, ColumnField.Bags, findings),
            WeightKg = Between(bags.WeightKg, MostBags * MostBags, person.Position, ColumnField.BagsKg, findings),
        };
    }

    private static int? Between(int? value, int most, int row, ColumnField column, RowFindings findings)
    {
        if (value is null || (value >= 0 && value <= most)) return value;
        findings.OnCell(FindingCode.ImplausibleValue, row, column, FaultDetail.Unreadable,
            string.Create(CultureInfo.InvariantCulture, $"is not between 0 and {most}; it was left out."));
        return null;
    }

    private void Airport(string code, int row, ColumnField column, RowFindings findings)
    {
        if (code.Length == 0 || places.TryFind(code, out _)) return;
        findings.OnCell(FindingCode.UnknownCode, row, column, FaultDetail.Unknown, "is no known airport; it was kept as given.");
    }
}
