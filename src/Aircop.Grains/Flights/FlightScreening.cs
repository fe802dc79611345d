using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Contracts.SimulatedInterpol;
using Aircop.Grains.Passengers;
using Aircop.Grains.Rules;
using Aircop.Grains.SimulatedInterpol;
using Aircop.Grains.Targeting;
using Aircop.Screening.Evidence;
using Aircop.Targeting;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <summary>
/// Targets the people of a flight, and screens them again with what changed in lookout lists. A pair of a person and a lookout that an
/// officer has told apart, on this flight or another, stays told apart until either side says something else.
/// </summary>
/// <param name="snapshots">Lists and rules in force.</param>
/// <param name="refresher">Brings them up to date.</param>
/// <param name="held">What an entry says.</param>
/// <param name="deltas">What changed in lists.</param>
/// <param name="versions">The versions of lists.</param>
/// <param name="cleared">Decisions on other flights.</param>
/// <param name="places">Airports.</param>
/// <param name="identities">Keyed hashes.</param>
/// <param name="logger">Hears of lists that cannot be reached.</param>
public sealed class FlightScreening(
    TargetingSnapshotHolder snapshots, TargetingSnapshotRefresher refresher, HeldLookouts held, LookoutDeltas deltas, LookoutVersions versions,
    ClearedPairs cleared, IPlaces places, IdentityKeys identities, ILogger<FlightScreening> logger)
{
    private static readonly KeyValuePair<string, SentenceLanguage>[] Languages =
        [new("en", SentenceLanguage.English), new("fr", SentenceLanguage.French), new("es", SentenceLanguage.Spanish), new("pt", SentenceLanguage.Portuguese)];

    /// <summary>The version of every lookout list, as of now or later.</summary>
    public Task<ImmutableSortedDictionary<string, long>> ListVersions() => versions.AsOfNow();

    /// <summary>The version of the rule book, as of now or later.</summary>
    public Task<long> RulesVersion() => versions.RulesAsOfNow();

    /// <summary>Sees to it that a version of the rule book, or a later one, has been looked at here.</summary>
    /// <exception cref="InvalidOperationException">It cannot be had yet.</exception>
    public async Task RequireRules(long version)
    {
        if (snapshots.Current.Book >= version) return;
        await refresher.Refresh();
        if (snapshots.Current.Book < version) throw new InvalidOperationException($"The rule book was read at version {snapshots.Current.Book}; version {version} is in force. It is read again.");
    }

    /// <summary>Targets people with lists and rules in force. Nothing comes between the end of it and the change of the flight.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="who">Keys of the people; may grow while it waits, and is emptied.</param>
    /// <param name="memories">What the network remembers of people, by key.</param>
    /// <param name="received">When their list was received, UTC.</param>
    /// <param name="now">Time in the field, UTC.</param>
    internal async Task Target(
        FlightState flight, HashSet<string> who, IReadOnlyDictionary<string, PersonMemory> memories, DateTimeOffset received, DateTimeOffset now)
    {
        var snapshot = await UpToDate(flight);
        var decided = new DecidedElsewhere();
        while (true)
        {
            var found = FlightTargeting.Target(Context(snapshot, memories), flight, who, received);
            if (await Learn(decided, flight, found)) continue;
            Fit(flight, found, held.DescriptionOf, now);
            KeepUntilAsked(flight, found, memories);
            Update(
                flight, decided, found, hit => who.Contains(hit.Person) && hit.Kind is not (HitKind.InterpolDocument or HitKind.Routine) && !RouteHits.Is(hit) && (hit.Kind != HitKind.Rule || memories.ContainsKey(hit.Person)),
                _ => Phrase.Of("hit.because.person"), becauseNew: null, now);
            NoteScreened(flight, snapshot.Lists, who);
            flight.TargetedWith = snapshot.Version;
            who.Clear();
            return;
        }
    }

    /// <summary>The rules in force.</summary>
    public RulePack Rules => snapshots.Current.Rules;

    /// <summary>Asks the rules in force of people with what the network remembers of them; true when that changed a hit.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="who">Keys of the people.</param>
    /// <param name="memories">What the network remembers of people, by key.</param>
    /// <param name="cause">Why they are asked.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <param name="judged">Takes what was judged, with the rules that are asked.</param>
    internal bool AskRules(
        FlightState flight, HashSet<string> who, IReadOnlyDictionary<string, PersonMemory> memories, TargetingCause cause, DateTimeOffset now, Judgements judged)
    {
        var snapshot = judged.Snapshot;
        var received = flight.Lists.Count > 0 ? flight.Lists[^1].ReceivedAt : now;
        var found = FlightTargeting.ByRules(Context(snapshot, memories), flight, who, received, judged);
        var because = Phrase.Of(cause switch
        {
            TargetingCause.History => "hit.because.history",
            TargetingCause.Network => "hit.because.network",
            TargetingCause.Seizure => "hit.because.seizure",
            TargetingCause.Rules => "hit.because.rules",
            TargetingCause.Outcome => "hit.because.outcome",
            TargetingCause.Lookouts => "hit.because.lookouts",
            TargetingCause.Route => "hit.because.springboard",
            _ => "hit.because.person",
        });
        flight.TargetedWith = snapshot.Version;
        if (flight.People.TrueForAll(entry => !entry.IsPresent || who.Contains(entry.Key))) flight.RulesVersion = snapshot.Book;
        return Update(
            flight, new DecidedElsewhere(), found, hit => hit.Kind is HitKind.Rule or HitKind.Routine && !RouteHits.Is(hit) && who.Contains(hit.Person), _ => because,
            becauseNew: cause == TargetingCause.Unspecified ? null : _ => because, now);
    }

    /// <summary>Screens everybody again with what changed in a list; true when that changed a hit and was not told.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="list">The list.</param>
    /// <param name="version">Version of the list that the flight is to be screened with at least.</param>
    /// <param name="looked">Hears of each change of the list before the flight counts as screened with it, with the keys of the people whom it is about, and whether a hit changed, which is not told again.</param>
    /// <param name="now">Time in the field, UTC.</param>
    internal async Task<bool> CatchUp(FlightState flight, string list, long version, Func<LookoutDelta, HashSet<string>, bool, Task> looked, DateTimeOffset now)
    {
        var changed = false;
        while (flight.Legs.Length > 0 && flight.Screened.GetValueOrDefault(list) is var since && since < version)
        {
            var delta = await deltas.Get(list, since, version);
            if (delta.Version < version) throw new InvalidOperationException($"Lookout list {list} was read at version {delta.Version}; version {version} is in force. It is read again.");
            var about = new HashSet<string>(StringComparer.Ordinal);
            changed |= await Screen(flight, delta, about, now);
            var looking = looked(delta, about, changed);
            changed = false;
            if (!looking.IsCompletedSuccessfully)
            {
                // Who was targeted meanwhile may have been with an older list.
                await looking;
                changed |= await Screen(flight, delta, about, now);
            }

            // People may have been targeted meanwhile with lists that were older.
            if (flight.Screened.GetValueOrDefault(list) == since) flight.Screened[list] = delta.Version;
        }

        return changed;
    }

    /// <summary>Keeps the decision of an officer on a hit for the pair of person and lookout, or takes it back.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="hit">The hit.</param>
    /// <param name="act">The act.</param>
    internal void NoteDecision(string key, FlightState flight, Hit hit, HitAct act)
    {
        var known = flight.Cleared.FindIndex(one => one.Hit == hit.Id);
        if (act.Decision == HitDecision.Unspecified || hit.List.Length == 0 || (known < 0 && act.Decision != HitDecision.ClearedNotSame)) return;
        if (flight.People.Find(entry => entry.Key == hit.Person) is not { } person) return;
        if (known >= 0) flight.Cleared.RemoveAt(known);
        flight.Cleared.Add(new ClearedHit(
            hit.Id,
            new ClearedPair
            {
                List = hit.List, Entry = hit.Entry, PersonContent = cleared.ContentOf(person.Person), EntryContent = hit.EntryContent, Flight = key,
                By = act.By, Reason = act.Reason, At = act.At, TakenBack = act.Decision != HitDecision.ClearedNotSame,
            },
            flight.Version));
    }

    /// <summary>How the people of a flight compare with the lookouts that raised its hits, as these are now.</summary>
    /// <param name="flight">The flight.</param>
    internal ImmutableArray<HitComparison> Compare(FlightState flight)
    {
        var comparisons = ImmutableArray.CreateBuilder<HitComparison>();
        foreach (var hit in flight.Hits)
        {
            if (hit.List.Length == 0 || held.EntryOf(hit.List, hit.Entry) is not { } entry || flight.People.Find(person => person.Key == hit.Person) is not { } person) continue;
            var alone = snapshots.Current.Lookouts.Excerpt([entry], snapshots.Current.Lookouts.Sequence);
            if (FlightTargeting.Compare(alone, person.Person) is not { } evidence) continue;
            comparisons.Add(new HitComparison
            {
                Hit = hit.Id,
                Sentences = Languages.ToImmutableSortedDictionary(language => language.Key, language => MatchSentence.Of(evidence, language.Value), StringComparer.Ordinal),
            });
        }

        return comparisons.ToImmutable();
    }

    /// <summary>Takes the answers of the simulated database; true when they changed a hit. An entry that the copy kept here has raised already is not raised twice.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="now">Time in the field, UTC.</param>
    internal async Task<bool> TakeChecks(FlightState flight, ImmutableArray<CheckAnswer> answers, DateTimeOffset now)
    {
        var decided = new DecidedElsewhere();
        while (true)
        {
            var answered = flight.People.Where(person => answers.Any(answer => SimulatedAnswers.Shows(person, answer.Document))).Select(person => person.Key).ToHashSet(StringComparer.Ordinal);
            var found = new List<Hit>();
            foreach (var answer in answers)
                if (answer.Entry is { } entry)
                    found.AddRange(flight.People.Where(person => person.IsPresent && SimulatedAnswers.Shows(person, answer.Document) && !IsRaisedByCopy(flight, person, entry))
                        .Select(person => SimulatedAnswers.Hit(person, answer, entry, held.ContentOf(entry))));
            if (await Learn(decided, flight, found)) continue;
            return Update(
                flight, decided, found, hit => hit.Kind == HitKind.InterpolDocument && answered.Contains(hit.Person),
                hit => Phrase.Of("hit.because.entryRemoved", ("list", hit.List)), becauseNew: hit => Phrase.Of("hit.because.answered", ("list", hit.List)), now);
        }
    }

    private static bool IsRaisedByCopy(FlightState flight, PersonEntry person, Lookout entry) =>
        flight.Hits.Exists(hit => hit.Person == person.Key && hit.List == SimulatedInterpolOptions.Copy && hit.Entry == entry.Id && hit.State != HitState.Lapsed);

    private async Task<bool> Screen(FlightState flight, LookoutDelta delta, HashSet<string> about, DateTimeOffset now)
    {
        var decided = new DecidedElsewhere();
        while (true)
        {
            var prefix = $".{delta.List}.";
            var touched = flight.Hits.Where(hit => EntryOf(hit, prefix) is { } id && delta.Touches(id)).Select(hit => hit.Person).ToHashSet(StringComparer.Ordinal);
            var found = new List<Hit>();
            FlightTargeting.Screen(delta.Lookouts, flight.People.Where(entry => entry.IsPresent || touched.Contains(entry.Key)), (_, id) => delta.ContentOf(id), found);
            if (await Learn(decided, flight, found)) continue;
            about.UnionWith(touched);
            about.UnionWith(found.Select(hit => hit.Person));
            Fit(flight, found, _ => delta.Description, now);
            return Update(
                flight, decided, found, hit => hit.Kind != HitKind.InterpolDocument && EntryOf(hit, prefix) is { } id && delta.Touches(id),
                hit => Because(delta, EntryOf(hit, prefix)!), becauseNew: hit => Because(delta, hit.Entry), now);
        }
    }

    private TargetingContext Context(TargetingSnapshot snapshot, IReadOnlyDictionary<string, PersonMemory> memories) => new(
        snapshot, places, identities, memories, held.ContentOf, held.IsShared);

    // What the network said of a person is not forgotten because the process is new: the hit stays as it was until the network has been asked again.
    private static void KeepUntilAsked(FlightState flight, List<Hit> found, IReadOnlyDictionary<string, PersonMemory> memories) =>
        found.RemoveAll(hit => hit.Kind == HitKind.Rule && !memories.ContainsKey(hit.Person) && flight.Hits.Exists(known => known.Id == hit.Id && known.State != HitState.Lapsed));

    // What a unit keeps for itself concerns the flights that touch its airport, and is seen by nobody else.
    private static void Fit(FlightState flight, List<Hit> found, Func<string, WatchlistDescription?> describe, DateTimeOffset now)
    {
        var airports = FlightReports.Airports(flight);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].List.Length == 0 || describe(found[i].List) is not { } list) continue;
            found[i] = SimulatedAnswers.WithAge(found[i], list, now);
            if (!HeldLookouts.IsOfOneUnit(list)) continue;
            if (airports.Contains(list.Airport)) found[i] = found[i] with { OnlyFor = list.Airport };
            else found.RemoveAt(i);
        }
    }

    private static bool Update(
        FlightState flight, DecidedElsewhere decided, List<Hit> found, Func<Hit, bool> looked, Func<Hit, Phrase> because, Func<Hit, Phrase>? becauseNew,
        DateTimeOffset now)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (becauseNew is not null) found[i] = found[i] with { Because = becauseNew(found[i]) };
            if (decided.Find(found[i]) is not { } pair || flight.Hits.Exists(hit => hit.Id == found[i].Id && hit.State != HitState.Lapsed)) continue;
            found[i] = found[i] with
            {
                State = HitState.Decided, Decision = HitDecision.ClearedNotSame, Owner = pair.By,
                Suppression = new HitSuppression { Flight = pair.Flight, By = pair.By, Reason = pair.Reason, At = pair.At },
            };
            flight.Cleared.RemoveAll(one => one.Hit == found[i].Id);
            flight.Cleared.Add(new ClearedHit(found[i].Id, pair, ChangedIn: 0));
        }

        var changed = HitLife.Update(flight.Hits, new HitUpdate(looked, because, again => decided.Reopens(flight.Cleared, again)), found, now);
        if (changed) flight.Cleared.RemoveAll(one => !one.Pair.TakenBack && flight.Hits.Find(hit => hit.Id == one.Hit) is not { Decision: HitDecision.ClearedNotSame });
        return changed;
    }

    private async Task<bool> Learn(DecidedElsewhere decided, FlightState flight, List<Hit> found)
    {
        var people = flight.People.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var unknown = found.Where(hit => hit.List.Length > 0).Select(hit => people[hit.Person]).Distinct().Where(entry => !decided.Knows(entry)).ToArray();
        if (unknown.Length == 0) return false;
        decided.Note(await Task.WhenAll(unknown.Select(cleared.Of)));
        return true;
    }

    // A process that has just begun, or was out of reach, must not let hits lapse that newer lists have raised.
    private async Task<TargetingSnapshot> UpToDate(FlightState flight)
    {
        if (!IsOlder(snapshots.Current, flight)) return snapshots.Current;
        try
        {
            await refresher.Refresh();
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Lookout lists could not be asked for; a flight is targeted with {Version} and screened again later", snapshots.Current.Version);
        }

        return snapshots.Current;
    }

    private static bool IsOlder(TargetingSnapshot snapshot, FlightState flight)
    {
        foreach (var (list, version) in flight.Screened)
            if (snapshot.Lists.GetValueOrDefault(list) < version) return true;
        return snapshot.Book < flight.RulesVersion;
    }

    // Of a list everybody knows what the one who knows least of it does.
    private static void NoteScreened(FlightState flight, ImmutableSortedDictionary<string, long> lists, HashSet<string> who)
    {
        var everybody = flight.People.TrueForAll(entry => !entry.IsPresent || who.Contains(entry.Key));
        foreach (var list in flight.Screened.Keys.Except(lists.Keys, StringComparer.Ordinal).ToArray()) flight.Screened[list] = 0;
        foreach (var (list, version) in lists)
            flight.Screened[list] = everybody ? version : Math.Min(flight.Screened.GetValueOrDefault(list), version);
    }

    private static Phrase Because(LookoutDelta delta, string entry) => Phrase.Of(
        delta.CauseOf(entry) switch
        {
            LookoutCause.Added => "hit.because.entryAdded",
            LookoutCause.Changed => "hit.because.entryChanged",
            LookoutCause.Removed => "hit.because.entryRemoved",
            _ => "hit.because.listChanged",
        },
        ("list", delta.List));

    // Hits from before their list was kept have it in their id.
    private static string? EntryOf(Hit hit, string prefix) =>
        hit.Id.AsSpan(Math.Min(hit.Person.Length, hit.Id.Length)).StartsWith(prefix, StringComparison.Ordinal) ? hit.Id[(hit.Person.Length + prefix.Length)..] : null;
}
