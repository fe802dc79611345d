using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What is gathered of one traveller (TIF) before all services of the record are known.</summary>
internal sealed class TravellerDraft : IDraft
{
    private const int MaxTickets = 50;
    private const int MaxOther = 100;
    private const int MaxAge = 130;

    private readonly List<string> _loyalty = [];
    private readonly List<SeatDraft> _seats = [];

    public PersonDraft Person { get; } = new();

    public string? Type { get; set; }

    public string? Reference { get; set; }

    public string? AccompaniedBy { get; set; }

    public int? FareAge { get; set; }

    public Drafts<TicketDraft> Tickets { get; } = new();

    public List<CheckIn> CheckIns { get; } = [];

    public bool IsInfant => Type is "IN" or "INF";

    public bool IsAdult => Type is "A" or "ADT";

    /// <inheritdoc/>
    public void Clear()
    {
        _loyalty.Clear();
        _seats.Clear();
        Person.Clear();
        Tickets.Clear();
        CheckIns.Clear();
        Type = null;
        Reference = null;
        AccompaniedBy = null;
        FareAge = null;
    }

    public void AddLoyalty(string? company, ReadOnlySpan<char> number)
    {
        var account = company is null ? number.ToString() : string.Concat(company, " ", number);
        if (_loyalty.Count < MaxOther && !_loyalty.Contains(account))
        {
            _loyalty.Add(account);
        }
    }

    /// <summary>Takes the age given with the fare; the first that can be one counts.</summary>
    public void TakeFareAge(ReadOnlySpan<byte> text) => FareAge ??= EdifactDates.TryNumber(text, out var age) && age < MaxAge ? age : null;

    /// <summary>The next ticket; null when there are too many.</summary>
    public TicketDraft? AddTicket() => Tickets.Count < MaxTickets ? Tickets.Add() : null;

    /// <summary>Adds a seat; the one given at check-in replaces the one asked for.</summary>
    public void AddSeat(int flight, string? from, string? to, string seat, bool isFinal)
    {
        for (var i = 0; i < _seats.Count; i++)
        {
            if (_seats[i].Flight == flight && _seats[i].From == from && _seats[i].To == to)
            {
                if (isFinal || !_seats[i].IsFinal)
                {
                    _seats[i] = new SeatDraft(flight, from, to, seat, isFinal);
                }

                return;
            }
        }

        if (_seats.Count < MaxOther)
        {
            _seats.Add(new SeatDraft(flight, from, to, seat, isFinal));
        }
    }

    /// <summary>The traveller.</summary>
    /// <param name="locators">Locators of the booking.</param>
    /// <param name="pushed">Place of the pushed flight in the itinerary; -1 when it is not in it.</param>
    /// <param name="context">The push.</param>
    /// <param name="seenTags">Bag tags counted under travellers before, for pools.</param>
    public PnrTraveller Build(ImmutableArray<string> locators, int pushed, PushContext context, HashSet<string> seenTags)
    {
        var document = Person.DocumentNames;
        var (surname, suffix) = TitleRule.SplitSurname(Person.Surname, document.Surname);
        var given = TitleRule.Split(Person.Given, document.Given);
        SortByItinerary();
        var seats = BuildSeats(pushed, context, out var seat);
        CheckIn? boarding = null;
        foreach (var checkIn in CheckIns)
        {
            boarding = checkIn.Flight == pushed ? boarding ?? checkIn : boarding;
        }

        var isSame = !document.IsKnown
            || (Same(document.Surname, surname) && Same(document.Given, given.Name) && Same(document.Second, Person.Second));
        return new PnrTraveller
        {
            Person = Person.Build(
                surname,
                given.Name,
                Type,
                locators,
                seat,
                boarding?.Bags is { } bags ? BagTags.WithoutPooled(bags, seenTags) : null),
            SurnameAsSent = Person.Surname,
            GivenAsSent = Person.Given,
            Title = given.Title,
            Suffix = suffix ?? given.Suffix,
            Type = Type,
            Reference = Reference,
            AccompaniedBy = AccompaniedBy,
            DocumentName = isSame ? null : new DocumentName(document.Surname, document.Given, document.Second),
            Seats = seats,
            Tickets = Tickets.Build(0, static (ticket, _) => ticket.Build()),
            Loyalty = [.. _loyalty],
            FareAge = FareAge,
            BoardingNumber = boarding?.BoardingNumber,
            CheckedInAt = boarding?.At,
            CheckIns = [.. CheckIns],
        };
    }

    private ImmutableArray<SeatOnFlight> BuildSeats(int pushed, PushContext context, out string? seat)
    {
        seat = null;
        if (_seats.Count == 0)
        {
            return [];
        }

        var seats = new SeatOnFlight[_seats.Count];
        for (var i = 0; i < seats.Length; i++)
        {
            var draft = _seats[i];
            seats[i] = new SeatOnFlight(draft.From, draft.To, draft.Seat);
            var isPushed = pushed >= 0 ? draft.Flight == pushed : draft.From == context.Flight?.From && draft.To == context.Flight?.To;
            seat = isPushed ? draft.Seat : seat;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(seats);
    }

    /// <summary>Puts seats and check-ins in the order of the itinerary and leaves those of one flight as they are.</summary>
    private void SortByItinerary()
    {
        for (var i = 1; i < _seats.Count; i++)
        {
            var seat = _seats[i];
            var at = i;
            for (; at > 0 && Rank(_seats[at - 1].Flight) > Rank(seat.Flight); at--)
            {
                _seats[at] = _seats[at - 1];
            }

            _seats[at] = seat;
        }

        for (var i = 1; i < CheckIns.Count; i++)
        {
            var checkIn = CheckIns[i];
            var at = i;
            for (; at > 0 && CheckIns[at - 1].Flight > checkIn.Flight; at--)
            {
                CheckIns[at] = CheckIns[at - 1];
            }

            CheckIns[at] = checkIn;
        }
    }

    private static int Rank(int flight) => flight < 0 ? int.MaxValue : flight;

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    private readonly record struct SeatDraft(int Flight, string? From, string? To, string Seat, bool IsFinal);
}
