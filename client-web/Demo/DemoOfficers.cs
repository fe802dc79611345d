using Aircop.Contracts.Flights;
using Aircop.World.Demo;

namespace Aircop.ClientWeb.Demo;

/// <summary>Officers at work in the demo. They act on hits that are there and know only what these say; an act played again has no second effect.</summary>
public sealed class DemoOfficers(IGrainFactory grains)
{
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
                await flight.RecordOutcome(new RecordOutcome { CommandId = command, HitId = hit.Id, By = action.By, Outcome = record.Outcome });
                break;
        }
    }

    private static Hit? HitOf(FlightView view, OfficerAction action)
    {
        var person = view.People.FirstOrDefault(p => action.Case.IsAbout(p.Person))?.Key;
        var hits = view.Hits.Where(h => string.Equals(h.Person, person, StringComparison.Ordinal)).ToList();
        return hits.Find(h => h.Kind == action.Case.ExpectedHit) ?? hits.FirstOrDefault();
    }
}
