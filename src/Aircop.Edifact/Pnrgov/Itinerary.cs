using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Gathers the flights of one record and finds the pushed one among them.</summary>
internal sealed class Itinerary(FindingLog findings)
{
    private const int MaxFlights = 999;

    /// <summary>Flights whose ports are compared one by one.</summary>
    private const int MaxCompared = 50;

    private readonly Drafts<FlightDraft> _flights = new();
    private readonly DesignatorCache _designators = new();
    private readonly FlightTexts _texts = new();
    private readonly List<(DateTime Time, int Place)> _keys = [];
    private bool _limitReached;
    private int[] _order = [];
    private ImmutableArray<PnrFlight> _sorted = [];

    /// <summary>Place of the flight taken last, in the order sent; -1 before the first.</summary>
    public int Current => _flights.Count - 1;

    /// <summary>Place of the pushed flight in the itinerary; -1 when it is not in it.</summary>
    public int Pushed { get; private set; } = -1;

    /// <summary>What the flights as sold made so far weigh, bytes; bookings share them.</summary>
    public int SharedWeight => _designators.Weight;

    /// <summary>Forgets the record before.</summary>
    public void Clear()
    {
        _flights.Clear();
        _keys.Clear();
        _limitReached = false;
        _sorted = [];
        Pushed = -1;
    }

    /// <summary>Takes a TVL: a flight, or the number under which the last one is operated.</summary>
    public void TakeFlight(in Segment segment, int number)
    {
        if (_flights.Count > 0 && TravelProduct.IsOperatingNumber(segment))
        {
            var carrier = segment.Code(4, 1);
            Operate(carrier, TravelProduct.ComparedNumber(segment.Value(5, 1)));
            return;
        }

        if (_flights.Count < MaxFlights)
        {
            Read(segment, _flights.Add(), number);
        }
        else if (!_limitReached)
        {
            _limitReached = true;
            findings.Add(FindingCode.LimitReached, number, 0, $"More than {MaxFlights} flights in a booking; the rest was not kept.");
        }
    }

    /// <summary>Takes a TRA: the carrier and number under which the last flight is operated.</summary>
    public void TakeOperating(in Segment segment) => Operate(segment.Code(1, 1), TravelProduct.ComparedNumber(segment.Value(2, 1)));

    /// <summary>Takes an RPI: seats and status.</summary>
    /// <param name="seats">Seats, as sent.</param>
    /// <param name="status">The status.</param>
    public void TakeStatus(ReadOnlySpan<byte> seats, string? status)
    {
        if (_flights.Count > 0)
        {
            _flights.Last.Quantity = EdifactDates.TryNumber(seats, out var quantity) ? quantity : null;
            _flights.Last.Status = status;
        }
    }

    /// <summary>Takes an APD: the type of aircraft.</summary>
    public void TakeAircraft(string? aircraft)
    {
        if (_flights.Count > 0)
        {
            _flights.Last.Aircraft = aircraft;
        }
    }

    /// <summary>Counts a traveller checked in on the last flight.</summary>
    public void CountCheckIn()
    {
        if (_flights.Count > 0)
        {
            _flights.Last.CheckIns++;
        }
    }

    /// <summary>The flights by departure, those without a date last; flights of one time stay as sent.</summary>
    /// <param name="pushed">The flight that is pushed; null when the message names none.</param>
    public ImmutableArray<PnrFlight> Finish(FlightLeg? pushed)
    {
        var isSorted = true;
        for (var i = 0; i < _flights.Count; i++)
        {
            var time = _flights[i].DepartureLocal ?? DateTime.MaxValue;
            isSorted = isSorted && (i == 0 || _keys[i - 1].Time <= time);
            _keys.Add((time, i));
        }

        if (!isSorted)
        {
            _keys.Sort();
        }

        if (_order.Length < _keys.Count)
        {
            _order = new int[_keys.Count];
        }

        var best = 0;
        for (var place = 0; place < _keys.Count; place++)
        {
            _order[_keys[place].Place] = place;
            var rank = Rank(_flights[_keys[place].Place], pushed);
            if (rank > best)
            {
                best = rank;
                Pushed = place;
            }
        }

        if (_keys.Count == 0)
        {
            return [];
        }

        var flights = new PnrFlight[_keys.Count];
        for (var place = 0; place < flights.Length; place++)
        {
            flights[place] = _flights[_keys[place].Place].Build(place == Pushed);
        }

        _sorted = ImmutableCollectionsMarshal.AsImmutableArray(flights);
        return _sorted;
    }

    /// <summary>Place of a flight after <see cref="Finish"/>.</summary>
    /// <param name="sent">Its place in the order sent; -1 stays.</param>
    public int PlaceOf(int sent) => sent < 0 ? -1 : _order[sent];

    /// <summary>Ports of a flight, after <see cref="Finish"/>.</summary>
    public (string? From, string? To) PortsOf(int place) => (_sorted[place].From, _sorted[place].To);

    /// <summary>
    /// Place, after <see cref="Finish"/>, of the flight a service is about: the one it stands under unless it names other ports, else the
    /// first with the ports it names; -1 if there is none.
    /// </summary>
    public int PlaceWith(int sent, string? from, string? to)
    {
        var place = PlaceOf(sent);
        if (place >= 0 && (from is null || (_sorted[place].From == from && _sorted[place].To == to)))
        {
            return place;
        }

        for (var i = 0; i < _sorted.Length && i < MaxCompared && from is not null; i++)
        {
            if (_sorted[i].From == from && _sorted[i].To == to)
            {
                return i;
            }
        }

        return -1;
    }

    private void Read(in Segment segment, FlightDraft flight, int number)
    {
        flight.Position = number;
        if (segment.Release == 0 && _texts.TryFind(segment.Text, flight))
        {
            return;
        }

        if (TravelProduct.TryRead(segment, flight, _designators, number, findings) && segment.Release == 0)
        {
            _texts.Keep(segment.Text, flight);
        }
    }

    private void Operate(string? carrier, string? number)
    {
        if (_flights.Count > 0)
        {
            var flight = _flights.Last;
            flight.OperatingCarrier = carrier is null || carrier == flight.Flight?.Carrier ? flight.OperatingCarrier : carrier;
            flight.OperatingNumber = number ?? flight.OperatingNumber;
        }
    }

    /// <summary>
    /// How well a flight fits the pushed one: by number and day, by ports and day, or by number and ports where no day agrees. The number
    /// at level 0 may be the selling carrier's or the operating one's.
    /// </summary>
    private static int Rank(FlightDraft flight, FlightLeg? pushed)
    {
        if (pushed is null)
        {
            return 0;
        }

        var isDay = flight.DepartureLocal is { } departure && pushed.DepartureLocal is { } day && departure.Date == day.Date;
        var isPorts = flight.From is not null && flight.From == pushed.From && flight.To == pushed.To;
        var number = pushed.Flight?.Number;
        var carrier = pushed.Flight?.Carrier;
        var isNumber = number is not null
            && ((flight.Flight?.Number == number && (flight.Flight.Carrier == carrier || flight.OperatingCarrier == carrier))
                || (flight.OperatingNumber == number && (flight.OperatingCarrier ?? flight.Flight?.Carrier) == carrier));
        return isNumber && isDay ? 4 : isPorts && isDay ? 3 : isNumber && isPorts ? 2 : 0;
    }
}
