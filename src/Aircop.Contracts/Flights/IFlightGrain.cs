using System.Collections.Immutable;
using Aircop.Contracts.SimulatedInterpol;
using Orleans.Concurrency;

namespace Aircop.Contracts.Flights;

/// <summary>
/// One flight. Key: <see cref="FlightKey"/> as text. Holds its manifest, targets it, and tells the airports it touches
/// and the operations they take part in.
/// </summary>
[Alias("aircop.IFlightGrain")]
public interface IFlightGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes a list: merges it, screens and targets who is new or changed, and writes all that together with what the
    /// flight now owes to others. Lists that come while a write is under way share the next one. Returns after the write.
    /// The same message again changes nothing.
    /// </summary>
    [Alias("AcceptManifest")]
    Task<AcceptedManifest> AcceptManifest(ManifestSubmission submission);

    /// <summary>The flight as it is stored; null when no list of it was ever received.</summary>
    [ReadOnly, Alias("GetFlight")]
    Task<FlightView?> GetFlight();

    /// <summary>Claims a hit or decides of it.</summary>
    [Alias("DecideHit")]
    Task<ActResult> DecideHit(DecideHit command);

    /// <summary>Records what the control of a referred hit produced.</summary>
    [Alias("RecordOutcome")]
    Task<ActResult> RecordOutcome(RecordOutcome command);

    /// <summary>
    /// A lookout list has this version: screens everybody again with what changed since the flight was last screened with it. Returns
    /// when what that did to its hits is durable; a version that it has been screened with changes nothing.
    /// </summary>
    [Alias("LookoutsChanged")]
    Task LookoutsChanged(string list, long version);

    /// <summary>Takes answers of the simulated INTERPOL database on documents of the flight; returns when what they did is durable. The same answers again change nothing.</summary>
    [Alias("TakeChecks")]
    Task TakeChecks(ImmutableArray<CheckAnswer> answers);

    /// <summary>
    /// Asks the network anew of people of the flight, and the rules with what it says. Returns when what that did to the hits is durable;
    /// asking again changes nothing. People who are not on the flight are passed over.
    /// </summary>
    [Alias("TargetAgain")]
    Task TargetAgain(TargetAgain again);

    /// <summary>
    /// Takes what a later flight has found of routes that travellers of this one stitched together: a hit on each, until it is withdrawn.
    /// Returns when that is durable; the same again changes nothing.
    /// </summary>
    [Alias("NoteRoutes")]
    Task NoteRoutes(ImmutableArray<RouteNote> notes);
}
