using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Intake;

/// <inheritdoc cref="IInterchangeGrain"/>
internal sealed class InterchangeGrain(
    [PersistentState("interchange", AircopStorage.Name)] IPersistentState<InterchangeState> state,
    BodyReading reading,
    FieldClock clock) : Grain, IInterchangeGrain
{
    /// <inheritdoc/>
    public async Task<IntakeReceipt> Accept(PostedBody body)
    {
        // Nothing of it is needed in memory once it is answered.
        DeactivateOnIdle();
        if (state.State.Receipt is { } known) return known with { Duplicate = true };
        var receipt = this.GetPrimaryKeyString();
        var now = clock.GetUtcNow();
        var read = reading.Read(body, DateOnly.FromDateTime(now.UtcDateTime));
        if (read.Refused) return Answer(receipt, IntakeStatus.Unreadable, read, [.. read.Lists.Select(list => Message(list, []))]);
        if (body.PostedBy.Length > 0 && read.Lists.Any(list => list.Flight is not null && !Touches(list, body.PostedBy)))
            return Answer(receipt, IntakeStatus.NotYours, read, [.. read.Lists.Select(list => Message(list, []))]);
        if (read.Lists.All(IsOfNoKnownAirport))
            return Answer(receipt, IntakeStatus.Unreadable, read, [.. read.Lists.Select(list => Message(list, []))]);

        var accepted = await Task.WhenAll(read.Lists.Select((list, index) => Submit(list, index, receipt, body.PostedBy, now)));
        var messages = ImmutableArray.CreateBuilder<IntakeMessage>(read.Lists.Length);
        for (var i = 0; i < accepted.Length; i++) messages.Add(Message(read.Lists[i], accepted[i]?.Findings ?? []));
        var answer = Answer(receipt, IntakeStatus.Accepted, read, messages.MoveToImmutable());
        if (accepted.All(one => one is null))
        {
            state.State.Receipt = answer;
            state.State.ReceivedAt = now;
            state.State.Unassigned = [.. read.Lists.SelectMany(list => list.People)];
            await this.WriteOrForget(state);
        }

        return answer with { Duplicate = accepted.Any(one => one is not null) && accepted.All(one => one is null or { Duplicate: true }) };
    }

    private async Task<AcceptedManifest?> Submit(ReadList list, int index, string receipt, string postedBy, DateTimeOffset now)
    {
        if (list.Flight is not { } flight) return null;
        return await GrainFactory.GetGrain<IFlightGrain>(flight.ToString()).AcceptManifest(new ManifestSubmission
        {
            Receipt = receipt,
            Message = index,
            PostedBy = postedBy,
            ReceivedAt = now,
            Source = list.Source,
            Legs = list.Legs,
            People = list.People,
            Declared = list.Declared,
            Findings = list.Findings,
        });
    }

    private static bool Touches(ReadList list, string airport) => list.Legs.Any(leg => leg.From == airport || leg.To == airport);

    private static bool IsOfNoKnownAirport(ReadList list) => list.Flight is null && list.Legs.IsEmpty && list.Findings.Any(finding => finding.Code == "UnknownAirport");

    private static IntakeMessage Message(ReadList list, ImmutableArray<QualityFinding> ofFlight) => new()
    {
        Type = list.Type,
        Version = list.Version,
        Flights = list.Flight is { } flight ? [flight.ToString()] : [],
        People = list.People.Length,
        Findings = [.. list.Findings, .. ofFlight],
    };

    private static IntakeReceipt Answer(string receipt, IntakeStatus status, ReadBody read, ImmutableArray<IntakeMessage> messages) => new()
    {
        Receipt = receipt,
        Status = status,
        Messages = messages,
        Findings = read.Findings,
    };
}
