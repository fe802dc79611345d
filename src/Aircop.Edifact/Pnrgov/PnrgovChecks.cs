using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// What is worth reporting about a push, counted where single findings would be noise (crib 5): booking by booking while it is read, and at
/// its end.
/// </summary>
/// <param name="findings">Where it is reported.</param>
/// <param name="budget">Says how much may be remembered to find what stands twice.</param>
internal sealed class PnrgovChecks(FindingLog findings, MemoryBudget budget)
{
    private const int Remembered = 48;

    private readonly HashSet<ulong> _locators = [];
    private readonly Dictionary<ulong, ulong> _documents = [];
    private Counts _counts;
    private int _sensitive;
    private bool _isFull;

    /// <summary>Makes room for the bookings that the message declares.</summary>
    public void Expect(int? bookings)
    {
        // As many as a full flight of the largest aircraft has; a declaration may be a slip or a lie.
        const int Most = 600;
        var expected = Math.Min(bookings ?? 0, Most);
        _locators.EnsureCapacity(expected);
        _documents.EnsureCapacity(expected);
    }

    /// <summary>Looks at the next booking.</summary>
    /// <param name="record">The booking.</param>
    /// <param name="travel">The day of travel.</param>
    /// <param name="offset">Where in the input reading has come to.</param>
    public void Add(PnrRecord record, DateOnly travel, int offset)
    {
        _sensitive += record.SensitiveDropped;
        CheckLocator(record, offset);
        foreach (var traveller in record.Travellers)
        {
            _counts.Add(traveller, travel);
            CheckDocuments(traveller.Person, offset);
        }
    }

    /// <summary>Looks at the whole.</summary>
    /// <param name="message">The push.</param>
    /// <param name="standsAlone">Whether its count can be held against it.</param>
    public void Finish(PnrgovMessage message, bool standsAlone)
    {
        CheckHead(message);
        if (_sensitive > 0)
        {
            findings.AddOnWhole(
                FindingCode.ForbiddenFieldDropped, $"{_sensitive} services or remarks on meals, health or other sensitive matters were dropped.");
        }

        _counts.Report(findings);
        if (_counts.Travellers == 0)
        {
            findings.AddOnWhole(FindingCode.NoPeople, "The bookings list nobody.");
        }

        if (_isFull)
        {
            findings.AddOnWhole(FindingCode.LimitReached, "The push is too large for its bytes to look for bookings and documents that stand twice.");
        }

        if (standsAlone && message.DeclaredRecords is { } declared && declared != message.Records.Length)
        {
            findings.AddOnWhole(
                FindingCode.CountMismatch,
                declared == _counts.Travellers
                    ? $"EQN declares {declared} bookings, {message.Records.Length} were received; the sender counted travellers."
                    : $"EQN declares {declared} bookings, {message.Records.Length} were received.");
        }
    }

    private void CheckHead(PnrgovMessage message)
    {
        if (message.Function == PushFunction.Unspecified)
        {
            findings.AddOnWhole(
                message.FunctionCode is null ? FindingCode.MissingMandatoryField : FindingCode.UnknownCode,
                "MSG does not say whether the push is full or an update; bookings that are absent must not be taken for gone.");
        }

        if (message.Flight is null)
        {
            findings.AddOnWhole(FindingCode.NoFlight, "The message names no flight; the bookings were kept.");
        }
    }

    private void CheckLocator(PnrRecord record, int offset)
    {
        if (record.Locator is not { } locator)
        {
            findings.Add(FindingCode.MissingLocator, record.Position, 0, "A booking without a locator; it was kept.");
        }
        else if (HasRoom(offset) && !_locators.Add(TextHash.Of(locator, record.Locators[0].Company)))
        {
            findings.Add(FindingCode.DuplicateRecord, record.Position, 0, "The same booking stands twice in the push; both were kept.");
        }
    }

    private void CheckDocuments(ListedPerson person, int offset)
    {
        foreach (var document in person.Documents)
        {
            if (document.Number is not { } number || document.Type == "V" || !HasRoom(offset))
            {
                continue;
            }

            var name = TextHash.Of(person.Surname, person.Given);
            var key = TextHash.Of(number, document.Issuer);
            if (!_documents.TryAdd(key, name))
            {
                var isSame = _documents[key] == name;
                findings.Add(
                    isSame ? FindingCode.DuplicateRecord : FindingCode.SharedDocument,
                    person.Position,
                    0,
                    isSame
                        ? "The same traveller with the same document stands twice; both were kept."
                        : "The document number also stands under another name; both were kept.");
            }
        }
    }

    private bool HasRoom(int offset)
    {
        _isFull = _isFull || !budget.TryKeep(Remembered, offset);
        return !_isFull;
    }

    private struct Counts
    {
        private int _noDocument;
        private int _noBirth;
        private int _expired;
        private int _cut;

        public int Travellers { get; private set; }

        public void Add(PnrTraveller traveller, DateOnly travel)
        {
            Travellers++;
            var person = traveller.Person;
            _noBirth += person.BirthDate is null && person.BirthYear is null ? 1 : 0;
            var isExpired = false;
            var hasDocument = false;
            foreach (var document in person.Documents)
            {
                hasDocument |= document.Number is not null;
                isExpired |= document.Expiry < travel;
            }

            _noDocument += hasDocument ? 0 : 1;
            _expired += isExpired ? 1 : 0;
            _cut += traveller.DocumentName?.Surname is { } full && person.Surname is { } surname
                && full.Length > surname.Length && char.IsLetter(full[surname.Length])
                && full.StartsWith(surname, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        public readonly void Report(FindingLog findings)
        {
            Report(FindingCode.MissingDocument, _noDocument, "have no document", findings);
            Report(FindingCode.MissingMandatoryField, _noBirth, "have no date of birth", findings);
            Report(FindingCode.ExpiredDocument, _expired, "have a document that expires before the departure", findings);
            Report(FindingCode.TruncatedName, _cut, "have a surname that their document goes on with", findings);
        }

        private readonly void Report(FindingCode code, int count, string what, FindingLog findings)
        {
            if (count > 0)
            {
                findings.AddOnWhole(code, $"{count} of {Travellers} travellers {what}.");
            }
        }
    }
}
