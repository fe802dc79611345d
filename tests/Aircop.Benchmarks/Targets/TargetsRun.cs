using System.Diagnostics;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Targeting;
using Aircop.World.Targets;

namespace Aircop.Benchmarks.Targets;

/// <summary>What came of a period.</summary>
/// <param name="World">The period and its truth.</param>
/// <param name="Rules">The rules that were in force.</param>
/// <param name="Version">Their version, and that of the lists.</param>
/// <param name="Judgements">What the rules said.</param>
/// <param name="Alerts">What was raised.</param>
/// <param name="NotRaised">Stories for which an earlier courier should have been controlled and was never raised.</param>
/// <param name="Lists">Lists that were sent.</param>
/// <param name="Elapsed">How long the period took, its making left out.</param>
internal sealed record TargetsOutcome(
    TargetWorld World, RulePack Rules, string Version, Judgements Judgements, Alerts Alerts, IReadOnlySet<Story> NotRaised, int Lists, TimeSpan Elapsed);

/// <summary>
/// Plays a period through the network: lists in order of time, under a clock that follows them; each evening the flights of the day are asked once more
/// and those that are over are read, and controls that a story needs are made.
/// </summary>
internal sealed class TargetsRun
{
    /// <summary>Flights that send at a time.</summary>
    private const int AtATime = 4;

    /// <summary>Before the first list of a flight.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(26);

    private readonly NetworkInProcess _network;
    private readonly TargetWorld _world;
    private readonly Alerts _alerts = new();
    private readonly HashSet<Story> _notRaised = new(ReferenceEqualityComparer.Instance);
    private readonly PriorityQueue<FlightList, DateTimeOffset> _due = new();
    private readonly Dictionary<TargetFlight, int> _owed = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<TargetFlight, (Story Story, EarlierFind Find)> _finds;
    private int _begun;
    private int _sent;

    private TargetsRun(NetworkInProcess network, TargetWorld world)
    {
        (_network, _world) = (network, world);
        _finds = world.Stories.SelectMany(story => story.Finds.Select(find => (Story: story, Find: find))).ToLookup(one => one.Find.Ticket.Flight);
    }

    /// <summary>Plays a period.</summary>
    public static async Task<TargetsOutcome> PlayAsync(TargetWorld world, Action<string> say, CancellationToken cancel)
    {
        await using var network = await NetworkInProcess.StartAsync(world.Options.Start - Ahead, cancel);
        await network.AddLookouts(world.Lookouts.Select(listed => (listed.List, listed.Entry)));
        var watched = world.Stories.SelectMany(story => story.Targets).Select(ticket => ticket.Number);
        var judgements = new Judgements(world.Tickets.Length, CorePack.All.For(RuleSubject.Passenger).Rules, watched);
        var holder = network.Snapshots;
        holder.Current = holder.Current with { Judged = judgements.Note };
        var run = new TargetsRun(network, world);
        var watch = Stopwatch.StartNew();
        await run.PlayAsync(watch, say, cancel);
        return new TargetsOutcome(world, holder.Current.Rules, holder.Current.Version, judgements, run._alerts, run._notRaised, run._sent, watch.Elapsed);
    }

    private async Task PlayAsync(Stopwatch watch, Action<string> say, CancellationToken cancel)
    {
        var day = _world.Options.Start - Ahead;
        for (var number = 0; _begun < _world.Flights.Length || _due.Count > 0; number++)
        {
            cancel.ThrowIfCancellationRequested();
            day = day.AddDays(1);
            Begin(day);
            var touched = await Send(day, cancel);
            _network.Clock.MoveTo(day);
            await AskAgain(touched, cancel);
            await Read([.. touched.Where(flight => _owed[flight] == 0)], cancel);
            if (number % 28 == 27) say(string.Create(CultureInfo.InvariantCulture, $"week {(number + 1) / 7}: {_sent} lists, {watch.Elapsed.TotalSeconds:F0} s"));
        }
    }

    // Lists are written when their flight's time has come, so that the whole period is never in memory.
    private void Begin(DateTimeOffset before)
    {
        for (; _begun < _world.Flights.Length && _world.Flights[_begun].Departure - Ahead < before; _begun++)
        {
            var flight = _world.Flights[_begun];
            var lists = 0;
            foreach (var list in FlightLists.Of(flight))
            {
                _due.Enqueue(list, list.At);
                lists++;
            }

            _owed.Add(flight, lists);
        }
    }

    // Those of one hour together, those of one flight one after the other.
    private async Task<HashSet<TargetFlight>> Send(DateTimeOffset before, CancellationToken cancel)
    {
        var touched = new HashSet<TargetFlight>(ReferenceEqualityComparer.Instance);
        while (_due.TryPeek(out _, out var at) && at < before)
        {
            var hour = new List<FlightList>();
            var end = at.AddHours(1) < before ? at.AddHours(1) : before;
            while (_due.TryPeek(out _, out var next) && next < end) hour.Add(_due.Dequeue());
            _network.Clock.MoveTo(hour[^1].At);
            await Parallel.ForEachAsync(hour.GroupBy(list => list.Flight), Limited(cancel), async (lists, _) =>
            {
                foreach (var list in lists) await Grain(list.Flight).AcceptManifest(list.Submission);
            });
            foreach (var list in hour)
            {
                touched.Add(list.Flight);
                _owed[list.Flight]--;
                _sent++;
            }
        }

        return touched;
    }

    // The network asks by itself; asked once more, what is read does not hang on who was faster.
    private Task AskAgain(IEnumerable<TargetFlight> flights, CancellationToken cancel) => Parallel.ForEachAsync(
        flights, Limited(cancel), async (flight, _) => await Grain(flight).TargetAgain(new TargetAgain { Cause = TargetingCause.Network }));

    private async Task Read(List<TargetFlight> over, CancellationToken cancel)
    {
        foreach (var flight in over)
        {
            cancel.ThrowIfCancellationRequested();
            _owed.Remove(flight);
            if (await Grain(flight).GetFlight() is not { } view) continue;
            _alerts.Take(view);
            foreach (var (story, find) in _finds[flight])
                if (!await Control(flight, view, find)) _notRaised.Add(story);
            await ControlInnocents(flight, view);
        }
    }

    // Every third of the innocents who are raised is controlled, and nothing found.
    private async Task ControlInnocents(TargetFlight flight, FlightView view)
    {
        foreach (var hit in view.Hits)
        {
            if (hit is not { Kind: HitKind.Rule, State: HitState.New }) continue;
            var number = Ticket.NumberOf(view.People.First(one => one.Key == hit.Person).Person.UniqueReference);
            if (number < 0 || number % 3 != 0 || _world.Tickets[number].IsPlanted) continue;
            await Control(flight, hit.Id, new HitOutcome { Kind = OutcomeKind.Negative, Airport = flight.To.Iata });
        }
    }

    // An officer refers the hit, and the control finds what the story says.
    private async Task<bool> Control(TargetFlight flight, FlightView view, EarlierFind find)
    {
        var person = view.People.FirstOrDefault(one => one.Person.UniqueReference == find.Ticket.Reference)?.Key;
        if (view.Hits.FirstOrDefault(hit => hit.Person == person && hit.State is HitState.New or HitState.Assigned) is not { } hit) return false;
        return await Control(flight, hit.Id, new HitOutcome
        {
            Kind = OutcomeKind.Positive, Airport = flight.To.Iata, Arrests = 1,
            Seizures = [new SeizureLine { Commodity = find.Commodity, Quantity = find.Quantity }],
        });
    }

    private async Task<bool> Control(TargetFlight flight, string hit, HitOutcome outcome)
    {
        var officer = flight.To.Iata + " shift lead";
        await Grain(flight).DecideHit(new DecideHit { CommandId = hit + "-refer", HitId = hit, Decision = HitDecision.Refer, By = officer, Reason = "Late, in cash, for a short stay" });
        return await Grain(flight).RecordOutcome(new RecordOutcome { CommandId = hit + "-outcome", HitId = hit, By = officer, Outcome = outcome, Reason = "Examined." }) == ActResult.Done;
    }

    private IFlightGrain Grain(TargetFlight flight) => _network.Grains.GetGrain<IFlightGrain>(flight.Key.ToString());

    private static ParallelOptions Limited(CancellationToken cancel) => new() { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel };
}
