using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>The timeline strip: flights by hour of departure, hits and results by the hour they came.</summary>
internal sealed class BoardHours
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly SortedDictionary<DateTimeOffset, BoardHour> _hours = [];
    private readonly HashSet<DateTimeOffset> _changed = [];
    private readonly HashSet<DateTimeOffset> _removed = [];

    /// <summary>First hour kept; what belongs to an earlier one is not shown.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>Counts a report in (1) or out (-1).</summary>
    public void Count(FlightReport report, int sign)
    {
        Change(report.Departure, hour => hour with { Flights = hour.Flights + sign });
        foreach (var hit in report.Hits)
        {
            Change(hit.RaisedAt, hour => hour with { Hits = hour.Hits + sign });
            if (hit.Outcome is { Kind: OutcomeKind.Positive } outcome)
                Change(outcome.RecordedAt, hour => hour with { Positive = hour.Positive + sign });
        }
    }

    /// <summary>Drops hours that ended more than a day ago.</summary>
    public void Prune(DateTimeOffset now)
    {
        var start = Floor(now - Kept);
        if (start <= Start) return;
        Start = start;
        foreach (var hour in _hours.Keys.TakeWhile(hour => hour < start).ToArray())
        {
            _hours.Remove(hour);
            _changed.Remove(hour);
            _removed.Add(hour);
        }
    }

    /// <summary>All hours, oldest first.</summary>
    public ImmutableArray<BoardHour> All() => [.. _hours.Values];

    /// <summary>The hours that changed or left since the last call.</summary>
    public ImmutableArray<BoardHour> TakeChanged(out ImmutableArray<DateTimeOffset> removed)
    {
        removed = [.. _removed.Order()];
        ImmutableArray<BoardHour> changed = [.. _changed.Order().Select(hour => _hours[hour])];
        _removed.Clear();
        _changed.Clear();
        return changed;
    }

    private void Change(DateTimeOffset time, Func<BoardHour, BoardHour> change)
    {
        var start = Floor(time);
        if (start < Start) return;
        var hour = change(_hours.GetValueOrDefault(start) ?? new BoardHour { Start = start });
        if (hour is { Flights: 0, Hits: 0, Positive: 0 })
        {
            _hours.Remove(start);
            _changed.Remove(start);
            _removed.Add(start);
            return;
        }

        _hours[start] = hour;
        _changed.Add(start);
        _removed.Remove(start);
    }

    private static DateTimeOffset Floor(DateTimeOffset time) =>
        new(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero);
}
