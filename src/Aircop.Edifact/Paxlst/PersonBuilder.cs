using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// Gathers the segments of one person, from NAD to the next NAD. Order inside the group is not relied on: what belongs to a document is
/// told by its code and by the last DOC. One builder serves all people of a message.
/// </summary>
internal sealed class PersonBuilder(FindingLog findings)
{
    private readonly DocumentBuilder _documents = new(findings);
    private readonly BaggageBuilder _bags = new(findings);
    private readonly NationalityList _nationalities = new();
    private readonly LocatorList _locators = new();
    private readonly List<Contact> _contacts = [];
    private readonly List<PersonReference> _references = [];
    private Draft _draft;
    private DateOnly _travel;
    private int _travelYear = 1;

    /// <summary>Whether somebody is being gathered.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Begins a person.</summary>
    /// <param name="kind">In what capacity.</param>
    /// <param name="kindCode">The code the capacity was read from.</param>
    /// <param name="travel">The day of travel, against which two-digit years are completed.</param>
    /// <param name="position">Number of the person's first segment.</param>
    public void Start(PersonKind kind, string? kindCode, DateOnly travel, int position)
    {
        _documents.Clear(travel);
        _bags.Clear();
        _nationalities.Clear();
        _locators.Clear();
        _contacts.Clear();
        _references.Clear();
        _draft = default;
        _draft.Kind = kind;
        _draft.KindCode = kindCode;
        _draft.Position = position;
        if (_travel != travel)
        {
            _travel = travel;
            _travelYear = travel.Year;
        }

        IsOpen = true;
    }

    /// <summary>Begins the person of a NAD, with name and address.</summary>
    /// <param name="segment">The NAD.</param>
    /// <param name="travel">The day of travel.</param>
    /// <param name="position">Number of the NAD in the message.</param>
    public void Start(in Segment segment, DateOnly travel, int position)
    {
        var code = segment.Code(1, 1);
        Start(KindOf(code), code, travel, position);
        TakeNameAndAddress(segment);
    }

    /// <summary>In what capacity a NAD names somebody; unspecified where its code is unknown.</summary>
    public static PersonKind KindOf(string? code) => code switch
    {
        "FL" or "COT" => PersonKind.Passenger,
        "FM" or "VW" => PersonKind.Crew,
        "DDU" => PersonKind.TransitPassenger,
        "DDT" => PersonKind.TransitCrew,
        _ => PersonKind.Unspecified,
    };

    private void TakeNameAndAddress(in Segment segment)
    {
        // Some systems put the name one element early.
        var name = segment.HasValue(4) ? 4 : 3;
        SetName(segment.Value(name, 1), segment.Value(name, 2), segment.Value(name, 3));
        _draft.Address = segment.ElementCount > 4 ? Parties.ReadAddress(segment) : null;
    }

    /// <summary>Sets the names; a person with a single name has it as the surname.</summary>
    public void SetName(string? surname, string? given, string? second)
    {
        _draft.Surname = surname;
        _draft.Given = given;
        _draft.Second = second;
    }

    /// <summary>Sets the sex from a code: F or M, FI or MI for infants, X, U.</summary>
    public void SetSex(ReadOnlySpan<byte> code)
    {
        if (!code.IsEmpty)
        {
            _draft.Sex = (code[0] & 0xDF) switch
            {
                'M' => Sex.Male,
                'F' => Sex.Female,
                'X' => Sex.Unspecified,
                _ => Sex.Unknown,
            };
        }
    }

    /// <summary>Sets the date of birth, or the year alone where month or day cannot be.</summary>
    public void SetBirth(ReadOnlySpan<byte> value, int segment)
    {
        switch (EdifactDates.ReadBirth(value, _travel, out var date, out var year))
        {
            case DayForm.Full:
                _draft.BirthDate = date;
                if (date > _travel || year < _travelYear - 120)
                {
                    findings.Add(
                        FindingCode.ImplausibleValue, segment, 1,
                        "A birth after the flight or over 120 years before it; it was kept.");
                }

                break;
            case DayForm.YearOnly:
                _draft.BirthYear = year;
                findings.Add(FindingCode.ImplausibleValue, segment, 1, "A birth date without a valid month and day; its year was kept.");
                break;
            case DayForm.Unreadable:
                findings.Add(FindingCode.ImplausibleValue, segment, 1, "A birth date that cannot be read; it was left out.");
                break;
        }
    }

    /// <summary>Sets where the person embarked and goes.</summary>
    public void SetJourney(string? embarkation, string? destination)
    {
        _draft.Embarkation = embarkation;
        _draft.Destination = destination;
    }

    /// <summary>Adds a document whose parts are known.</summary>
    public void AddDocument(TravelDocument document) => _documents.Add(document);

    /// <summary>Takes a segment; false when its tag is none of a person's.</summary>
    public bool Take(in Segment segment, int number)
    {
        switch (segment.Tag)
        {
            case Tags.Att:
                if (segment.Trimmed(1, 1) is [(byte)'2'])
                {
                    SetSex(segment.Trimmed(3, 1));
                }

                break;
            case Tags.Dtm:
                TakeDate(segment, number);
                break;
            case Tags.Mea:
                _bags.TakeMeasure(segment.Key(1, 1), segment.Trimmed(3, 1), segment.Trimmed(3, 2), number);
                break;
            case Tags.Gei:
                _draft.Verified = segment.Code(2, 1) switch
                {
                    "173" or "ZZZ" => true,
                    "174" => false,
                    _ => _draft.Verified,
                };
                break;
            case Tags.Ftx:
                if (segment.Key(1, 1) == Qualifier.Bag)
                {
                    _bags.TakeTag(segment.Value(4, 1), segment.Trimmed(4, 2), number);
                }

                break;
            case Tags.Loc:
                TakePlace(segment, number);
                break;
            case Tags.Com:
                Parties.TakeContacts(segment, 1, _contacts);
                break;
            case Tags.Emp:
                _draft.CrewRole ??= segment.Code(2, 1);
                break;
            case Tags.Nat:
                TakeNationality(segment, number);
                break;
            case Tags.Rff:
                TakeReference(segment);
                break;
            case Tags.Doc:
                _documents.Open(segment.Code(1, 1), segment.Value(2, 1), number);
                break;
            case Tags.Tdt:
                _draft.OnwardFlight = Parties.TakeFlight(segment, 2, 5);
                break;
            case Tags.Gid or Tags.Qty or Tags.Cpi:
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Ends the person and returns them.</summary>
    public ListedPerson Finish()
    {
        IsOpen = false;
        return new ListedPerson
        {
            Kind = _draft.Kind,
            KindCode = _draft.KindCode,
            Surname = _draft.Surname,
            Given = _draft.Given,
            Second = _draft.Second,
            Sex = _draft.Sex,
            BirthDate = _draft.BirthDate,
            Nationalities = _nationalities.Finish(),
            Documents = _documents.Finish(),
            Locators = _locators.Finish(),
            Seat = _draft.Seat,
            Bags = _bags.Finish(),
            Embarkation = _draft.Embarkation,
            Destination = _draft.Destination,
            Particulars = FinishParticulars(),
            Verified = _draft.Verified,
            Position = _draft.Position,
        };
    }

    private Particulars? FinishParticulars()
    {
        var isNothing = _contacts.Count == 0 && _references.Count == 0 && _draft.BirthYear is null && _draft.Address is null
            && _draft.OnwardFlight is null
            && (_draft.Residence ?? _draft.BirthCountry ?? _draft.BirthPlace ?? _draft.UniqueReference ?? _draft.Clearance ?? _draft.CrewRole) is null;
        return isNothing
            ? null
            : new Particulars
            {
                Contacts = [.. _contacts],
                Address = _draft.Address,
                References = [.. _references],
                CrewRole = _draft.CrewRole,
                OnwardFlight = _draft.OnwardFlight,
                BirthYear = _draft.BirthYear,
                Residence = _draft.Residence,
                BirthCountry = _draft.BirthCountry,
                BirthPlace = _draft.BirthPlace,
                UniqueReference = _draft.UniqueReference,
                Clearance = _draft.Clearance,
            };
    }

    private void TakeDate(in Segment segment, int number)
    {
        var function = segment.Key(1, 1);
        if (function == Qualifier.Birth)
        {
            SetBirth(segment.Component(1, 2), number);
        }
        else if (!_documents.TakeDate(function, segment.Component(1, 2), number))
        {
            findings.Add(FindingCode.UnknownCode, number, 1, "A date of a person with an unknown function; not used.");
        }
    }

    /// <summary>Takes a place of the person, or the issuer of the document taken last.</summary>
    /// <param name="function">LOC function, such as 178 port of embarkation.</param>
    /// <param name="code">The place as a code; null when empty.</param>
    /// <param name="text">The place as text; null when not given.</param>
    /// <param name="number">Number of the segment.</param>
    public void TakePlace(int function, string? code, string? text, int number)
    {
        switch (function)
        {
            case 22:
                _draft.Clearance = LegBuilder.PortCode(code);
                break;
            case 174:
                _draft.Residence = code;
                break;
            case 178:
                _draft.Embarkation = LegBuilder.PortCode(code);
                break;
            case 179:
                _draft.Destination = LegBuilder.PortCode(code);
                break;
            case 180:
                _draft.BirthCountry = code;
                _draft.BirthPlace = text;
                break;
            case 91 or 162 or 163:
                _documents.TakeIssuer(code, text, number);
                break;
            default:
                findings.Add(FindingCode.UnknownCode, number, 1, "A place of a person with an unknown function; not used.");
                break;
        }
    }

    /// <summary>Takes a nationality as the shared list of just its code.</summary>
    public void TakeNationality(ImmutableArray<string> single) => _nationalities.Take(single[0], single);

    /// <summary>Takes a reference that is one of the three most people have; false when the qualifier is another, or the place taken.</summary>
    /// <param name="qualifier">Which, see <see cref="Qualifier"/>.</param>
    /// <param name="raw">The reference as received.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    public bool TakeReference(uint qualifier, ReadOnlySpan<byte> raw, byte release)
    {
        switch (qualifier)
        {
            case Qualifier.Avf:
                _locators.Take(raw, release);
                return true;
            case Qualifier.Sea when _draft.Seat is null:
                _draft.Seat = ValueText.Code(raw, release);
                return true;
            case Qualifier.Abo when _draft.UniqueReference is null:
                _draft.UniqueReference = ValueText.Decode(raw, release);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Opens a document.</summary>
    public void OpenDocument(string? type, string? number, int segment) => _documents.Open(type, number, segment);

    /// <summary>Takes a date of the document taken last; false when its function is none of a document's.</summary>
    public bool TakeDocumentDate(uint function, ReadOnlySpan<byte> value, int number) => _documents.TakeDate(function, value, number);

    /// <summary>Takes a measure of bags.</summary>
    public void TakeMeasure(uint kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number) =>
        _bags.TakeMeasure(kind, first, second, number);

    /// <summary>Takes a bag tag and how many follow it.</summary>
    public void TakeBagTag(string? first, ReadOnlySpan<byte> run, int number) => _bags.TakeTag(first, run, number);

    private void TakePlace(in Segment segment, int number)
    {
        var isNumber = EdifactDates.TryNumber(segment.Trimmed(1, 1), out var function);
        TakePlace(isNumber ? function : 0, segment.Code(2, 1), segment.Value(2, 4), number);
    }

    private void TakeNationality(in Segment segment, int number)
    {
        if (segment.Code(2, 1) is { } code)
        {
            _nationalities.Take(code, segment.SingleCode(2, 1));
        }
        else
        {
            findings.Add(FindingCode.MissingMandatoryField, number, 2, "A nationality is empty; it was left out.");
        }
    }

    private void TakeReference(in Segment segment)
    {
        if (!TakeReference(segment.Key(1, 1), segment.Component(1, 2), segment.Release)
            && segment.Code(1, 1) is { } code && segment.Value(1, 2) is { } value)
        {
            _references.Add(new PersonReference(code, value));
        }
    }

    private struct Draft
    {
        public PersonKind Kind;
        public string? KindCode;
        public string? Surname;
        public string? Given;
        public string? Second;
        public Sex Sex;
        public DateOnly? BirthDate;
        public int? BirthYear;
        public string? Residence;
        public string? BirthCountry;
        public string? BirthPlace;
        public string? UniqueReference;
        public string? Seat;
        public string? Embarkation;
        public string? Destination;
        public string? Clearance;
        public PostalAddress? Address;
        public string? CrewRole;
        public FlightDesignator? OnwardFlight;
        public bool? Verified;
        public int Position;
    }
}
