using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What is gathered of one person of a booking before it is put into the model.</summary>
internal sealed class PersonDraft : IDraft
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

    public int Position { get; set; }

    /// <summary>Names in the first DOCS that has any.</summary>
    public DocumentNames DocumentNames { get; private set; }

    /// <inheritdoc/>
    public void Clear()
    {
        _documents.Clear();
        _nationalities.Clear();
        _references.Clear();
        _contacts.Clear();
        _sex = Sex.Unknown;
        _birth = null;
        _birthYear = null;
        _birthPlace = null;
        Surname = null;
        Given = null;
        Second = null;
        UniqueReference = null;
        Address = null;
        Residence = null;
        Position = 0;
        DocumentNames = default;
    }

    public void AddContact(ContactKind kind, string value)
    {
        foreach (var known in _contacts)
        {
            if (known.Kind == kind && known.Value == value)
            {
                return;
            }
        }

        if (_contacts.Count < MaxOther)
        {
            _contacts.Add(new Contact(kind, value));
        }
    }

    public void AddReference(string qualifier, ReadOnlySpan<char> value)
    {
        foreach (var known in _references)
        {
            if (known.Qualifier == qualifier && value.SequenceEqual(known.Value))
            {
                return;
            }
        }

        if (_references.Count < MaxOther)
        {
            _references.Add(new PersonReference(qualifier, value.ToString()));
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
        AddNationality(docs.Nationality);
        if (!DocumentNames.IsKnown && !(docs.Surname.IsEmpty && docs.Given.IsEmpty))
        {
            DocumentNames = new DocumentNames(
                CardNumbers.Clean(Surname is not null && docs.Surname.SequenceEqual(Surname) ? Surname : TextOf(docs.Surname), out _),
                CardNumbers.Clean(TextOf(TitleRule.NameIn(docs.Given, default, hasDocument: false)), out _),
                CardNumbers.Clean(TextOf(docs.Second), out _));
        }

        var form = PnrDates.ReadExpiry(docs.Expiry, travel, out var expiry);
        if (form is DayForm.Unreadable or DayForm.YearOnly)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A document's date of expiry that cannot be read; it was left out.");
        }

        if (docs.Type is not null || !docs.Number.IsEmpty)
        {
            AddDocument(docs.Type, docs.Number, docs.Issuer, form == DayForm.Full ? expiry : null, null, default);
        }
    }

    /// <summary>Takes a plain DOCS under the name of this person.</summary>
    public void TakeDocument(in PlainDocument document)
    {
        _sex = _sex != Sex.Unknown ? _sex : document.Sex;
        _birth ??= document.Birth;
        AddNationality(document.Nationality);
        if (!DocumentNames.IsKnown)
        {
            var given = ValueText.OfAscii(document.Given);
            var name = TitleRule.NameIn(given, default, hasDocument: false);
            DocumentNames = new DocumentNames(
                CardNumbers.Clean(Surname, out _), CardNumbers.Clean(name.Length == given.Length ? given : TextOf(name), out _), null);
        }

        Span<char> number = stackalloc char[PlainServices.LongestNumber];
        System.Text.Ascii.ToUtf16(document.Number, number, out var length);
        AddDocument(document.Type, number[..length], document.Issuer, document.Expiry, null, default);
    }

    /// <summary>Takes a date of birth as services write it.</summary>
    public void TakeBirth(ReadOnlySpan<char> text, DateOnly travel, int number, FindingLog findings)
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
    public void TakeVisa(ReadOnlySpan<char> span, DateOnly travel, int number, FindingLog findings)
    {
        var fields = new SlashFields(span);
        _birthPlace ??= fields.Value(0);
        if (fields.Code(1) != "V")
        {
            return;
        }

        var form = PnrDates.ReadBirth(fields.Trimmed(4), travel, out var issued, out _);
        if (form is DayForm.Unreadable or DayForm.YearOnly)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A visa's date of issue that cannot be read; it was left out.");
        }

        AddDocument(
            "V",
            fields.Trimmed(2),
            fields.Code(5),
            null,
            form == DayForm.Full ? issued : null,
            fields.Trimmed(3));
    }

    /// <summary>Takes a DOCA: R residence or D destination, country, street, city, state, post code.</summary>
    public void TakeAddress(ReadOnlySpan<char> span)
    {
        var fields = new SlashFields(span);
        var at = fields.Code(0) is "R" or "D" ? 0 : 1;
        var purpose = fields.Code(at);
        var country = fields.Code(at + 1);
        var address = new PostalAddress(
            fields.Value(at + 2),
            fields.Value(at + 3),
            fields.Value(at + 4),
            fields.Value(at + 5),
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
            Nationalities = _nationalities.Count == 1 ? CodeCache.SingleOf(_nationalities[0]) : [.. _nationalities],
            Documents = [.. _documents],
            Locators = locators,
            Seat = seat,
            Bags = bags,
            Particulars = BuildParticulars(),
            Position = Position,
        };

    private Particulars? BuildParticulars()
    {
        var birthYear = _birth is null ? _birthYear : null;
        var isNothing = _contacts.Count == 0 && _references.Count == 0 && birthYear is null && Address is null
            && (Residence ?? _birthPlace ?? UniqueReference) is null;
        return isNothing
            ? null
            : new Particulars
            {
                BirthYear = birthYear,
                Residence = Residence,
                BirthPlace = _birthPlace,
                UniqueReference = UniqueReference,
                Contacts = [.. _contacts],
                Address = Address,
                References = [.. _references],
            };
    }

    private void AddNationality(string? nationality)
    {
        if (nationality is not null && _nationalities.Count < MaxDocuments && !_nationalities.Contains(nationality))
        {
            _nationalities.Add(nationality);
        }
    }

    private static string? TextOf(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();

    /// <summary>Adds a document, or what it knows more to the same one that stands already: services are repeated for each flight.</summary>
    private void AddDocument(
        string? type, ReadOnlySpan<char> number, string? issuer, DateOnly? expiry, DateOnly? issued, ReadOnlySpan<char> issuerText)
    {
        for (var i = 0; i < _documents.Count; i++)
        {
            var known = _documents[i];
            if (number.SequenceEqual(known.Number) && (known.Type ?? type) == (type ?? known.Type)
                && (!number.IsEmpty || (known.Issuer ?? issuer) == (issuer ?? known.Issuer)))
            {
                _documents[i] = known with
                {
                    Type = known.Type ?? type,
                    Issuer = known.Issuer ?? issuer,
                    Expiry = known.Expiry ?? expiry,
                    Issued = known.Issued ?? issued,
                    IssuerText = known.IssuerText ?? TextOf(issuerText),
                };
                return;
            }
        }

        if (_documents.Count < MaxDocuments)
        {
            _documents.Add(new TravelDocument(type, TextOf(number), issuer, expiry, issued, TextOf(issuerText)));
        }
    }
}

/// <summary>Names as a document has them, before it is known whether they are other than the booking's.</summary>
internal readonly record struct DocumentNames(string? Surname, string? Given, string? Second)
{
    /// <summary>Whether there is a surname or a given name.</summary>
    public bool IsKnown => (Surname ?? Given) is not null;
}
