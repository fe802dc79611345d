using System.Globalization;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>Writes the events of one log entry: what a reader of the timeline must know of it.</summary>
/// <param name="seq">Number of the entry.</param>
/// <param name="at">When it was entered, UTC.</param>
/// <param name="events">Where the events go.</param>
internal sealed class EventList(long seq, DateTimeOffset at, List<BoardEvent> events)
{
    private int _part;

    /// <summary>The operation changed its state.</summary>
    public void StateChanged(OperationState to) =>
        Add(BoardEventKind.StateChanged, Severity.Ordinary, "", "", Phrase.Of("event.state", ("state", to.ToString())));

    /// <summary>A flight departed without a list.</summary>
    public void ListLate(string airport, string flight) =>
        Add(BoardEventKind.ListLate, Severity.Look, airport, "", Phrase.Of("event.listLate", ("flight", flight), ("airport", airport)));

    /// <summary>A flight with hits departs soon and nobody has reviewed it.</summary>
    public void ReviewOverdue(string airport, string flight) =>
        Add(BoardEventKind.ReviewOverdue, Severity.Look, airport, flight, Phrase.Of("event.reviewOverdue", ("flight", FlightKey.TryParse(flight, out var key) ? key.Designator : flight)));

    /// <summary>A flight of which that was told has been reviewed.</summary>
    public void ReviewDone(FlightReport report) =>
        Add(BoardEventKind.ReviewDone, Severity.Ordinary, report.From, report.Flight, Phrase.Of("event.reviewDone", ("flight", Name(report))));

    /// <summary>Tells what is new in a report beside the one before it.</summary>
    public void Compare(FlightReport? before, FlightReport after)
    {
        if (before is null || after.Lists > before.Lists)
        {
            var people = after.People.ToString(CultureInfo.InvariantCulture);
            Add(BoardEventKind.ListReceived, Severity.Ordinary, after.From, after.Flight,
                Phrase.Of("event.listReceived", ("flight", Name(after)), ("people", people), ("airport", after.From)));
        }

        foreach (var hit in after.Hits) Compare(after, before?.Hits.FirstOrDefault(h => h.Id == hit.Id), hit);
    }

    private void Compare(FlightReport report, Hit? before, Hit hit)
    {
        if (before is null || (hit.State == HitState.New && before.State is (HitState.Lapsed or HitState.Decided)))
            Add(BoardEventKind.HitRaised, hit.Severity, report.To, report.Flight,
                Phrase.Of("event.hitRaised", ("flight", Name(report)), ("hit", hit.Headline.Code)));
        if (hit.State == HitState.Lapsed && before is not { State: HitState.Lapsed })
            Add(BoardEventKind.HitLapsed, Severity.Ordinary, report.To, report.Flight, Phrase.Of("event.hitLapsed", ("flight", Name(report))));
        if (hit.State == HitState.Assigned && hit.Owner != before?.Owner)
            Add(BoardEventKind.HitDecided, Severity.Ordinary, report.To, report.Flight,
                Phrase.Of("event.hitClaimed", ("flight", Name(report)), ("owner", hit.Owner)));
        if (hit.Decision != HitDecision.Unspecified && hit.Decision != before?.Decision)
            Add(BoardEventKind.HitDecided, Severity.Ordinary, report.To, report.Flight,
                Phrase.Of("event.hitDecided", ("flight", Name(report)), ("decision", hit.Decision.ToString()), ("owner", hit.Owner)));
        if (hit.Outcome is { } outcome && before?.Outcome is null) Outcome(report, outcome);
    }

    private void Outcome(FlightReport report, HitOutcome outcome)
    {
        var severity = outcome.Kind == OutcomeKind.Positive ? Severity.Look : Severity.Ordinary;
        if (outcome.Seizures.IsEmpty)
            Add(BoardEventKind.OutcomeRecorded, severity, outcome.Airport, report.Flight,
                Phrase.Of("event.outcome", ("flight", Name(report)), ("kind", outcome.Kind.ToString()), ("airport", outcome.Airport)));
        foreach (var line in outcome.Seizures)
            Add(BoardEventKind.OutcomeRecorded, severity, outcome.Airport, report.Flight,
                Phrase.Of("event.seizure", ("flight", Name(report)), ("commodity", line.Commodity.ToString()),
                    ("quantity", line.Quantity.ToString(CultureInfo.InvariantCulture)), ("airport", outcome.Airport)));
    }

    private void Add(BoardEventKind kind, Severity severity, string airport, string flight, Phrase text) =>
        events.Add(new BoardEvent { Seq = seq, Part = _part++, At = at, Kind = kind, Severity = severity, Airport = airport, Flight = flight, Text = text });

    private static string Name(FlightReport report) => report.Carrier + report.Number;
}
