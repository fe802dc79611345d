using System.Runtime.InteropServices;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Takes the services (SSR) of one record and keeps what the model has a place for until all travellers are known, since a service may
/// stand before the traveller it is about. Meals, medical and other sensitive services are counted and forgotten.
/// </summary>
internal sealed class ServiceIntake(RecordText record, FindingLog findings)
{
    private const int MaxNotes = 50_000;
    private const int MaxCodes = 100;
    private const int LastCodedComponent = 8;

    private const int MaxSpare = 1_024;

    // The services nearly every traveller has, as numbers: see Segment.Key.
    private const uint Document = ('D' << 24) | ('O' << 16) | ('C' << 8) | 'S';
    private const uint Seat = ('S' << 24) | ('E' << 16) | ('A' << 8) | 'T';
    private const uint Ticket = ('T' << 24) | ('K' << 16) | ('N' << 8) | 'E';

    private readonly List<ServiceNote> _notes = [];
    private readonly char[] _text = new char[ValueText.MaxBytes];
    private readonly List<string> _codes = [];
    private int _tied;
    private bool _hasDocuments;
    private bool _hasTickets;

    /// <summary>What is to be tied to travellers.</summary>
    public ReadOnlySpan<ServiceNote> Notes => CollectionsMarshal.AsSpan(_notes);

    /// <summary>Codes kept, each once.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>Sensitive services dropped.</summary>
    public int SensitiveDropped { get; set; }

    /// <summary>Forgets the record before.</summary>
    public void Clear()
    {
        _notes.Clear();
        _codes.Clear();
        _tied = 0;
        _hasDocuments = false;
        _hasTickets = false;
        SensitiveDropped = 0;
        if (_notes.Capacity > MaxSpare)
        {
            _notes.Capacity = MaxSpare;
        }
    }

    /// <summary>The text of a note; where it is plain, in the buffer.</summary>
    /// <param name="note">The note.</param>
    /// <param name="buffer">Where the characters go, <see cref="ValueText.MaxBytes"/> long.</param>
    public ReadOnlySpan<char> TextOf(in ServiceNote note, Span<char> buffer) => note.Text ?? record.Read(note.Place, buffer);

    /// <summary>
    /// Takes an SSR that is at once a traveller's, whatever else the record says; false when it has to wait until all of it is known. What
    /// waits already is tied in the order sent, and an infant's birth is told by the service that names him before any document.
    /// </summary>
    /// <param name="segment">The segment.</param>
    /// <param name="traveller">The traveller under whom it stands.</param>
    /// <param name="travel">The day of travel.</param>
    public bool TryTie(in Segment segment, TravellerDraft traveller, DateOnly travel)
    {
        var isTied = segment.Release == 0 && _notes.Count + _tied < MaxNotes && segment.Key(1, 1) switch
        {
            Document => !_hasDocuments && traveller.IsAdult && PlainServices.TryTakeDocument(TextOf(segment), traveller.Person, travel),
            Ticket => !_hasTickets && PlainServices.TryTakeTicket(TextOf(segment), traveller.Person),
            _ => false,
        };
        _tied += isTied ? 1 : 0;
        return isTied;
    }

    /// <summary>Takes an SSR that has to wait.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="traveller">Place of the traveller under whom it stands; -1 if under none.</param>
    /// <param name="flight">Place of the flight under which it stands; -1 if under none.</param>
    /// <param name="number">Number of the segment.</param>
    public void Take(in Segment segment, int traveller, int flight, int number)
    {
        switch (segment.Key(1, 1))
        {
            case Document:
                AddText(ServiceKind.Document, segment, traveller, flight, number);
                return;
            case Ticket:
                AddText(ServiceKind.Ticket, segment, traveller, flight, number);
                return;
            case Seat:
                TakeSeats(segment, traveller, flight, number);
                return;
            default:
                TakeOther(segment, traveller, flight, number);
                return;
        }
    }

    private void TakeOther(in Segment segment, int traveller, int flight, int number)
    {
        if (segment.Code(1, 1) is not { } code)
        {
            return;
        }

        switch (code)
        {
            case "DOCS":
                AddText(ServiceKind.Document, segment, traveller, flight, number);
                return;
            case "DOCO":
                AddText(ServiceKind.Visa, segment, traveller, flight, number);
                return;
            case "DOCA":
                AddText(ServiceKind.Address, segment, traveller, flight, number);
                return;
            case "INFT":
                AddText(ServiceKind.Infant, segment, traveller, flight, number);
                return;
            case "TKNE":
                AddText(ServiceKind.Ticket, segment, traveller, flight, number);
                return;
            case "FQTV" or "FQTS" or "FQTU" or "FQTR":
                AddText(ServiceKind.Loyalty, segment, traveller, flight, number, segment.Code(1, 4));
                return;
            case "SEAT" or "NSST" or "NSSA" or "NSSW" or "NSSB" or "SMST" or "RQST":
                TakeSeats(segment, traveller, flight, number);
                return;
            case ['C', 'T', 'C', _]:
                AddText(ServiceKind.Contact, segment, traveller, flight, number, code);
                return;
        }

        if (SensitiveServices.IsSensitive(code))
        {
            SensitiveDropped++;
            return;
        }

        if (SensitiveServices.Mentions(record.Read(RecordText.PlaceFrom(segment, 1, LastCodedComponent + 1), _text)))
        {
            SensitiveDropped++;
        }

        if (SensitiveServices.IsKept(code) && _codes.Count < MaxCodes && !_codes.Contains(code))
        {
            _codes.Add(code);
        }
    }

    /// <summary>Adds what the name field of a TIF says of an infant.</summary>
    public void AddInfant(string text, int traveller, int number) =>
        Add(new ServiceNote(ServiceKind.Infant, text, default, null, null, traveller, -1, null, null, number));

    private void TakeSeats(in Segment segment, int traveller, int flight, int number)
    {
        var from = segment.Code(1, 7);
        var to = segment.Code(1, 8);
        for (var element = 2; element <= segment.ElementCount; element++)
        {
            if (SeatText.Read(segment, element) is { } seat)
            {
                Add(new ServiceNote(ServiceKind.Seat, seat, default, null, segment.Mark(element, 3), traveller, flight, from, to, number));
            }
        }

        if (segment.ElementCount == 1 && segment.ValueFrom(1, LastCodedComponent + 1) is ['.', ..] text)
        {
            var rest = text.AsSpan();
            while (SeatText.Next(ref rest) is { } seat)
            {
                Add(new ServiceNote(ServiceKind.Seat, seat, default, null, null, traveller, flight, from, to, number));
            }
        }
    }

    private void AddText(ServiceKind kind, in Segment segment, int traveller, int flight, int number, string? code = null)
    {
        var place = RecordText.PlaceFrom(segment, 1, LastCodedComponent + 1);
        if (place.Release == 0 ? ValueText.Trim(record.At(place)).IsEmpty : record.Read(place, _text).IsEmpty)
        {
            return;
        }

        string? reference = null;
        for (var element = 2; element <= segment.ElementCount && reference is null; element++)
        {
            reference = segment.Mark(element, 3);
        }

        Add(new ServiceNote(kind, MaskedOrNull(kind, place, number), place, code, reference, traveller, flight, null, null, number));
    }

    /// <summary>
    /// The text where a card number in it had to be masked. Numbers of documents, tickets and accounts are kept as they are: some are as long
    /// as a card's and have its check digit.
    /// </summary>
    private string? MaskedOrNull(ServiceKind kind, TextPlace place, int number)
    {
        if (kind is ServiceKind.Document or ServiceKind.Ticket or ServiceKind.Loyalty || !CardNumbers.MayStandIn(record.At(place)))
        {
            return null;
        }

        var masked = CardNumbers.Clean(record.Read(place, _text).ToString(), out var wasMasked);
        if (wasMasked)
        {
            findings.Add(FindingCode.CardNumberMasked, number, 1, "A card number stood in a text; it was masked.");
        }

        return masked;
    }

    private static ReadOnlySpan<byte> TextOf(in Segment segment) =>
        ValueText.Trim(segment.Text[segment.PlaceFrom(1, LastCodedComponent + 1)]);

    private void Add(in ServiceNote note)
    {
        _hasDocuments |= note.Kind is ServiceKind.Document or ServiceKind.Visa;
        _hasTickets |= note.Kind == ServiceKind.Ticket;
        var count = _notes.Count + _tied;
        if (count < MaxNotes)
        {
            _notes.Add(note);
        }
        else if (count == MaxNotes)
        {
            _notes.Add(note);
            findings.Add(FindingCode.LimitReached, note.Number, 0, $"More than {MaxNotes} services in a booking; the rest was not kept.");
        }
    }
}

/// <summary>What a kept service is about.</summary>
internal enum ServiceKind : byte
{
    Document,
    Visa,
    Address,
    Infant,
    Ticket,
    Loyalty,
    Seat,
    Contact,
}

/// <summary>A service until it is tied to a traveller.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The seat, or the text where it is not the one at its place; else null.</param>
/// <param name="Place">Where its free text stands.</param>
/// <param name="Code">The airline of a loyalty account, the code of a contact.</param>
/// <param name="Reference">The traveller it refers to.</param>
/// <param name="Traveller">Place of the traveller under whom it stands; -1 if under none.</param>
/// <param name="Flight">Place of the flight under which it stands; -1 if under none.</param>
/// <param name="From">Port of departure it names.</param>
/// <param name="To">Port of arrival it names.</param>
/// <param name="Number">Number of the segment.</param>
internal readonly record struct ServiceNote(
    ServiceKind Kind,
    string? Text,
    TextPlace Place,
    string? Code,
    string? Reference,
    int Traveller,
    int Flight,
    string? From,
    string? To,
    int Number);
