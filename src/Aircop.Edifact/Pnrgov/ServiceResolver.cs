using System.Collections.Immutable;
using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Ties services and check-ins to the travellers of a record, once all of them are known.</summary>
internal sealed class ServiceResolver
{
    private const int MaxInfants = 200;
    private const int OldestInfantDays = 3 * 366;

    private readonly TravellerIndex _index = new();
    private readonly RecordText _record;
    private readonly ServiceIntake _services;
    private readonly RemarkIntake _remarks;
    private readonly FindingLog _findings;
    private readonly Drafts<PersonDraft> _infants = new();
    private readonly char[] _text = new char[ValueText.MaxBytes];
    private readonly char[] _given = new char[ValueText.MaxBytes];
    private Drafts<TravellerDraft> _travellers = new();
    private DateOnly _travel;

    /// <param name="record">The record's text.</param>
    /// <param name="services">The services.</param>
    /// <param name="remarks">Where contacts that are no single traveller's go.</param>
    /// <param name="findings">Where findings go.</param>
    public ServiceResolver(RecordText record, ServiceIntake services, RemarkIntake remarks, FindingLog findings)
    {
        _record = record;
        _services = services;
        _remarks = remarks;
        _findings = findings;
    }

    /// <summary>Infants named by services only.</summary>
    public Drafts<PersonDraft> Infants => _infants;

    /// <summary>Services and check-ins that are nobody's.</summary>
    public int Untied { get; private set; }

    /// <summary>Begins another record.</summary>
    /// <param name="travellers">The travellers in the order sent.</param>
    /// <param name="travel">The day of travel.</param>
    public void Start(Drafts<TravellerDraft> travellers, DateOnly travel)
    {
        _travellers = travellers;
        _travel = travel;
        _index.Start(travellers);
        _infants.Clear();
        Untied = 0;
    }

    /// <summary>Ties the services.</summary>
    public void Tie(Itinerary itinerary)
    {
        var notes = _services.Notes;

        // Infants come first: documents may be theirs.
        foreach (ref readonly var note in notes)
        {
            if (note.Kind == ServiceKind.Infant)
            {
                TieInfant(note);
            }
        }

        var seatsInText = 0;
        foreach (ref readonly var note in notes)
        {
            switch (note.Kind)
            {
                case ServiceKind.Infant:
                    break;
                case ServiceKind.Document:
                    TieDocument(note);
                    break;
                case ServiceKind.Visa:
                    HolderOf(note)?.TakeVisa(TextOf(note), _travel, note.Number, _findings);
                    break;
                case ServiceKind.Address:
                    HolderOf(note)?.TakeAddress(TextOf(note));
                    break;
                case ServiceKind.Ticket:
                    TieTicket(note);
                    break;
                case ServiceKind.Loyalty:
                    TieLoyalty(note);
                    break;
                case ServiceKind.Seat:
                    TieSeat(note, itinerary, ref seatsInText);
                    break;
                default:
                    TieContact(note);
                    break;
            }
        }
    }

    /// <summary>Ties the check-ins: by the name repeated, with its reference or without, else by the reference of TRI.</summary>
    public void Tie(Drafts<CheckInDraft> checkIns, Itinerary itinerary, ImmutableArray<PnrFlight> flights)
    {
        for (var i = 0; i < checkIns.Count; i++)
        {
            var checkIn = checkIns[i];
            var place = PlaceOf(checkIn);
            if (place < 0)
            {
                Untied++;
                continue;
            }

            var flight = itinerary.PlaceOf(checkIn.Flight);
            var traveller = _travellers[place];
            if (flight >= 0 && traveller.CheckIns.Count < MaxInfants)
            {
                traveller.CheckIns.Add(new CheckIn(flight, checkIn.BoardingNumber, checkIn.At, checkIn.Bags, checkIn.Pool));
            }

            if (checkIn.Seat is not null && flight >= 0)
            {
                traveller.AddSeat(flight, flights[flight].From, flights[flight].To, checkIn.Seat, isFinal: true);
            }
        }
    }

    /// <summary>The traveller who is checked in; -1 if it cannot be told.</summary>
    private int PlaceOf(CheckInDraft checkIn)
    {
        var place = _index.WithReference(checkIn.NameReference);
        if (place >= 0 && (checkIn.Surname.IsEmpty || IsSurname(_record.At(checkIn.Surname), _travellers[place].Person)))
        {
            return place;
        }

        var surname = _record.Read(checkIn.Surname, _text);
        if (place >= 0 && (surname.IsEmpty || TravellerIndex.IsNamed(_travellers[place].Person, surname, default)))
        {
            return place;
        }

        place = _index.WithName(surname, _record.Read(checkIn.Given, _given));
        return place < 0 && !checkIn.HasName ? _index.WithReference(checkIn.Reference) : place;
    }

    /// <summary>Whether a surname is a person's to the letter.</summary>
    private static bool IsSurname(ReadOnlySpan<byte> sent, PersonDraft person) =>
        person.Surname is { } surname && char.IsAsciiLetter(surname[0]) && Ascii.Equals(sent, surname);

    private void TieInfant(in ServiceNote note)
    {
        var (surname, given, birth) = InfantText.Read(TextOf(note));
        if (surname is null)
        {
            return;
        }

        var place = InfantTraveller(surname, given);
        var person = place >= 0 ? _travellers[place].Person : NamedInfant(surname, given) ?? NewInfant(surname, given, note.Number);
        person?.TakeBirth(birth, _travel, note.Number, _findings);
    }

    /// <summary>The traveller who is the infant of this name; one listed as an adult may be a parent of the same name.</summary>
    private int InfantTraveller(ReadOnlySpan<char> surname, ReadOnlySpan<char> given)
    {
        var place = _index.WithName(surname, given, infantsOnly: true);
        if (place < 0)
        {
            place = _index.WithName(surname, given);
            place = place >= 0 && _travellers[place].IsAdult ? -1 : place;
        }

        return place;
    }

    private void TieDocument(in ServiceNote note)
    {
        var docs = DocsService.Read(TextOf(note));
        var own = OwnPlace(note);
        PersonDraft? person;
        if (docs.IsInfant && !IsOwn(docs, own))
        {
            person = OfInfant(docs, own, note.Number);
        }
        else
        {
            var place = own;
            if (!docs.Surname.IsEmpty && (own < 0 || !TravellerIndex.IsNamed(_travellers[own].Person, docs.Surname, docs.Given)))
            {
                var other = _index.WithName(docs.Surname, docs.Given);
                person = other < 0 ? NamedInfant(docs.Surname, docs.Given) : null;
                if (person is not null)
                {
                    person.Take(docs, _travel, note.Number, _findings);
                    return;
                }

                place = other >= 0 ? other : own;
            }

            person = place >= 0 ? _travellers[place].Person : null;
        }

        if (person is null)
        {
            Untied++;
            return;
        }

        person.Take(docs, _travel, note.Number, _findings);
    }

    /// <summary>Whether a document marked as an infant's is the traveller's own: an infant's, or by name and age no infant's at all.</summary>
    private bool IsOwn(in DocsFields docs, int own)
    {
        if (own < 0 || !TravellerIndex.IsNamed(_travellers[own].Person, docs.Surname, docs.Given))
        {
            return false;
        }

        return _travellers[own].IsInfant
            || (PnrDates.ReadBirth(docs.Birth, _travel, out var birth, out _) == DayForm.Full
                && _travel.DayNumber - birth.DayNumber > OldestInfantDays);
    }

    private PersonDraft? OfInfant(in DocsFields docs, int own, int number)
    {
        var place = InfantTraveller(docs.Surname, docs.Given);
        if (place < 0 && own >= 0 && _travellers[own].IsInfant)
        {
            place = own;
        }

        if (place < 0 && (docs.Surname.IsEmpty || docs.Given.IsEmpty))
        {
            place = _index.OnlyInfant();
        }

        return place >= 0 ? _travellers[place].Person
            : docs.Surname.IsEmpty ? null
            : NamedInfant(docs.Surname, docs.Given) ?? NewInfant(docs.Surname, docs.Given, number);
    }

    private PersonDraft? NamedInfant(ReadOnlySpan<char> surname, ReadOnlySpan<char> given)
    {
        for (var i = 0; i < _infants.Count; i++)
        {
            if (TravellerIndex.IsNamed(_infants[i], surname, given))
            {
                return _infants[i];
            }
        }

        return null;
    }

    private PersonDraft? NewInfant(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, int number)
    {
        if (_infants.Count == MaxInfants)
        {
            return null;
        }

        var infant = _infants.Add();
        infant.Surname = surname.ToString();
        infant.Given = given.IsEmpty ? null : TitleRule.NameIn(given, default, hasDocument: false).ToString();
        infant.Position = number;
        return infant;
    }

    /// <summary>Number and coupon such as <c>9631270001234C2</c>, with INF before an infant's.</summary>
    private void TieTicket(in ServiceNote note)
    {
        var text = TextOf(note);
        var isInfant = text.StartsWith("INF", StringComparison.Ordinal);
        var number = isInfant ? text[3..] : text;
        if (number.Length is < 10 or > 18 || !char.IsAsciiDigit(number[0]) || number.Contains(' '))
        {
            return;
        }

        var person = isInfant && _index.OnlyInfant() is >= 0 and var infant ? _travellers[infant].Person
            : isInfant ? (_infants.Count == 1 ? _infants[0] : null)
            : OwnerOf(note)?.Person;
        person?.AddReference("YZY", number);
    }

    private void TieLoyalty(in ServiceNote note)
    {
        var number = TextOf(note);
        if (note.Code is { } company && number.StartsWith(company, StringComparison.OrdinalIgnoreCase))
        {
            number = number[company.Length..].Trim();
        }

        if (number.Length > 0)
        {
            OwnerOf(note)?.AddLoyalty(note.Code, number);
        }
    }

    private void TieSeat(in ServiceNote note, Itinerary itinerary, ref int seatsInText)
    {
        var place = OwnPlace(note);
        if (place < 0 && note.Reference is null && seatsInText < _travellers.Count)
        {
            // Seats in free text follow the order of the names.
            place = seatsInText++;
        }

        if (place < 0)
        {
            Untied++;
            return;
        }

        var flight = itinerary.PlaceWith(note.Flight, note.From, note.To);
        var (from, to) = note.From is null && note.To is null && flight >= 0 ? itinerary.PortsOf(flight) : (note.From, note.To);
        _travellers[place].AddSeat(flight, from, to, note.Text!, isFinal: false);
    }

    private void TieContact(in ServiceNote note)
    {
        if (ContactText.Of(note.Code!, TextOf(note)) is not { } contact)
        {
            return;
        }

        var place = note.Traveller >= 0 ? note.Traveller : _index.WithReference(note.Reference);
        if (place >= 0)
        {
            _travellers[place].Person.AddContact(contact.Kind, contact.Value);
        }
        else
        {
            _remarks.Add(contact);
        }
    }

    /// <summary>Whose a visa or an address is: with the mark I at its end the infant's, where it can be told which.</summary>
    private PersonDraft? HolderOf(in ServiceNote note)
    {
        var own = OwnPlace(note);
        if (!TextOf(note).EndsWith("/I", StringComparison.OrdinalIgnoreCase) || (own >= 0 && _travellers[own].IsInfant))
        {
            return OwnerOf(note)?.Person;
        }

        var person = _index.OnlyInfant() is >= 0 and var infant ? _travellers[infant].Person
            : _infants.Count == 1 ? _infants[0]
            : null;
        Untied += person is null ? 1 : 0;
        return person;
    }

    private ReadOnlySpan<char> TextOf(in ServiceNote note) => _services.TextOf(note, _text);

    private TravellerDraft? OwnerOf(in ServiceNote note)
    {
        var place = OwnPlace(note);
        Untied += place < 0 ? 1 : 0;
        return place < 0 ? null : _travellers[place];
    }

    /// <summary>The traveller under whom a service stands, to whom it refers, or who is the only one; -1 if there is none.</summary>
    private int OwnPlace(in ServiceNote note)
    {
        if (note.Traveller >= 0)
        {
            return note.Traveller;
        }

        var place = _index.WithReference(note.Reference);
        return place < 0 && _travellers.Count == 1 ? 0 : place;
    }
}
