using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;
using Aircop.World.Demo;

namespace Aircop.ClientWeb.Demo;

/// <summary>Officers at work in the demo. They act on hits that are there and know only what these say; an act played again has no second effect.</summary>
public sealed class DemoOfficers(IGrainFactory grains)
{
    /// <summary>How long a hit on nobody planted waits for its officer, time in the field.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(50);

    /// <summary>Plays an act, if the hit of its case is there.</summary>
    public async Task Play(OfficerAction action, int day)
    {
        var flight = grains.GetGrain<IFlightGrain>(action.Case.Flight);
        if (await flight.GetFlight() is not { } view || HitOf(view, action) is not { } hit) return;
        var command = $"demo-{day}-{action.Case.Id}-{action.GetType().Name}";
        switch (action)
        {
            case ClaimCase:
                await flight.DecideHit(new DecideHit { CommandId = command, HitId = hit.Id, By = action.By });
                break;
            case DecideCase decide:
                await flight.DecideHit(new DecideHit { CommandId = command, HitId = hit.Id, By = action.By, Decision = decide.Decision, Reason = decide.Reason });
                break;
            case RecordCase record:
                await flight.RecordOutcome(new RecordOutcome { CommandId = command, HitId = hit.Id, By = action.By, Outcome = record.Outcome, Reason = ReasonOf(record.Outcome.Kind) });
                break;
        }
    }

    /// <summary>Clears what has waited long and is about nobody planted: travellers who book late and pay cash without any harm.</summary>
    /// <param name="now">Time in the field, UTC.</param>
    /// <param name="planted">Flights on which a case is planted.</param>
    public async Task ClearInnocent(DateTimeOffset now, IReadOnlySet<string> planted)
    {
        if (await grains.GetGrain<IOperationGrain>(DemoSeed.Operation).GetBoard() is not { } board) return;
        foreach (var row in board.Queue)
        {
            if (row.Hit.State != HitState.New || row.Hit.RaisedAt > now - Patience || planted.Contains(row.Flight)) continue;
            await grains.GetGrain<IFlightGrain>(row.Flight).DecideHit(new DecideHit
            {
                CommandId = $"demo-{row.Id}-cleared",
                HitId = row.Hit.Id,
                By = row.To + " officer",
                Decision = HitDecision.ClearedNoConcern,
                Reason = "Booking and journey explained at the counter.",
            });
        }
    }

    private static string ReasonOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Positive => "Found when person and bags were examined on arrival.",
        OutcomeKind.Missed => "Looked for at the gate and in the hall; not met.",
        _ => "Person and bags examined on arrival; nothing found.",
    };

    private static Hit? HitOf(FlightView view, OfficerAction action)
    {
        var person = view.People.FirstOrDefault(p => action.Case.IsAbout(p.Person))?.Key;
        var hits = view.Hits.Where(h => string.Equals(h.Person, person, StringComparison.Ordinal)).ToList();
        return hits.Find(h => h.Kind == action.Case.ExpectedHit) ?? hits.FirstOrDefault();
    }
}
