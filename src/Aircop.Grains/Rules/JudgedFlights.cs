using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.Targeting.Forms;

namespace Aircop.Grains.Rules;

/// <summary>Brings what was judged of flights, and what became of it, to the read model: the facts without names, what the rules found, what officers decided.</summary>
/// <param name="store">The read model.</param>
/// <param name="snapshots">Rules in force.</param>
/// <param name="identities">The network's secret, by which chance picks.</param>
public sealed class JudgedFlights(IJudgedStore store, TargetingSnapshotHolder snapshots, IdentityKeys identities)
{
    /// <summary>Begins to judge people of a flight with the rules that are in force now.</summary>
    internal Judgements Begin(DateTimeOffset now) => new(snapshots.Current, identities, now);

    /// <summary>Notes what was judged; returns when it is stored. The same again changes nothing.</summary>
    internal Task Note(string key, FlightState flight, Judgements judged)
    {
        if (judged.People.Count == 0) return Task.CompletedTask;
        var rules = JudgedRules.Of(judged.Snapshot);
        var people = ImmutableArray.CreateBuilder<JudgedPerson>(judged.People.Count);
        var gone = ImmutableArray.CreateBuilder<string>();
        foreach (var one in judged.People)
        {
            if (!one.Entry.IsPresent) gone.Add(one.Entry.Key);
            else people.Add(new JudgedPerson(one.Entry.Key, rules.Text, FactsForm.Current.Description, JudgedResult.Write(one, rules, judged.Snapshot.Lookouts.Sequence), FactsForm.Current.Write(FactsWithoutNames.Of(one.Facts))));
        }

        return store.Write(new JudgedFlight(Head(key, flight, []), people.ToImmutable(), gone.ToImmutable(), flight.Version, judged.At));
    }

    /// <summary>Notes what officers have decided of hits, and what controls found.</summary>
    internal Task NoteDecisions(string key, FlightState flight)
    {
        if (flight.Acts.Count == 0 || flight.Legs.Length == 0) return Task.CompletedTask;
        ImmutableArray<JudgedDecision> decisions =
        [
            .. flight.Hits.Where(hit => hit.Decision != HitDecision.Unspecified && hit.Suppression is null)
                .Select(hit => new JudgedDecision(hit.Id, hit.Person, hit.Kind, hit.Decision, hit.Outcome?.Kind ?? OutcomeKind.Unspecified)),
        ];
        return decisions.IsEmpty ? Task.CompletedTask : store.Write(new JudgedFlight(Head(key, flight, decisions), [], [], flight.Version, flight.ChangedAt));
    }

    private static JudgedHead Head(string key, FlightState flight, ImmutableArray<JudgedDecision> decisions) =>
        new(key, flight.Legs[0].Departure, FlightReports.Airports(flight), decisions);
}
