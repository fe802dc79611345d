using System.Collections.Immutable;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What is gathered of one traveller (TIF) before all services of the record are known.</summary>
internal sealed class TravellerDraft
{
    private const int MaxTickets = 50;
    private const int MaxOther = 100;

    private readonly List<string> _loyalty = [];

    public required PersonDraft Person { get; init; }

    public string? Type { get; init; }

    public string? Reference { get; init; }

    public string? AccompaniedBy { get; init; }

    public int? FareAge { get; set; }

    public List<Ticket> Tickets { get; } = [];

    public List<(int Flight, SeatOnFlight Seat, bool IsFinal)> Seats { get; } = [];

    public List<CheckIn> CheckIns { get; } = [];

    public bool IsInfant => Type is "IN" or "INF";

    public void AddLoyalty(string? company, string number)
    {
        var account = company is null ? number : $"{company} {number}";
        if (_loyalty.Count < MaxOther && !_loyalty.Contains(account))
        {
            _loyalty.Add(account);
        }
    }

    public void AddTicket(Ticket ticket)
    {
        if (Tickets.Count < MaxTickets)
        {
            Tickets.Add(ticket);
        }
    }

    /// <summary>Adds a seat; the one given at check-in replaces the one asked for.</summary>
    public void AddSeat(int flight, string? from, string? to, string seat, bool isFinal)
    {
        for (var i = 0; i < Seats.Count; i++)
        {
            if (Seats[i].Flight == flight && Seats[i].Seat.From == from && Seats[i].Seat.To == to)
            {
                if (isFinal || !Seats[i].IsFinal)
                {
                    Seats[i] = (flight, new SeatOnFlight(from, to, seat), isFinal);
                }

                return;
            }
        }

        if (Seats.Count < MaxOther)
        {
            Seats.Add((flight, new SeatOnFlight(from, to, seat), isFinal));
        }
    }

    /// <summary>The traveller.</summary>
    /// <param name="locators">Locators of the booking.</param>
    /// <param name="pushed">Place of the pushed flight, -1 if it is not in the itinerary.</param>
    /// <param name="from">Port of departure of the pushed flight.</param>
    /// <param name="to">Port of arrival of the pushed flight.</param>
    /// <param name="seenTags">Bag tags counted under travellers before, for pools.</param>
    public PnrTraveller Build(ImmutableArray<string> locators, int pushed, string? from, string? to, HashSet<string> seenTags)
    {
        var document = Person.DocumentName;
        var (surname, suffix) = TitleRule.SplitSurname(Person.Surname, document?.Surname);
        var given = TitleRule.Split(Person.Given, document?.Given);
        var seats = ImmutableArray.CreateBuilder<SeatOnFlight>(Seats.Count);
        string? seat = null;
        SortByItinerary();
        foreach (var (flight, onFlight, _) in Seats)
        {
            seats.Add(onFlight);
            seat = (pushed >= 0 ? flight == pushed : onFlight.From == from && onFlight.To == to) ? onFlight.Seat : seat;
        }

        CheckIn? boarding = null;
        foreach (var checkIn in CheckIns)
        {
            boarding = checkIn.Flight == pushed ? boarding ?? checkIn : boarding;
        }

        var isSame = document is null
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
            DocumentName = isSame ? null : document,
            Seats = seats.ToImmutable(),
            Tickets = [.. Tickets],
            Loyalty = [.. _loyalty],
            FareAge = FareAge,
            BoardingNumber = boarding?.BoardingNumber,
            CheckedInAt = boarding?.At,
            CheckIns = [.. CheckIns],
        };
    }

    /// <summary>Puts seats and check-ins in the order of the itinerary and leaves those of one flight as they are.</summary>
    private void SortByItinerary()
    {
        for (var i = 1; i < Seats.Count; i++)
        {
            var seat = Seats[i];
            var at = i;
            for (; at > 0 && Rank(Seats[at - 1].Flight) > Rank(seat.Flight); at--)
            {
                Seats[at] = Seats[at - 1];
            }

            Seats[at] = seat;
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
}
