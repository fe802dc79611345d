using System.Buffers;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>What is worth reporting about a list as a whole: what is missing, what stands twice, what does not add up.</summary>
internal static class PaxlstChecks
{
    private const string MasterCrewList = "336";

    public static void Check(PaxlstMessage message, bool hasBgm, bool standsAlone, FindingLog findings)
    {
        if (!hasBgm)
        {
            findings.AddOnWhole(FindingCode.MissingMandatoryField, "BGM is missing; what kind of list it is was left open.");
        }

        if (message.Legs.IsEmpty && message.ListCode != MasterCrewList)
        {
            findings.AddOnWhole(FindingCode.NoFlight, "No leg with both ports was found; the people were kept.");
        }

        if (message.People.IsEmpty)
        {
            findings.AddOnWhole(FindingCode.NoPeople, "The message lists nobody.");
            return;
        }

        CheckPeople(message, findings);
        if (standsAlone)
        {
            CheckCounts(message, findings);
        }

        CheckDocumentNumbers(message, findings);
    }

    private static void CheckPeople(PaxlstMessage message, FindingLog findings)
    {
        var passengers = 0;
        var unseated = 0;
        foreach (var person in message.People)
        {
            if (person.Surname is null && person.Given is null)
            {
                findings.Add(FindingCode.MissingMandatoryField, person.Position, 4, "A person without a name; the person was kept.");
            }

            if (person.BirthDate is null && person.BirthYear is null)
            {
                findings.Add(FindingCode.MissingMandatoryField, person.Position, 0, "A person without a date of birth.");
            }

            // The legacy form has no field for it.
            if (person.Nationalities.IsEmpty && person.KindCode is not ("PAX" or "CRW" or "ITI" or null))
            {
                findings.Add(FindingCode.MissingMandatoryField, person.Position, 0, "A person without a nationality.");
            }

            if (person.Documents.IsEmpty)
            {
                findings.Add(FindingCode.MissingDocument, person.Position, 0, "A person without a document.");
            }

            if (person.Kind == PersonKind.Passenger)
            {
                passengers++;
                unseated += person.Seat is null ? 1 : 0;
            }
        }

        if (unseated > 0)
        {
            findings.AddOnWhole(FindingCode.MissingSeat, $"{unseated} of {passengers} passengers have no seat.");
        }
    }

    private static void CheckCounts(PaxlstMessage message, FindingLog findings)
    {
        var crew = 0;
        foreach (var person in message.People)
        {
            crew += person.Kind is PersonKind.Crew or PersonKind.TransitCrew ? 1 : 0;
        }

        var passengers = message.People.Length - crew;
        if (message.DeclaredPassengers is { } declared && declared != passengers)
        {
            findings.AddOnWhole(FindingCode.CountMismatch, $"CNT declares {declared} passengers, {passengers} were received.");
        }

        // Passenger lists that count their passengers under the code for crew occur.
        if (message.DeclaredCrew is { } declaredCrew && declaredCrew != crew && !(crew == 0 && declaredCrew == passengers))
        {
            findings.AddOnWhole(FindingCode.CountMismatch, $"CNT declares {declaredCrew} crew, {crew} were received.");
        }
    }

    /// <summary>
    /// Finds documents that stand twice: by sorting hashes in a pooled array, so that a list of any length costs no memory that stays.
    /// </summary>
    private static void CheckDocumentNumbers(PaxlstMessage message, FindingLog findings)
    {
        var people = message.People;
        var keys = ArrayPool<ulong>.Shared.Rent(people.Length);
        var count = 0;
        for (var i = 0; i < people.Length; i++)
        {
            if (MainDocument(people[i]) is { } document)
            {
                keys[count++] = ((ulong)Hash(document) << 32) | (uint)i;
            }
        }

        keys.AsSpan(0, count).Sort();
        for (var i = 1; i < count; i++)
        {
            if (keys[i] >> 32 == keys[i - 1] >> 32)
            {
                ReportPair(people[(int)(uint.MaxValue & keys[i - 1])], people[(int)(uint.MaxValue & keys[i])], findings);
            }
        }

        ArrayPool<ulong>.Shared.Return(keys);
    }

    /// <summary>FNV-1a, for findings in the same order in every run.</summary>
    private static uint Hash(TravelDocument document)
    {
        var hash = 2_166_136_261u;
        foreach (var character in document.Number.AsSpan())
        {
            hash = unchecked((hash ^ character) * 16_777_619u);
        }

        return hash;
    }

    private static void ReportPair(ListedPerson one, ListedPerson other, FindingLog findings)
    {
        var first = MainDocument(one);
        var second = MainDocument(other);
        if (first?.Number != second?.Number || first?.Issuer != second?.Issuer || first?.Type != second?.Type)
        {
            return;
        }

        var isSamePerson = string.Equals(one.Surname, other.Surname, StringComparison.OrdinalIgnoreCase)
            && string.Equals(one.Given, other.Given, StringComparison.OrdinalIgnoreCase)
            && one.BirthDate == other.BirthDate;
        var position = Math.Max(one.Position, other.Position);
        if (isSamePerson)
        {
            findings.Add(FindingCode.DuplicateRecord, position, 0, "The same person with the same document stands twice; both were kept.");
        }
        else
        {
            findings.Add(FindingCode.SharedDocument, position, 0, "The document number also stands under another name; both were kept.");
        }
    }

    private static TravelDocument? MainDocument(ListedPerson person)
    {
        foreach (var document in person.Documents)
        {
            if (document.Number is not null)
            {
                return document;
            }
        }

        return null;
    }
}
