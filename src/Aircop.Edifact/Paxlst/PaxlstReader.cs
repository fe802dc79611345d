using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>Reads the segments of one PAXLST message, in either form, into the model. Faults become findings; nobody is dropped.</summary>
internal sealed class PaxlstReader
{
    /// <summary>People kept of one message: group 4 repeats 99999 times at most in the directories.</summary>
    public const int MaxPeople = 99_999;

    private readonly FindingLog _findings;
    private readonly ReadingContext _context;
    private readonly PaxlstChecks _checks;
    private readonly PersonBuilder _person;
    private readonly LegBuilder _legBuilder;
    private readonly List<Contact> _partyContacts = [];
    private readonly DateTime? _prepared;
    private readonly DateOnly? _receivedOn;
    private PersonList _people;
    private ImmutableArray<FlightLeg> _legs = [];
    private Section _section;
    private DateOnly _travel;
    private int _personOffset;
    private int _offset;
    private string? _listCode;
    private string? _subCode;
    private string? _transaction;
    private int? _revision;
    private string? _partyName;
    private string? _partyIdentifier;
    private int? _passengers;
    private int? _crew;
    private bool _hasBgm;
    private bool _limitReported;
    private Suspect? _suspect;

    /// <param name="findings">Where findings on the message go.</param>
    /// <param name="context">The input.</param>
    /// <param name="prepared">When the interchange was prepared, for two-digit years of a list without any date of flight.</param>
    /// <param name="receivedOn">The same by the receiver's calendar; goes before <paramref name="prepared"/>.</param>
    public PaxlstReader(FindingLog findings, ReadingContext context, DateTime? prepared, DateOnly? receivedOn)
    {
        _findings = findings;
        _context = context;
        _checks = new PaxlstChecks(findings);
        _person = new PersonBuilder(findings);
        _legBuilder = new LegBuilder(findings);
        _prepared = prepared;
        _receivedOn = receivedOn;
    }

    /// <summary>The person that is being read, where the next segments can only be theirs; else null.</summary>
    public PersonBuilder? OpenPerson => _section == Section.People && _suspect is null && _person.IsOpen ? _person : null;

    /// <summary>Ends the open person and begins a passenger (NAD+FL), whose name follows.</summary>
    /// <param name="offset">Where the NAD begins.</param>
    /// <param name="number">Its number in the message.</param>
    public PersonBuilder StartPassenger(int offset, int number)
    {
        _offset = offset;
        ClosePerson();
        _personOffset = offset;
        _person.Start(PersonKind.Passenger, "FL", _travel, number);
        return _person;
    }

    private enum Section
    {
        Head,
        Party,
        Legs,
        People,
    }

    /// <summary>Takes the next segment of the message.</summary>
    /// <param name="segment">The segment; its tag is three letters and none of the envelope's.</param>
    /// <param name="number">Its number in the message.</param>
    public void Take(in Segment segment, int number)
    {
        _offset = segment.Offset;
        switch (segment.Tag)
        {
            case Tags.Nad:
                TakeParty(segment, number);
                return;
            case Tags.Pdt:
                ClosePerson();
                EnterPeople();
                _personOffset = segment.Offset;
                LegacyUsReader.TakePerson(segment, _person, _travel, number, _findings);
                return;
            case Tags.Cnt:
                TakeCount(segment, number);
                return;
            case Tags.Uns or Tags.Aut:
                return;
            case Tags.Bgm:
                _hasBgm = true;
                _listCode ??= segment.Code(1, 1);
                _subCode ??= segment.Code(2, 1);
                return;
        }

        if (_suspect is not null && IsOfPerson(segment))
        {
            PromoteSuspect();
        }

        var isTaken = _section switch
        {
            Section.People => _person.IsOpen && _person.Take(segment, number),
            Section.Party when segment.Tag == Tags.Com => TakeContacts(segment, 1),
            _ => TakeHead(segment, number),
        };
        if (!isTaken)
        {
            _findings.Add(FindingCode.UnknownCode, number, 0, "A segment that has no place here; not used.");
        }
    }

    /// <summary>Ends the message.</summary>
    /// <param name="standsAlone">Whether no other part belongs to the list, so that its counts can be compared.</param>
    public PaxlstMessage Finish(bool standsAlone)
    {
        ClosePerson();
        ConfirmSuspect();
        EnterPeople();
        var message = new PaxlstMessage
        {
            ListCode = _listCode,
            SubCode = _subCode,
            TransactionReference = _transaction,
            Revision = _revision,
            ReportingParty = (_partyName ?? _partyIdentifier) is null && _partyContacts.Count == 0
                ? null
                : new ReportingParty { Name = _partyName, Identifier = _partyIdentifier, Contacts = [.. _partyContacts] },
            Legs = _legs,
            People = _people.Drain(new PersonSource(_context, _travel)),
            DeclaredPassengers = _passengers,
            DeclaredCrew = _crew,
        };
        _checks.Finish(message, _hasBgm, standsAlone);
        return message;
    }

    private void TakeParty(in Segment segment, int number)
    {
        ClosePerson();
        ConfirmSuspect();
        var code = segment.Code(1, 1);
        var kind = PersonBuilder.KindOf(code);
        if (code is "MS" || (kind == PersonKind.Unspecified && _section is Section.Head or Section.Party))
        {
            _section = _section == Section.People ? Section.People : Section.Party;
            if (kind == PersonKind.Unspecified && code is not "MS")
            {
                _suspect = new Suspect(
                    code, segment.Value(2, 1), segment.Value(4, 1), segment.Value(4, 2), segment.Value(4, 3), number, segment.Offset);
                return;
            }

            _partyIdentifier ??= segment.Value(2, 1);
            _partyName ??= JoinName(segment.Value(4, 1) ?? segment.Value(3, 1), segment.Value(4, 2));
            return;
        }

        EnterPeople();
        if (kind == PersonKind.Unspecified)
        {
            _findings.Add(FindingCode.UnknownCode, number, 1, "A person of an unknown kind; the person and the code were kept.");
        }

        _personOffset = segment.Offset;
        _person.Start(segment, _travel, number);
    }

    private static bool IsOfPerson(in Segment segment) =>
        segment.Tag is Tags.Att or Tags.Nat or Tags.Doc or Tags.Gei or Tags.Mea or Tags.Emp
        || (segment.Tag == Tags.Dtm && segment.Trimmed(1, 1).SequenceEqual("329"u8));

    /// <summary>What follows an unknown party of the head shows that it is a person: one with a garbled code, in a list without a flight.</summary>
    private void PromoteSuspect()
    {
        var suspect = _suspect!;
        _suspect = null;
        EnterPeople();
        _findings.Add(FindingCode.UnknownCode, suspect.Position, 1, "A person of an unknown kind; the person and the code were kept.");
        _personOffset = suspect.Offset;
        _person.Start(PersonKind.Unspecified, suspect.Code, _travel, suspect.Position);
        _person.SetName(suspect.Surname, suspect.Given, suspect.Second);
    }

    /// <summary>Nothing showed that an unknown party of the head is a person: it reports.</summary>
    private void ConfirmSuspect()
    {
        if (_suspect is { } party)
        {
            _suspect = null;
            _partyIdentifier ??= party.Identifier;
            _partyName ??= JoinName(party.Surname, party.Given);
        }
    }

    private bool TakeHead(in Segment segment, int number)
    {
        switch (segment.Tag)
        {
            case Tags.Tdt:
                TakeTransport(segment, number);
                return true;
            case Tags.Loc:
                if (_section != Section.Head)
                {
                    _section = Section.Legs;
                }

                _legBuilder.AddPort(segment.Code(1, 1), segment.Code(2, 1), number);
                return true;
            case Tags.Dtm:
                TakeTime(segment, number);
                return true;
            case Tags.Rff:
                if (segment.Trimmed(1, 1).SequenceEqual("TN"u8))
                {
                    _transaction ??= segment.Value(1, 2);
                    _revision ??= EdifactDates.TryNumber(segment.Trimmed(1, 5), out var revision) ? revision : null;
                }

                return true;
            case Tags.Cta:
                _section = Section.Party;
                _partyName ??= segment.Value(2, 2) ?? segment.Value(2, 1);
                return TakeContacts(segment, 3);
            case Tags.Com:
                return TakeContacts(segment, 1);
            default:
                return false;
        }
    }

    private void TakeTransport(in Segment segment, int number)
    {
        _section = Section.Legs;
        ConfirmSuspect();

        // The legacy form has no stage, and its carrier stands one element earlier.
        var isLegacy = segment.Trimmed(1, 1).IsEmpty && !segment.HasValue(5);
        var flight = Parties.TakeFlight(segment, 2, isLegacy ? 4 : 5);
        _legBuilder.StartTransport(flight, segment.Code(1, 1));
        if (flight is null)
        {
            _findings.Add(
                FindingCode.MissingMandatoryField, number, 2,
                "The transport has neither number nor carrier; its legs were kept.");
        }
        else if (!flight.CarrierAgrees)
        {
            _findings.Add(
                FindingCode.CarrierMismatch, number, 5,
                "The flight number begins with another carrier than the one named; it was kept whole.");
        }
        else if (!flight.IsPlausible && flight.Raw.Length > 0 && !flight.Raw.EndsWith("MCL", StringComparison.OrdinalIgnoreCase))
        {
            _findings.Add(FindingCode.ImplausibleValue, number, 2, "A flight number that is not 1 to 4 digits; it was kept.");
        }
    }

    private void TakeTime(in Segment segment, int number)
    {
        var function = segment.Trimmed(1, 1);
        var isDeparture = function.SequenceEqual("189"u8) || function.SequenceEqual("136"u8);
        if (!isDeparture && !function.SequenceEqual("232"u8) && !function.SequenceEqual("132"u8))
        {
            return;
        }

        // The legacy form spreads date, time and UTC offset over elements; the time is local, so the offset is not needed.
        var form = segment.ElementCount >= 2
            ? EdifactDates.ReadTime(segment.Component(2, 1), segment.Component(3, 1), out var time)
            : EdifactDates.ReadTime(segment.Component(1, 2), out time);
        if (form == DayForm.Unreadable)
        {
            _findings.Add(FindingCode.ImplausibleValue, number, 1, "A time of the route that cannot be read; it was left out.");
        }

        _legBuilder.AddTime(isDeparture, form == DayForm.Full ? time : null, number);
    }

    private void TakeCount(in Segment segment, int number)
    {
        // The guide writes CNT+42:160; some systems CNT+41+8.
        var value = segment.Trimmed(1, 2);
        if (value.IsEmpty)
        {
            value = segment.Trimmed(2, 1);
        }

        if (!EdifactDates.TryNumber(value, out var count))
        {
            _findings.Add(FindingCode.ImplausibleValue, number, 1, "A count that cannot be read; not used.");
            return;
        }

        var kind = segment.Trimmed(1, 1);
        if (kind.SequenceEqual("42"u8))
        {
            _passengers ??= count;
        }
        else if (kind.SequenceEqual("41"u8))
        {
            _crew ??= count;
        }
        else
        {
            _findings.Add(FindingCode.UnknownCode, number, 1, "A count of an unknown kind; not used.");
        }
    }

    private bool TakeContacts(in Segment segment, int firstElement)
    {
        Parties.TakeContacts(segment, firstElement, _partyContacts);
        return true;
    }

    private void EnterPeople()
    {
        if (_section == Section.People)
        {
            return;
        }

        _section = Section.People;
        _legs = _legBuilder.Finish();
        _travel = EdifactDates.Reference(PaxlstMessage.TravelTime(_legs), _prepared, _receivedOn);
    }

    private void ClosePerson()
    {
        if (!_person.IsOpen)
        {
            return;
        }

        var person = _person.Finish();
        if (_people.Count < MaxPeople)
        {
            _checks.Add(person, _people.Count);
            _people.Add(person, PersonSource.PlaceOf(_personOffset, person.Position), _offset, _context.Budget);
        }
        else if (!_limitReported)
        {
            _limitReported = true;
            _findings.AddOnWhole(FindingCode.LimitReached, $"More than {MaxPeople} people; the rest was not kept.");
        }
    }

    private static string? JoinName(string? first, string? second) => second is null ? first : $"{first} {second}";

    /// <summary>A NAD of an unknown kind before the flight.</summary>
    private sealed record Suspect(
        string? Code, string? Identifier, string? Surname, string? Given, string? Second, int Position, int Offset);
}
