using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;
using Orleans.Concurrency;

namespace Aircop.Grains.Intake;

/// <inheritdoc cref="IInterchangeGrain"/>
[Reentrant]
internal sealed class InterchangeGrain : Grain, IInterchangeGrain
{
    private readonly IPersistentState<InterchangeState> _state;
    private readonly SharedWrite _write;
    private readonly LastOneOut _lastOneOut;
    private readonly BodyReading _reading;
    private readonly FieldClock _clock;

    public InterchangeGrain(
        [PersistentState("interchange", AircopStorage.Name)] IPersistentState<InterchangeState> state, BodyReading reading, FieldClock clock)
    {
        _state = state;
        _write = new SharedWrite(() => this.WriteOrForget(state));
        _lastOneOut = new LastOneOut(DeactivateOnIdle);
        _reading = reading;
        _clock = clock;
    }

    /// <inheritdoc/>
    /// <remarks>Nothing of it is needed in memory once it is answered.</remarks>
    public Task<IntakeReceipt> Accept(PostedBody body) => _lastOneOut.Run(() => Take(body));

    // Posts of one body at one time run side by side: the flights tell the first from the repeats.
    private async Task<IntakeReceipt> Take(PostedBody body)
    {
        var remembered = await RememberedColumns.Of(GrainFactory, body);
        var columns = remembered.IsEmpty ? null : NameOf(remembered);
        if (_state.RecordExists && _state.State.Columns == columns && _state.State.Receipt is { } known && known.Messages.All(message => message.Flights.IsEmpty))
            return known with { Duplicate = true };
        var receipt = this.GetPrimaryKeyString();
        var now = _clock.GetUtcNow();
        var read = _reading.Read(body, DateOnly.FromDateTime(now.UtcDateTime), remembered);
        if (read.Refused) return Answer(receipt, IntakeStatus.Unreadable, read, [.. read.Lists.Select(list => Message(list, []))]);
        if (body.PostedBy.Length > 0 && read.Lists.Any(list => list.Flight is not null && !Touches(list, body.PostedBy)))
            return Answer(receipt, IntakeStatus.NotYours, read, [.. read.Lists.Select(list => Message(list, []))]);
        if (read.Lists.All(IsOfNoKnownAirport))
            return Answer(receipt, IntakeStatus.Unreadable, read, [.. read.Lists.Select(list => Message(list, []))]);

        var accepted = await Task.WhenAll(read.Lists.Select((list, index) => Submit(list, index, columns is null ? receipt : NameOf(receipt + columns), body.PostedBy, now)));
        var messages = ImmutableArray.CreateBuilder<IntakeMessage>(read.Lists.Length);
        for (var i = 0; i < accepted.Length; i++) messages.Add(Message(read.Lists[i], accepted[i]?.Findings ?? []));
        var answer = Answer(receipt, IntakeStatus.Accepted, read, messages.MoveToImmutable());
        var repeated = accepted.All(one => one is null or { Duplicate: true });
        if (Array.IndexOf(accepted, null) >= 0) repeated &= await Keep(answer, read, columns, now);
        return answer with { Duplicate = repeated };
    }

    // Keeps the people of lists that no flight could take; true when they had been kept before.
    private async Task<bool> Keep(IntakeReceipt answer, ReadBody read, string? columns, DateTimeOffset now)
    {
        if (_state.RecordExists && _state.State.Columns == columns) return true;
        var first = _state.State.Receipt is null || _state.State.Columns != columns;
        if (first)
        {
            _state.State.Receipt = answer;
            _state.State.Columns = columns;
            _state.State.ReceivedAt = now;
            _state.State.Unassigned = [.. read.Lists.Where(list => list.Flight is null).SelectMany(list => list.People)];
        }

        await _write.Written();
        return !first;
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
            Function = list.Function,
            Sender = list.Sender,
            Part = list.Part,
            Transaction = list.Transaction,
            Revision = list.Revision,
            Records = list.Records,
        });
    }

    // A table read by other columns is another list to its flight, so that a correction of the columns has its effect.
    private static string NameOf(ImmutableArray<ColumnMapping> mappings) =>
        NameOf(string.Join('\n', mappings.Select(mapping => $"{mapping.Signature} {mapping.Dates} {string.Join(' ', mapping.Fields)}")));

    private static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

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
