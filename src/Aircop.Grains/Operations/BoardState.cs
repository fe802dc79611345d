using System.Collections.Immutable;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>
/// The board of an operation as it follows from its log. Pure: the same entries in the same order give the same board.
/// Remembers what changed since the last tick was taken.
/// </summary>
internal sealed class BoardState
{
    /// <summary>How long a closed or cleared hit stays in the queue.</summary>
    private static readonly TimeSpan ClosedKept = TimeSpan.FromHours(6);

    private readonly Dictionary<string, FlightReport> _flights = new(StringComparer.Ordinal);
    private readonly BoardAirports _airports = new();
    private readonly BoardTotals _totals = new();
    private readonly BoardHours _hours = new();
    private readonly BoardReviews _reviews = new();
    private readonly Dictionary<string, BoardRow> _queue = new(StringComparer.Ordinal);
    private readonly List<BoardEvent> _events = [];
    private readonly HashSet<string> _changedRows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removedRows = new(StringComparer.Ordinal);
    private OperationPlan? _plan;
    private OperationState _state;
    private bool _operationChanged;
    private bool _figuresChanged;
    private long _tickSeq;

    /// <summary>Number of the last entry applied.</summary>
    public long Seq { get; private set; }

    /// <summary>The plan; null before one was laid down.</summary>
    public OperationPlan? Plan => _plan;

    /// <summary>The operation's state.</summary>
    public OperationState State => _state;

    /// <summary>Flights that have reported.</summary>
    public int Flights => _flights.Count;

    /// <summary>True when the report is newer than what the board knows of the flight.</summary>
    public bool IsNews(FlightReport report) => !_flights.TryGetValue(report.Flight, out var known) || report.Version > known.Version;

    /// <summary>True when the status is newer than what the board knows of the airport.</summary>
    public bool IsNews(AirportStatus status) => _airports.IsNews(status);

    /// <summary>Applies the next entry of the log.</summary>
    public void Apply(long seq, OperationEntry entry)
    {
        Seq = seq;
        var events = new EventList(seq, entry.At, _events);
        if (entry.Plan is { } plan)
        {
            _plan = plan;
            _airports.SetPlaces(plan.Airports);
            if (_state == OperationState.Unspecified) _state = OperationState.Planning;
            _operationChanged = true;
        }
        else if (entry.State is { } change)
        {
            _state = change.To;
            _operationChanged = true;
            events.StateChanged(change.To);
        }
        else if (entry.Airport is { } status)
        {
            foreach (var flight in status.NewlyLate) events.ListLate(status.Airport, flight);
            foreach (var flight in status.NewlyUnreviewed)
                if (_reviews.Take(flight, _flights.GetValueOrDefault(flight))) events.ReviewOverdue(status.Airport, flight);
            _airports.Apply(status);
            _figuresChanged = true;
        }
        else if (entry.Flight is { } report)
        {
            Apply(report, events);
        }

        Prune(entry.At);
    }

    private void Apply(FlightReport report, EventList events)
    {
        _flights.TryGetValue(report.Flight, out var before);
        _flights[report.Flight] = report;
        if (before is not null) Count(before, -1);
        Count(report, 1);
        events.Compare(before, report);
        if (_reviews.Take(report)) events.ReviewDone(report);
        if (before is not null)
            foreach (var hit in before.Hits)
                if (!report.Hits.Any(h => h.Id == hit.Id)) RemoveRow(BoardRows.Id(report.Flight, hit.Id));
        foreach (var hit in report.Hits)
        {
            var row = BoardRows.Of(report, hit);
            if (_queue.TryGetValue(row.Id, out var known) && BoardRows.SameButVersion(known, row)) continue;
            _queue[row.Id] = row;
            _changedRows.Add(row.Id);
            _removedRows.Remove(row.Id);
        }
    }

    private void Count(FlightReport report, int sign)
    {
        _totals.Count(report, sign);
        _hours.Count(report, sign);
        _airports.Count(report, sign);
        _figuresChanged = true;
    }

    private void Prune(DateTimeOffset now)
    {
        _hours.Prune(now);
        foreach (var (id, row) in _queue)
            if (BoardMirror.IsClosed(row.Hit) && row.Hit.ChangedAt < now - ClosedKept)
                RemoveRow(id);
        if (_events.Count > BoardSnapshot.EventsKept) _events.RemoveRange(0, _events.Count - BoardSnapshot.EventsKept);
    }

    private void RemoveRow(string id)
    {
        if (!_queue.Remove(id)) return;
        _changedRows.Remove(id);
        _removedRows.Add(id);
    }

    /// <summary>The whole board.</summary>
    public BoardSnapshot? Snapshot(string epoch) => _plan is null ? null : new BoardSnapshot
    {
        Operation = Operation(_plan),
        Epoch = epoch,
        Seq = Seq,
        Figures = Figures(),
        Airports = _airports.All(),
        Queue = [.. _queue.Values.Order(BoardMirror.ByUrgency)],
        Events = NewestFirst(0),
        Hours = _hours.All(),
    };

    /// <summary>What changed since the last call, or null when nothing did.</summary>
    public BoardTick? TakeTick(string epoch)
    {
        if (_plan is null || Seq == _tickSeq) return null;
        var tick = new BoardTick
        {
            OperationId = _plan.Id,
            Epoch = epoch,
            AfterSeq = _tickSeq,
            Seq = Seq,
            Operation = _operationChanged ? Operation(_plan) : null,
            Figures = _figuresChanged ? Figures() : null,
            Airports = _airports.TakeChanged(),
            Queue = [.. _changedRows.Select(id => _queue[id]).Order(BoardMirror.ByUrgency)],
            Removed = [.. _removedRows.Order(StringComparer.Ordinal)],
            Events = NewestFirst(_tickSeq),
            Hours = _hours.TakeChanged(out var hoursRemoved),
            HoursRemoved = hoursRemoved,
        };
        _tickSeq = Seq;
        _operationChanged = false;
        _figuresChanged = false;
        _changedRows.Clear();
        _removedRows.Clear();
        return tick;
    }

    /// <summary>What must be kept so that the board need not be made again from the first entry.</summary>
    public BoardCheckpoint Checkpoint() => new()
    {
        Seq = Seq,
        Plan = _plan,
        State = _state,
        Flights = [.. _flights.Values],
        Airports = _airports.Statuses(),
        Events = [.. _events],
        Removed = [.. ClosedRowsOf(_flights.Values)],
        Hours = _hours.Start,
        Reviews = new(_reviews.Told, StringComparer.Ordinal),
    };

    /// <summary>The board at a checkpoint.</summary>
    public static BoardState From(BoardCheckpoint checkpoint)
    {
        var board = new BoardState();
        if (checkpoint.Plan is null) return board;
        board._plan = checkpoint.Plan;
        board._state = checkpoint.State;
        board.Seq = checkpoint.Seq;
        board._airports.SetPlaces(checkpoint.Plan.Airports);
        board._hours.Start = checkpoint.Hours;
        foreach (var (flight, waits) in checkpoint.Reviews) board._reviews.Told[flight] = waits;
        foreach (var status in checkpoint.Airports) board._airports.Apply(status);
        var removed = checkpoint.Removed.ToHashSet(StringComparer.Ordinal);
        foreach (var report in checkpoint.Flights)
        {
            board._flights.Add(report.Flight, report);
            board.Count(report, 1);
            foreach (var hit in report.Hits)
            {
                var row = BoardRows.Of(report, hit);
                if (!removed.Contains(row.Id)) board._queue[row.Id] = row;
            }
        }

        board._events.AddRange(checkpoint.Events);
        board.TakeTick("");
        return board;
    }

    private IEnumerable<string> ClosedRowsOf(IEnumerable<FlightReport> reports)
    {
        foreach (var report in reports)
            foreach (var hit in report.Hits)
            {
                var id = BoardRows.Id(report.Flight, hit.Id);
                if (!_queue.ContainsKey(id)) yield return id;
            }
    }

    private BoardOperation Operation(OperationPlan plan) => new()
    {
        Id = plan.Id,
        Name = plan.Name,
        State = _state,
        StartsAt = plan.StartsAt,
        EndsAt = plan.EndsAt,
        Synthetic = plan.Synthetic,
    };

    private BoardFigures Figures()
    {
        var (due, received, late) = _airports.Lists();
        return _totals.Figures(_queue.Values) with { ListsDue = due, ListsReceived = received, ListsLate = late };
    }

    private ImmutableArray<BoardEvent> NewestFirst(long afterSeq)
    {
        var newest = ImmutableArray.CreateBuilder<BoardEvent>();
        for (var i = _events.Count - 1; i >= 0 && _events[i].Seq > afterSeq && newest.Count < BoardSnapshot.EventsKept; i--)
            newest.Add(_events[i]);
        return newest.ToImmutable();
    }
}
