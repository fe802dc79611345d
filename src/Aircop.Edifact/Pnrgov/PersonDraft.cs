using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What is gathered of one person of a booking before it is put into the model.</summary>
internal sealed class PersonDraft
{
    private const int MaxDocuments = 50;
    private const int MaxOther = 100;

    private readonly List<TravelDocument> _documents = [];
    private readonly List<string> _nationalities = [];
    private readonly List<PersonReference> _references = [];
    private readonly List<Contact> _contacts = [];
    private Sex _sex;
    private DateOnly? _birth;
    private int? _birthYear;
    private string? _birthPlace;

    public string? Surname { get; set; }

    public string? Given { get; set; }

    public string? Second { get; set; }

    public string? UniqueReference { get; set; }

    public PostalAddress? Address { get; set; }

    public string? Residence { get; set; }

    public int Position { get; init; }

    /// <summary>Names in the first DOCS that has any.</summary>
    public DocumentName? DocumentName { get; private set; }

    public void AddContact(BookingContact? contact)
    {
        if (contact is not null && _contacts.Count < MaxOther)
        {
            var kept = new Contact(contact.Kind, contact.Value);
            if (!_contacts.Contains(kept))
            {
                _contacts.Add(kept);
            }
        }
    }

    public void AddReference(string qualifier, string value)
    {
        var reference = new PersonReference(qualifier, value);
        if (_references.Count < MaxOther && !_references.Contains(reference))
        {
            _references.Add(reference);
        }
    }

    /// <summary>Takes a DOCS. Dates that cannot be are reported.</summary>
    public void Take(in DocsFields docs, DateOnly travel, int number, FindingLog findings)
    {
        _sex = _sex != Sex.Unknown ? _sex : docs.Sex switch
        {
            "M" or "MI" => Sex.Male,
            "F" or "FI" => Sex.Female,
            "X" => Sex.Unspecified,
            _ => Sex.Unknown,
        };
        TakeBirth(docs.Birth, travel, number, findings);
        if (docs.Nationality is { } nationality && _nationalities.Count < MaxDocuments && !_nationalities.Contains(nationality))
        {
            _nationalities.Add(nationality);
        }

        if ((docs.Surname ?? docs.Given) is not null)
        {
            DocumentName ??= new DocumentName(
                CardNumbers.Clean(docs.Surname, out _),
                CardNumbers.Clean(TitleRule.Split(docs.Given).Name, out _),
                CardNumbers.Clean(docs.Second, out _));
        }

        var form = PnrDates.ReadExpiry(docs.Expiry, travel, out var expiry);
        if (form is DayForm.Unreadable or DayForm.YearOnly)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A document's date of expiry that cannot be read; it was left out.");
        }

        if ((docs.Type ?? docs.Number) is not null)
        {
            AddDocument(new TravelDocument(docs.Type, docs.Number, docs.Issuer, form == DayForm.Full ? expiry : null));
        }
    }

    /// <summary>Takes a date of birth as services write it.</summary>
    public void TakeBirth(string? text, DateOnly travel, int number, FindingLog findings)
    {
        switch (PnrDates.ReadBirth(text, travel, out var birth, out var year))
        {
            case DayForm.Full:
                _birth ??= birth;
                break;
            case DayForm.YearOnly:
                _birthYear ??= year;
                break;
            case DayForm.Unreadable:
                findings.Add(FindingCode.ImplausibleValue, number, 1, "A date of birth that cannot be read; it was left out.");
                break;
        }
    }

    /// <summary>Takes a DOCO: place of birth, type, number, place of issue, date of issue, country. Only visas are documents.</summary>
    public void TakeVisa(string text, DateOnly travel, int number, FindingLog findings)
    {
        var span = text.AsSpan();
        Span<Range> ranges = stackalloc Range[12];
        ranges = ranges[..span.Split(ranges, '/')];
        _birthPlace ??= DocsService.Value(span, ranges, 0);
        if (DocsService.Code(span, ranges, 1) != "V")
        {
            return;
        }

        var form = PnrDates.ReadBirth(DocsService.Value(span, ranges, 4), travel, out var issued, out _);
        if (form is DayForm.Unreadable or DayForm.YearOnly)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A visa's date of issue that cannot be read; it was left out.");
        }

        AddDocument(new TravelDocument(
            "V",
            DocsService.Value(span, ranges, 2),
            DocsService.Code(span, ranges, 5),
            null,
            form == DayForm.Full ? issued : null,
            DocsService.Value(span, ranges, 3)));
    }

    /// <summary>Takes a DOCA: R residence or D destination, country, street, city, state, post code.</summary>
    public void TakeAddress(string text)
    {
        var span = text.AsSpan();
        Span<Range> ranges = stackalloc Range[12];
        ranges = ranges[..span.Split(ranges, '/')];
        var at = DocsService.Code(span, ranges, 0) is "R" or "D" ? 0 : 1;
        var purpose = DocsService.Code(span, ranges, at);
        var country = DocsService.Code(span, ranges, at + 1);
        var address = new PostalAddress(
            DocsService.Value(span, ranges, at + 2),
            DocsService.Value(span, ranges, at + 3),
            DocsService.Value(span, ranges, at + 4),
            DocsService.Value(span, ranges, at + 5),
            country);
        if (purpose == "R")
        {
            Residence ??= country;
        }

        // The country of residence alone is no address.
        if ((address.Street ?? address.City ?? address.Region ?? address.PostCode ?? (purpose == "R" ? null : country)) is not null)
        {
            Address ??= address;
        }
    }

    /// <summary>The person, its names as given here.</summary>
    public ListedPerson Build(
        string? surname, string? given, string? kindCode, ImmutableArray<string> locators, string? seat, Baggage? bags) => new()
        {
            Kind = PersonKind.Passenger,
            KindCode = kindCode,
            Surname = surname,
            Given = given,
            Second = Second,
            Sex = _sex,
            BirthDate = _birth,
            BirthYear = _birth is null ? _birthYear : null,
            Nationalities = [.. _nationalities],
            Residence = Residence,
            BirthPlace = _birthPlace,
            Documents = [.. _documents],
            Locators = locators,
            UniqueReference = UniqueReference,
            Seat = seat,
            Bags = bags,
            Contacts = [.. _contacts],
            Address = Address,
            References = [.. _references],
            Position = Position,
        };

    /// <summary>Adds a document, or what it knows more to the same one that stands already: services are repeated for each flight.</summary>
    private void AddDocument(TravelDocument document)
    {
        for (var i = 0; i < _documents.Count; i++)
        {
            var known = _documents[i];
            if (known.Number == document.Number && (known.Type ?? document.Type) == (document.Type ?? known.Type)
                && (document.Number is not null || (known.Issuer ?? document.Issuer) == (document.Issuer ?? known.Issuer)))
            {
                _documents[i] = known with
                {
                    Type = known.Type ?? document.Type,
                    Issuer = known.Issuer ?? document.Issuer,
                    Expiry = known.Expiry ?? document.Expiry,
                    Issued = known.Issued ?? document.Issued,
                    IssuerText = known.IssuerText ?? document.IssuerText,
                };
                return;
            }
        }

        if (_documents.Count < MaxDocuments)
        {
            _documents.Add(document);
        }
    }
}
