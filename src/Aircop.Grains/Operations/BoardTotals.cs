using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>Running sums over the newest report of every flight.</summary>
internal sealed class BoardTotals
{
    private readonly SortedDictionary<Commodity, (long Quantity, int Count)> _seizures = [];
    private int _flights;
    private long _people;
    private int _hits;
    private int _positive;
    private int _controls;
    private int _arrests;
    private int _protected;

    /// <summary>Counts a report in (1) or out (-1).</summary>
    public void Count(FlightReport report, int sign)
    {
        _flights += sign;
        _people += sign * report.People;
        _hits += sign * report.Hits.Length;
        foreach (var hit in report.Hits)
        {
            if (hit.Outcome is not { } outcome) continue;
            if (outcome.Kind is OutcomeKind.Positive or OutcomeKind.Negative) _controls += sign;
            if (outcome.Kind == OutcomeKind.Positive) _positive += sign;
            _arrests += sign * outcome.Arrests;
            _protected += sign * outcome.Protected;
            foreach (var line in outcome.Seizures)
            {
                var (quantity, count) = _seizures.GetValueOrDefault(line.Commodity);
                _seizures[line.Commodity] = (quantity + (sign * line.Quantity), count + sign);
            }
        }
    }

    /// <summary>The figures; what waits and since when is read from the queue.</summary>
    public BoardFigures Figures(IEnumerable<BoardRow> queue)
    {
        var (waiting, owed) = (0, 0);
        DateTimeOffset? oldestWaiting = null, oldestOwed = null;
        foreach (var row in queue)
        {
            if (BoardRows.IsWaiting(row.Hit))
            {
                waiting++;
                if (oldestWaiting is null || row.Hit.RaisedAt < oldestWaiting) oldestWaiting = row.Hit.RaisedAt;
            }
            else if (BoardRows.IsOwed(row.Hit))
            {
                owed++;
                if (oldestOwed is null || row.Hit.ChangedAt < oldestOwed) oldestOwed = row.Hit.ChangedAt;
            }
        }

        return new BoardFigures
        {
            Flights = _flights,
            People = _people,
            Hits = _hits,
            HitsWaiting = waiting,
            OldestWaitingAt = oldestWaiting,
            OutcomesOwed = owed,
            OldestOwedAt = oldestOwed,
            Positive = _positive,
            Controls = _controls,
            Arrests = _arrests,
            Protected = _protected,
            Seizures = [.. from seizure in _seizures
                           where seizure.Value.Count > 0
                           select new SeizureFigure { Commodity = seizure.Key, Quantity = seizure.Value.Quantity, Count = seizure.Value.Count }],
        };
    }
}
