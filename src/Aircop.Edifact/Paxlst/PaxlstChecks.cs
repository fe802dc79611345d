using System.Buffers;
using System.Numerics;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// What is worth reporting about a list: what people lack, person by person while it is read; what stands twice and what does not add up,
/// at its end.
/// </summary>
/// <param name="findings">Where it is reported.</param>
internal sealed class PaxlstChecks(FindingLog findings)
{
    private const string MasterCrewList = "336";

    private Places _documents;
    private int _passengers;
    private int _unseated;
    private int _crew;

    /// <summary>Looks at the next person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="index">Which of the list.</param>
    public void Add(ListedPerson person, int index)
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
            _passengers++;
            _unseated += person.Seat is null ? 1 : 0;
        }

        _crew += person.Kind is PersonKind.Crew or PersonKind.TransitCrew ? 1 : 0;
        if (MainDocument(person) is { } document)
        {
            _documents.Add(((ulong)Hash(document) << 32) | (uint)index);
        }
    }

    /// <summary>Looks at the whole.</summary>
    /// <param name="message">The list.</param>
    /// <param name="hasBgm">Whether it had a BGM.</param>
    /// <param name="standsAlone">Whether its counts can be held against it.</param>
    public void Finish(PaxlstMessage message, bool hasBgm, bool standsAlone)
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

        if (_unseated > 0)
        {
            findings.AddOnWhole(FindingCode.MissingSeat, $"{_unseated} of {_passengers} passengers have no seat.");
        }

        if (standsAlone)
        {
            CheckCounts(message);
        }

        CheckDocumentNumbers(message.People);
    }

    private void CheckCounts(PaxlstMessage message)
    {
        var passengers = message.People.Length - _crew;
        if (message.DeclaredPassengers is { } declared && declared != passengers)
        {
            findings.AddOnWhole(FindingCode.CountMismatch, $"CNT declares {declared} passengers, {passengers} were received.");
        }

        // Passenger lists that count their passengers under the code for crew occur.
        if (message.DeclaredCrew is { } declaredCrew && declaredCrew != _crew && !(_crew == 0 && declaredCrew == passengers))
        {
            findings.AddOnWhole(FindingCode.CountMismatch, $"CNT declares {declaredCrew} crew, {_crew} were received.");
        }
    }

    /// <summary>
    /// Finds documents that stand twice: where two hashes are the same, by sorting them in a pooled array, so that a list of any length costs
    /// no memory that stays.
    /// </summary>
    private void CheckDocumentNumbers(Listed<ListedPerson> people)
    {
        if (!MayStandTwice())
        {
            _documents = default;
            return;
        }

        var count = _documents.Count;
        var keys = ArrayPool<ulong>.Shared.Rent(count);
        for (var i = 0; i < count; i++)
        {
            keys[i] = _documents[i];
        }

        keys.AsSpan(0, count).Sort();
        for (var i = 1; i < count; i++)
        {
            if (keys[i] >> 32 == keys[i - 1] >> 32)
            {
                ReportPair(people[(int)(uint.MaxValue & keys[i - 1])], people[(int)(uint.MaxValue & keys[i])]);
            }
        }

        ArrayPool<ulong>.Shared.Return(keys);
        _documents = default;
    }

    /// <summary>
    /// Whether two hashes may be the same, which is rare: a pooled table tells it in one pass. Where somebody made the hashes crowd in one
    /// place of it, the answer is yes too.
    /// </summary>
    private bool MayStandTwice()
    {
        var size = (int)BitOperations.RoundUpToPowerOf2(2 * (uint)Math.Max(1, _documents.Count));
        var table = ArrayPool<uint>.Shared.Rent(size);
        Array.Clear(table, 0, size);
        var stepsLeft = 8 * size;
        var found = false;
        for (var i = 0; i < _documents.Count && !found; i++)
        {
            var hash = Math.Max(1, (uint)(_documents[i] >> 32));
            var slot = (int)(hash & (uint)(size - 1));
            for (; table[slot] != 0 && !found; slot = (slot + 1) & (size - 1))
            {
                found = table[slot] == hash || --stepsLeft < 0;
            }

            table[slot] = hash;
        }

        ArrayPool<uint>.Shared.Return(table);
        return found;
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

    private void ReportPair(ListedPerson one, ListedPerson other)
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
