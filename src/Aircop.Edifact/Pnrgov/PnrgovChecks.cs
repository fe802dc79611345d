using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What is worth reporting about a push as a whole, counted where single findings would be noise (crib 5).</summary>
internal static class PnrgovChecks
{
    /// <summary>Checks a message.</summary>
    public static void Check(PnrgovMessage message, bool standsAlone, FindingLog findings)
    {
        CheckHead(message, findings);
        var counts = default(Counts);
        var locators = new HashSet<string>(StringComparer.Ordinal);
        var documents = new Dictionary<(string Number, string? Issuer), ListedPerson>();
        var travel = message.Flight?.DepartureLocal is { } departure ? DateOnly.FromDateTime(departure) : (DateOnly?)null;
        var sensitive = 0;
        foreach (var record in message.Records)
        {
            sensitive += record.SensitiveDropped;
            CheckLocator(record, locators, findings);
            foreach (var traveller in record.Travellers)
            {
                counts.Add(traveller, travel);
                CheckDocuments(traveller.Person, documents, findings);
            }
        }

        if (sensitive > 0)
        {
            findings.AddOnWhole(
                FindingCode.ForbiddenFieldDropped, $"{sensitive} services or remarks on meals, health or other sensitive matters were dropped.");
        }

        counts.Report(findings);
        if (counts.Travellers == 0)
        {
            findings.AddOnWhole(FindingCode.NoPeople, "The bookings list nobody.");
        }

        if (standsAlone && message.DeclaredRecords is { } declared && declared != message.Records.Length)
        {
            findings.AddOnWhole(
                FindingCode.CountMismatch,
                declared == counts.Travellers
                    ? $"EQN declares {declared} bookings, {message.Records.Length} were received; the sender counted travellers."
                    : $"EQN declares {declared} bookings, {message.Records.Length} were received.");
        }
    }

    private static void CheckHead(PnrgovMessage message, FindingLog findings)
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

    private static void CheckLocator(PnrRecord record, HashSet<string> locators, FindingLog findings)
    {
        if (record.Locator is null)
        {
            findings.Add(FindingCode.MissingLocator, record.Position, 0, "A booking without a locator; it was kept.");
        }
        else if (!locators.Add($"{record.Locators[0].Company}:{record.Locator}"))
        {
            findings.Add(FindingCode.DuplicateRecord, record.Position, 0, "The same booking stands twice in the push; both were kept.");
        }
    }

    private static void CheckDocuments(ListedPerson person, Dictionary<(string Number, string? Issuer), ListedPerson> documents, FindingLog findings)
    {
        foreach (var document in person.Documents)
        {
            if (document.Number is null || document.Type == "V")
            {
                continue;
            }

            var key = (document.Number, document.Issuer);
            if (!documents.TryAdd(key, person) && documents[key] is var other)
            {
                var isSame = string.Equals(other.Surname, person.Surname, StringComparison.OrdinalIgnoreCase)
                    && string.Equals(other.Given, person.Given, StringComparison.OrdinalIgnoreCase);
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

    private struct Counts
    {
        private int _noDocument;
        private int _noBirth;
        private int _expired;
        private int _cut;

        public int Travellers { get; private set; }

        public void Add(PnrTraveller traveller, DateOnly? travel)
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
