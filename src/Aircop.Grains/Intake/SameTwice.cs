using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Edifact;

namespace Aircop.Grains.Intake;

/// <summary>Finds people and documents that stand twice in one list. Everybody is kept.</summary>
internal static class SameTwice
{
    /// <summary>Reports every row that repeats an earlier one.</summary>
    public static void Check(IReadOnlyList<ManifestPerson> people, RowFindings findings)
    {
        var byDocument = new Dictionary<(string Number, string Issuer), ManifestPerson>();
        var byName = new Dictionary<(string Surname, string Given, DateOnly? Birth), ManifestPerson>();
        foreach (var person in people)
        {
            var isRepeated = !byName.TryAdd(Name(person), person) && AreOne(byName[Name(person)], person);
            if (isRepeated)
                findings.OnCell(FindingCode.DuplicateRecord, person.Position, ColumnField.Surname, FaultDetail.Repeated,
                    "and the rest of the row repeat an earlier row; both were kept. Take one out if it is the same person.");
            foreach (var document in person.Documents)
            {
                var key = (document.Number.ToUpperInvariant(), document.Issuer);
                if (byDocument.TryAdd(key, person) || ReferenceEquals(byDocument[key], person) || Name(byDocument[key]) == Name(person)) continue;
                findings.OnCell(FindingCode.SharedDocument, person.Position, ColumnField.DocumentNumber, FaultDetail.Shared,
                    "also stands under another name in an earlier row; both were kept. Check both documents.");
            }
        }
    }

    // Two of one name and birth date with different documents may be two people; without documents nothing tells them apart.
    private static bool AreOne(ManifestPerson one, ManifestPerson other)
    {
        if (one.Documents.IsEmpty || other.Documents.IsEmpty) return one.Birth is not null || (one.Documents.IsEmpty && other.Documents.IsEmpty);
        return one.Documents.Any(document => other.Documents.Any(second => string.Equals(document.Number, second.Number, StringComparison.OrdinalIgnoreCase)));
    }

    private static (string, string, DateOnly?) Name(ManifestPerson person) =>
        (person.Surname.ToUpperInvariant(), person.Given.ToUpperInvariant(), person.Birth);
}
