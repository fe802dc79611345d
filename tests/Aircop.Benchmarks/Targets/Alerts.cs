using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.World.Targets;

namespace Aircop.Benchmarks.Targets;

/// <summary>What was raised on one ticket.</summary>
/// <param name="Rules">Ids of the rules that speak for a look in a hit of rules; none where none was raised.</param>
/// <param name="ByList">Whether a lookout list raised a hit.</param>
internal sealed record Alert(ImmutableArray<string> Rules, bool ByList)
{
    /// <summary>Whether rules raised it.</summary>
    public bool ByRules => !Rules.IsEmpty;
}

/// <summary>The hits of the flights that are over, by ticket.</summary>
internal sealed class Alerts
{
    private readonly Dictionary<int, Alert> _byTicket = [];

    /// <summary>Alerts on innocents and on planted, those that have lapsed since included.</summary>
    public IReadOnlyDictionary<int, Alert> ByTicket => _byTicket;

    /// <summary>Takes the hits of a flight.</summary>
    /// <param name="view">The flight.</param>
    public void Take(FlightView view)
    {
        var numbers = view.People.ToDictionary(person => person.Key, person => Ticket.NumberOf(person.Person.UniqueReference), StringComparer.Ordinal);
        foreach (var hits in view.Hits.GroupBy(hit => numbers[hit.Person]))
        {
            if (hits.Key < 0) continue;
            _byTicket[hits.Key] = new Alert(
                [.. hits.Where(hit => hit.Kind == HitKind.Rule).SelectMany(hit => hit.Reasons).Where(reason => reason.Side == ReasonSide.For).Select(reason => reason.Source)],
                hits.Any(hit => hit.Kind != HitKind.Rule));
        }
    }
}
