namespace Aircop.Edifact.Pnrgov;

/// <summary>Gathers the travellers of one record (TIF), with their tickets and payments.</summary>
internal sealed class TravellerIntake(ServiceIntake services, FindingLog findings)
{
    /// <summary>Travellers kept of one record; the guide allows 99 in a group, some senders put a whole flight into one.</summary>
    private const int MaxTravellers = 99_999;

    /// <summary>Travellers made of documents where a record has no TIF.</summary>
    private const int MaxOfDocuments = 200;

    private readonly Drafts<TravellerDraft> _travellers = new();
    private readonly Drafts<PaymentDraft> _payments = new();
    private readonly char[] _text = new char[ValueText.MaxBytes];
    private int _lastPayments;
    private string? _payer;
    private bool _limitReached;

    /// <summary>The travellers in the order sent.</summary>
    public Drafts<TravellerDraft> All => _travellers;

    /// <summary>All payments.</summary>
    public Drafts<PaymentDraft> Payments => _payments;

    /// <summary>Place of the traveller taken last; -1 before the first and behind the name of a group.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Name of the group.</summary>
    public string? GroupName { get; private set; }

    /// <summary>Whether a payment stands before, so that an address is its payer's.</summary>
    public bool IsInPayment => _lastPayments < _payments.Count;

    /// <summary>Forgets the record before.</summary>
    public void Clear()
    {
        _travellers.Clear();
        _payments.Clear();
        _lastPayments = 0;
        _payer = null;
        _limitReached = false;
        Current = -1;
        GroupName = null;
    }

    /// <summary>Takes a TIF; false when it only repeats a traveller.</summary>
    /// <param name="name">What it says.</param>
    /// <param name="mayRepeat">Whether it stands outside the group of the travellers.</param>
    /// <param name="number">Its number.</param>
    public bool TakeName(in TravellerName name, bool mayRepeat, int number)
    {
        var surname = Clean(name.Surname, number);
        var given = Clean(name.Given, number);
        if (mayRepeat && IsRepeated(_travellers, surname, given))
        {
            return false;
        }

        Current = -1;
        MarkPayments();
        if (name.IsGroup)
        {
            GroupName ??= surname;
            return true;
        }

        if (IsToBeNamed(surname) || (GroupName is not null && IsToBeNamed(given)))
        {
            return true;
        }

        if (_travellers.Count == MaxTravellers)
        {
            if (!_limitReached)
            {
                _limitReached = true;
                findings.AddOnWhole(FindingCode.LimitReached, $"More than {MaxTravellers} travellers in a booking; the rest was not kept.");
            }

            return true;
        }

        if (surname is null && given is null)
        {
            findings.Add(FindingCode.MissingMandatoryField, number, 1, "A traveller without a name; the traveller was kept.");
        }

        Current = _travellers.Count;
        var traveller = _travellers.Add();
        traveller.Person.Surname = surname;
        traveller.Person.Given = given;
        traveller.Person.Second = Clean(name.Second, number);
        traveller.Person.Position = number;
        traveller.Type = name.Type;
        traveller.Reference = name.Reference;
        traveller.AccompaniedBy = name.AccompaniedBy;
        if (given is not null && InfantText.InNameField(given, surname) is { } infant)
        {
            services.AddInfant(infant, Current, number);
        }

        return true;
    }

    /// <summary>Whether a name only repeats one that is known.</summary>
    private static bool IsRepeated(Drafts<TravellerDraft> known, ReadOnlySpan<char> surname, ReadOnlySpan<char> given)
    {
        for (var i = 0; i < known.Count && i < TravellerIndex.MaxCompared; i++)
        {
            if (TravellerIndex.IsNamed(known[i].Person, surname, given))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The infants named by services.</summary>
    private Drafts<TravellerDraft> Infants()
    {
        var infants = new Drafts<TravellerDraft>();
        foreach (ref readonly var note in services.Notes)
        {
            if (note.Kind == ServiceKind.Infant && infants.Count < MaxOfDocuments)
            {
                var (surname, given, _) = InfantText.Read(services.TextOf(note, _text));
                var person = infants.Add().Person;
                person.Surname = surname;
                person.Given = given;
            }
        }

        return infants;
    }

    private static bool IsToBeNamed(string? name) => name is "TBA" or "tba" or "TBN";

    /// <summary>Takes the payer of the payments before, or of those to come.</summary>
    public void TakePayer(string payer)
    {
        if (!IsInPayment)
        {
            _payer = payer;
            return;
        }

        for (var i = _lastPayments; i < _payments.Count; i++)
        {
            _payments[i].Payer ??= payer;
        }
    }

    /// <summary>Takes the time of issue for the last ticket of the current traveller; false when there is none.</summary>
    public bool TakeIssue(DateTime time)
    {
        if (Current < 0 || _travellers[Current].Tickets is not { Count: > 0 } tickets)
        {
            return false;
        }

        tickets.Last.IssuedAt ??= time;
        return true;
    }

    /// <summary>Ends the payments of a ticket: what follows is no longer about them.</summary>
    public void MarkPayments() => _lastPayments = _payments.Count;

    /// <summary>Takes what is told of a traveller: loyalty, reference, fare, ticket, payment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="context">The push.</param>
    /// <param name="isInGroup">Whether it stands in the group of the travellers.</param>
    /// <param name="number">Its number.</param>
    public void Take(in Segment segment, PushContext context, bool isInGroup, int number)
    {
        // Off its table, under a flight or in the head, it can only be the only traveller's.
        var place = isInGroup ? Current : _travellers.Count == 1 ? 0 : -1;
        if (segment.Tag == Tags.Fop)
        {
            TakePayments(segment, context, place, number);
            return;
        }

        if (place < 0)
        {
            return;
        }

        var traveller = _travellers[place];
        switch (segment.Tag)
        {
            case Tags.Fti:
                for (var element = 1; element <= segment.ElementCount; element++)
                {
                    if (ValueText.Decode(segment.Component(element, 2), segment.Release, _text) is { IsEmpty: false } account)
                    {
                        traveller.AddLoyalty(segment.Code(element, 1), account);
                    }
                }

                break;
            case Tags.Ref:
                traveller.Person.UniqueReference ??= segment.Value(1, 2) ?? segment.Value(1, 1);
                break;
            case Tags.Far:
                traveller.TakeFareAge(segment.Trimmed(2, 1));
                break;
            case Tags.Tkt:
                if (traveller.AddTicket() is { } ticket)
                {
                    TicketReader.Read(segment, ticket);
                }

                MarkPayments();
                break;
            default:
                if (traveller.Tickets.Count > 0)
                {
                    TicketReader.ReadAmounts(segment, traveller.Tickets.Last);
                }

                break;
        }
    }

    private void TakePayments(in Segment segment, PushContext context, int place, int number)
    {
        var about = StartPayments(place);
        TicketReader.ReadPayments(segment, about, context.CardKey.Span, number, _payments, findings);
    }

    /// <summary>Takes a payment by card of the current traveller; false when there are too many.</summary>
    public bool TakePayment(in PlainPayment plain)
    {
        if (_payments.Count >= TicketReader.MaxPayments)
        {
            return false;
        }

        var about = StartPayments(Current);
        var payment = _payments.Add();
        payment.TakeSubject(about);
        payment.Form = plain.Form;
        payment.IsOld = false;
        payment.Amount = plain.Amount;
        payment.Vendor = plain.Vendor;
        payment.MaskedNumber = ValueText.OfAscii(plain.MaskedNumber);
        payment.CardToken = null;
        payment.CardExpiry = plain.Expiry;
        return true;
    }

    /// <summary>Begins the payments of a segment; what they are about.</summary>
    private PaymentSubject StartPayments(int place)
    {
        var ticket = place >= 0 ? _travellers[place].Tickets.Count - 1 : -1;
        var payer = _payer;
        _payer = null;
        MarkPayments();
        return new PaymentSubject(
            place < 0 ? null : place,
            ticket < 0 ? null : ticket,
            ticket < 0 ? null : _travellers[place].Tickets[ticket].Currency,
            payer);
    }

    /// <summary>A record without any TIF may still name people in documents: they travel.</summary>
    public void AddOfDocuments()
    {
        if (_travellers.Count > 0 || GroupName is not null)
        {
            return;
        }

        var infants = Infants();
        foreach (ref readonly var note in services.Notes)
        {
            if (note.Kind != ServiceKind.Document || _travellers.Count >= MaxOfDocuments)
            {
                continue;
            }

            var docs = DocsService.Read(services.TextOf(note, _text));
            if (!docs.Surname.IsEmpty && !docs.IsInfant
                && !IsRepeated(_travellers, docs.Surname, docs.Given) && !IsRepeated(infants, docs.Surname, docs.Given))
            {
                findings.Add(FindingCode.UnknownTraveller, note.Number, 1, "A document without a traveller; its holder was added as one.");
                var traveller = _travellers.Add();
                traveller.Person.Surname = docs.Surname.ToString();
                traveller.Person.Given = docs.Given.IsEmpty ? null : docs.Given.ToString();
                traveller.Person.Second = docs.Second.IsEmpty ? null : docs.Second.ToString();
                traveller.Person.Position = note.Number;
                traveller.Reference = note.Reference;
            }
        }
    }

    private string? Clean(string? text, int number)
    {
        var cleaned = CardNumbers.Clean(text, out var wasMasked);
        if (wasMasked)
        {
            findings.Add(FindingCode.CardNumberMasked, number, 0, "A card number stood in a text; it was masked.");
        }

        return cleaned;
    }
}

/// <summary>What a TIF says; texts as sent, codes in upper case, what is absent is null.</summary>
/// <param name="Surname">Surname.</param>
/// <param name="Given">Given names, with title.</param>
/// <param name="Second">What stands in the third element.</param>
/// <param name="Type">A adult, C child, IN infant, G group.</param>
/// <param name="Reference">Reference within the record.</param>
/// <param name="AccompaniedBy">Reference of the traveller who accompanies.</param>
/// <param name="IsGroup">Whether it is the name of a group.</param>
internal readonly record struct TravellerName(
    string? Surname, string? Given, string? Second, string? Type, string? Reference, string? AccompaniedBy, bool IsGroup)
{
    /// <summary>What a segment says.</summary>
    public static TravellerName Of(in Segment segment)
    {
        var type = segment.Code(2, 2);
        return new TravellerName(
            segment.Value(1, 1),
            segment.Value(2, 1),
            segment.Value(3, 1),
            type,
            segment.Mark(2, 3),
            segment.Mark(2, 4),
            segment.Trimmed(1, 2) is [(byte)'G' or (byte)'g'] || type == "G");
    }
}
