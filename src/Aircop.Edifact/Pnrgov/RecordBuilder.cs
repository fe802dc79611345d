using System.Collections.Immutable;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Reads one record: the segments from SRC to the next SRC. Only their order tells a traveller from his repetition at check-in or in the
/// history, so a state follows the groups of the guide. Depends on nothing but the segments and the context given.
/// </summary>
internal sealed class RecordBuilder
{
    private readonly FindingLog _findings;
    private readonly RecordText _text = new();
    private readonly Itinerary _itinerary;
    private readonly CheckInBuilder _checkIns;
    private readonly ServiceIntake _services;
    private readonly ServiceResolver _resolver;
    private readonly RemarkIntake _remarks;
    private readonly TravellerIntake _travellers;
    private readonly BookingFacts _facts;
    private readonly HashSet<string> _seenTags = new(StringComparer.Ordinal);
    private PushContext _context = PushContext.None;
    private State _state;
    private int _history;
    private int _position;

    /// <param name="findings">Where findings go.</param>
    public RecordBuilder(FindingLog findings)
    {
        _findings = findings;
        _facts = new BookingFacts(findings);
        _itinerary = new Itinerary(findings);
        _checkIns = new CheckInBuilder(findings);
        _services = new ServiceIntake(_text, findings);
        _remarks = new RemarkIntake(findings);
        _travellers = new TravellerIntake(_services, findings);
        _resolver = new ServiceResolver(_text, _services, _remarks, findings);
    }

    private enum State : byte
    {
        Record,
        Travellers,
        Flight,
        CheckIn,
        Split,
        NonAir,
        History,
    }

    /// <summary>The traveller in whose group the segments are; null when they are in none.</summary>
    public TravellerDraft? Traveller => _state == State.Travellers && _travellers.Current >= 0 ? _travellers.All[_travellers.Current] : null;

    /// <summary>The flights.</summary>
    public Itinerary Itinerary => _itinerary;

    private PersonDraft? Person => Traveller?.Person;

    /// <summary>Whether a record is being read.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the segments have come to the history, of which nothing is kept but how many groups it has.</summary>
    public bool IsInHistory => _state == State.History;

    /// <summary>What the flights and offices made so far weigh, bytes; bookings share them.</summary>
    public int SharedWeight => _itinerary.SharedWeight + _facts.SharedWeight;

    /// <summary>Begins a record.</summary>
    /// <param name="context">The message around the record.</param>
    /// <param name="text">What the offsets of its segments count from.</param>
    /// <param name="position">Number of the first segment.</param>
    public void Start(PushContext context, ReadOnlyMemory<byte> text, int position)
    {
        _context = context;
        _position = position;
        _text.Start(text);
        _itinerary.Clear();
        _checkIns.Clear();
        _services.Clear();
        _remarks.Clear();
        _travellers.Clear();
        _facts.Clear();
        _seenTags.Clear();
        _state = State.Record;
        _history = 0;
        IsOpen = true;
    }

    /// <summary>Takes the next segment of the record.</summary>
    public void Take(in Segment segment, int number)
    {
        if (_state == State.History)
        {
            TakeHistory(segment, number);
            return;
        }

        switch (segment.Tag)
        {
            case Tags.Tif:
                TakeName(segment, number);
                break;
            case Tags.Ssr:
                TakeService(segment, number);
                break;
            case Tags.Ift:
                if (_remarks.TakeRemark(segment, Person, number) is { } payer)
                {
                    _travellers.TakePayer(payer);
                }

                break;
            case Tags.Fti or Tags.Ref or Tags.Far or Tags.Tkt or Tags.Mon or Tags.Fop:
                _travellers.Take(segment, _context, _state == State.Travellers, number);
                break;
            case Tags.Tvl:
                TakeFlight(segment, number);
                break;
            case Tags.Rpi:
                _itinerary.TakeStatus(segment.Trimmed(1, 1), segment.Code(2, 1));
                break;
            case Tags.Apd:
                _itinerary.TakeAircraft(segment.Code(1, 1));
                break;
            case Tags.Tra:
                _itinerary.TakeOperating(segment);
                break;
            case Tags.Dat:
                TakeDates(segment, number);
                break;
            case Tags.Tri:
                TakeCheckIn(segment.Mark(2, 1), segment.Mark(2, 4), number);
                break;
            case Tags.Ssd:
                TakeSeat(SeatText.Read(segment, 1), number);
                break;
            case Tags.Tbd:
                _state = State.CheckIn;
                TakeCheckInDetail(segment, number);
                break;
            case Tags.Rci:
                if (_state != State.NonAir)
                {
                    _facts.TakeLocators(segment, _state == State.Split, number);
                }

                break;
            case Tags.Org:
                if (_state is State.Record or State.Travellers)
                {
                    _facts.TakeOffice(segment);
                }

                break;
            case Tags.Add:
                if (!_travellers.IsInPayment || _state != State.Travellers)
                {
                    _remarks.TakeAddress(segment, Person, number);
                }

                break;
            case Tags.Eqn:
                _state = State.Split;
                break;
            case Tags.Msg:
                _state = State.NonAir;
                _facts.TakeNonAir(segment);
                break;
            case Tags.Lts or Tags.Abi or Tags.Sac:
                TakeHistory(segment, number);
                break;
            case Tags.Src or Tags.Ebd or Tags.Ptk or Tags.Txd:
                break;
            default:
                _findings.Add(FindingCode.UnknownCode, number, 0, "A segment that has no place here; not used.");
                break;
        }
    }

    /// <summary>Ends the record.</summary>
    /// <param name="source">Where its fingerprint is read from.</param>
    /// <param name="place">Its place there.</param>
    public PnrRecord Finish(RecordSource source, ulong place)
    {
        IsOpen = false;
        var flights = _itinerary.Finish(_context.Flight);
        _travellers.AddOfDocuments();
        _resolver.Start(_travellers.All, _context.Travel);
        _resolver.Tie(_itinerary);
        _resolver.Tie(_checkIns.Drafts, _itinerary, flights);
        if (_resolver.Untied > 0)
        {
            _findings.Add(
                FindingCode.UnknownTraveller, _position, 0,
                $"{_resolver.Untied} services or check-ins of the booking name none of its travellers; they were not used.");
        }

        var locators = _facts.OwnLocators();
        return new PnrRecord
        {
            Locators = _facts.Locators,
            ChangedAt = _facts.ChangedAt,
            TicketedAt = _facts.TicketedAt,
            BookedBy = _facts.BookedBy,
            Travellers = _travellers.All.Build(
                (_itinerary.Pushed, Context: _context, Locators: locators, Tags: _seenTags),
                static (traveller, with) => traveller.Build(with.Locators, with.Pushed, with.Context, with.Tags)),
            GroupName = _travellers.GroupName,
            Flights = flights,
            Contacts = [.. _remarks.Contacts],
            Addresses = [.. _remarks.Addresses],
            Payments = _travellers.Payments.Build(0, static (payment, _) => payment.Build()),
            SplitLocators = _facts.SplitLocators,
            NonAirServices = _facts.NonAirServices,
            HistoryGroups = _history,
            ServiceCodes = [.. _services.Codes],
            SensitiveDropped = _services.SensitiveDropped + _remarks.SensitiveDropped,
            Infants = _resolver.Infants.Build(locators, static (infant, known) => infant.Build(infant.Surname, infant.Given, "IN", known, null, null)),
            IsCancelled = IsCancelled(flights),
            Origin = (source, place),
            Position = _position,
        };
    }

    /// <summary>Takes an ABI: a group of the history, of which nothing else is kept.</summary>
    public void TakeHistory()
    {
        _history++;
        _state = State.History;
    }

    /// <summary>Takes a TRI: somebody checked in on the last flight.</summary>
    public void TakeCheckIn(string? boardingNumber, string? reference, int number)
    {
        _state = State.CheckIn;
        _itinerary.CountCheckIn();
        _checkIns.TakeTraveller(boardingNumber, reference, _itinerary.Current, number);
    }

    /// <summary>Takes an SSD: the seat of the last check-in.</summary>
    public void TakeSeat(string? seat, int number)
    {
        _state = State.CheckIn;
        if (_checkIns.TakeSeat(seat, _itinerary.Current, number))
        {
            _itinerary.CountCheckIn();
        }
    }

    /// <summary>Takes the time of check-in (DAT 2) under a flight; false when the segments have not come to a flight.</summary>
    public bool TakeCheckInTime(DateTime time)
    {
        if (_state is not (State.Flight or State.CheckIn))
        {
            return false;
        }

        _state = State.CheckIn;
        _checkIns.TakeTime(time);
        return true;
    }

    /// <summary>Takes the day of issue (DAT 710) of the last ticket; false when the segments are not behind a traveller's ticket.</summary>
    public bool TakeIssue(DateTime day) => _state == State.Travellers && _travellers.TakeIssue(day);

    /// <summary>Takes the TIF of an adult, or of one checked in.</summary>
    /// <param name="name">Where the names stand.</param>
    /// <param name="surname">The surname there.</param>
    /// <param name="given">The given name there.</param>
    /// <param name="number">Number of the segment.</param>
    public void TakeName(in PlainName name, ReadOnlySpan<byte> surname, ReadOnlySpan<byte> given, int number)
    {
        if (_state == State.CheckIn)
        {
            if (_checkIns.TakeName(name, _itinerary.Current, number))
            {
                _itinerary.CountCheckIn();
            }

            return;
        }

        TakeName(
            new TravellerName(ValueText.Decode(surname, 0), ValueText.Decode(given, 0), null, "A", name.Reference, null, IsGroup: false), number);
    }

    /// <summary>Takes a payment by card of the current traveller; false when there are too many.</summary>
    public bool TakePayment(in PlainPayment payment) => Traveller is not null && _travellers.TakePayment(payment);

    /// <summary>Ends the payments of the ticket before.</summary>
    public void LeavePayments() => _travellers.MarkPayments();

    private void TakeService(in Segment segment, int number)
    {
        if (Traveller is not { } traveller || !_services.TryTie(segment, traveller, _context.Travel))
        {
            var isUnderFlight = _state is State.Flight or State.CheckIn;
            _services.Take(
                segment, _state == State.Travellers ? _travellers.Current : -1, isUnderFlight ? _itinerary.Current : -1, number);
        }
    }

    private void TakeCheckInDetail(in Segment segment, int number)
    {
        if (_checkIns.TakeDetail(segment, _itinerary.Current, number))
        {
            _itinerary.CountCheckIn();
        }
    }

    private void TakeName(in Segment segment, int number)
    {
        if (_state == State.CheckIn)
        {
            TakeCheckInDetail(segment, number);
        }
        else
        {
            TakeName(TravellerName.Of(segment), number);
        }
    }

    private void TakeName(in TravellerName name, int number)
    {
        if (_travellers.TakeName(name, _state is not (State.Record or State.Travellers), number))
        {
            _state = State.Travellers;
        }
    }

    private void TakeFlight(in Segment segment, int number)
    {
        if (_state == State.NonAir)
        {
            return;
        }

        _state = _state == State.CheckIn && TravelProduct.IsOperatingNumber(segment) ? State.CheckIn : State.Flight;
        if (_state == State.Flight)
        {
            _checkIns.LeaveFlight();
        }

        _itinerary.TakeFlight(segment, number);
    }

    private void TakeDates(in Segment segment, int number)
    {
        if (_state is State.Split or State.NonAir)
        {
            return;
        }

        var isOfRecord = _facts.TakeDates(segment, _state == State.Travellers ? _travellers : null, number);
        if (!isOfRecord && _state is State.Flight or State.CheckIn)
        {
            _state = State.CheckIn;
            _checkIns.TakeTime(segment, number);
        }
    }

    /// <summary>Takes a segment of the history, or one that begins it.</summary>
    private void TakeHistory(in Segment segment, int number)
    {
        switch (segment.Tag)
        {
            case Tags.Lts:
                _remarks.TakeHistory(segment, number);
                break;
            case Tags.Abi:
                TakeHistory();
                break;
            case Tags.Sac:
                _history += _state == State.History ? 0 : 1;
                _state = State.History;
                break;
        }
    }

    private bool IsCancelled(ImmutableArray<PnrFlight> flights)
    {
        foreach (var flight in flights)
        {
            if (!flight.IsCancelled)
            {
                return false;
            }
        }

        return !flights.IsEmpty || (_context.Function == PushFunction.Update && _facts.BookedBy is null);
    }
}
