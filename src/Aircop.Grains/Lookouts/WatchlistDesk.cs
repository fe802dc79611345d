using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Reference;
using Aircop.Grains.Lookouts.Reading;

namespace Aircop.Grains.Lookouts;

/// <summary>
/// How people change a list: at once where it is a unit's own, by a second person where it is the network's. Its caller sees to it that
/// changes wait for one another.
/// </summary>
/// <param name="content">The entries.</param>
/// <param name="drafts">What waits.</param>
/// <param name="readers">Readers of files.</param>
/// <param name="list">The list's own row.</param>
/// <param name="write">Writes that row; true when the change is owed to flights.</param>
/// <param name="clock">Time in the field.</param>
internal sealed class WatchlistDesk(
    WatchlistContent content, LookoutDrafts drafts, ListReaders readers, IPersistentState<WatchlistState> list, Func<bool, Task> write, FieldClock clock)
{
    /// <summary>A whole list that removes more than half of so many entries at least is not believed without a second person.</summary>
    private const int FewEntries = 10;

    private readonly Dictionary<long, (long Version, LookoutDifference Difference)> _differences = [];

    private WatchlistState State => list.State;

    /// <summary>Reads a file into the change it asks for.</summary>
    public async Task<ReadFile> Read(LookoutFile file)
    {
        var refused = new LookoutProposal { Version = State.Version };
        if (readers.Find(file.Format) is not { } reader) return ReadFile.Refused(refused with { Status = ProposalStatus.UnknownFormat });
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        // Aside, so that a large file holds up nobody who asks for the list meanwhile.
        var read = await Task.Run(() => reader.Read(file.Bytes, today));
        var change = new LookoutChange { Entries = [.. read.Entries], IsWhole = file.IsWhole, Kept = [.. read.Unread], By = file.By, Reason = file.Reason };
        var result = new ReadFile(change, read, Refusal: null);
        return read.Entries.Count > 0 ? result : result with { Refusal = result.Told(refused with { Status = ProposalStatus.Unreadable }) };
    }

    /// <summary>The difference that a change would make.</summary>
    public async Task<LookoutProposal> Try(LookoutChange change)
    {
        var difference = await Difference(change);
        var status = Refusal(change, difference) is var refused and not ProposalStatus.Unspecified ? refused : difference.IsAny ? ProposalStatus.Trial : ProposalStatus.NoDifference;
        return new LookoutProposal { Status = status, Version = State.Version, Difference = difference };
    }

    /// <summary>Makes a change, or lets it wait for a second person.</summary>
    /// <param name="change">The change.</param>
    /// <param name="faults">Faults of the file it came from.</param>
    public async Task<LookoutProposal> Propose(LookoutChange change, IReadOnlyList<LookoutFault> faults)
    {
        var difference = await Difference(change);
        var status = Refusal(change, difference);
        if (status == ProposalStatus.Unspecified && !difference.IsAny) status = ProposalStatus.NoDifference;
        if (status != ProposalStatus.Unspecified) return new LookoutProposal { Status = status, Version = State.Version, Difference = difference };
        if (!NeedsTwo(change))
        {
            await content.Change(change, releasedBy: "");
            return new LookoutProposal { Status = ProposalStatus.InForce, Version = State.Version, Difference = difference };
        }

        var id = State.LastDraft + 1;
        var rows = await drafts.Write(id, change);
        State.LastDraft = id;
        State.Drafts.Add(new DraftMark(
            new LookoutDraft
            {
                Id = id, At = clock.GetUtcNow(), By = change.By, Reason = change.Reason, IsWhole = change.IsWhole, Faults = faults.Count,
                Difference = difference, Description = change.Description,
            },
            State.Version,
            rows));
        await write(false);
        return new LookoutProposal { Status = ProposalStatus.Waiting, Draft = id, Version = State.Version, Difference = difference };
    }

    /// <summary>A second person releases a draft, or turns it down; who put it forward may only take it back.</summary>
    public async Task<DraftResult> Decide(DecideDraft command)
    {
        if (State.Drafts.Find(mark => mark.Draft.Id == command.Draft) is not { } draft) return DraftResult.NoSuchDraft;
        if (string.IsNullOrWhiteSpace(command.Reason)) return DraftResult.ReasonMissing;
        if (!command.Release)
        {
            content.DropDraft(draft);
            await write(false);
            return DraftResult.TurnedDown;
        }

        if (string.Equals(draft.Draft.By, command.By, StringComparison.OrdinalIgnoreCase)) return DraftResult.SamePerson;
        if (command.Version != State.Version) return DraftResult.ListHasChanged;
        await content.Change(await drafts.Read(draft), command.By, draft);
        return DraftResult.Released;
    }

    /// <summary>What the list is and what waits; null for a list that nobody ever changed.</summary>
    public async Task<WatchlistOverview?> Overview(string name)
    {
        if (State.Version == 0 && State.LastDraft == 0) return null;
        var waiting = ImmutableArray.CreateBuilder<LookoutDraft>();
        foreach (var mark in State.Drafts.ToArray()) waiting.Add(mark.Draft with { Difference = await Difference(mark) });
        return new WatchlistOverview
        {
            Name = name,
            Description = State.Description,
            Version = State.Version,
            Content = State.Content,
            Entries = State.Total(),
            ChangedAt = State.Marks.Count > 0 ? State.Marks[^1].Change.At : null,
            InForce = !State.OutOfForce,
            CopyAgeHours = State.Description?.CopiedAt is { } at ? (int)(clock.GetUtcNow() - at).TotalHours : null,
            Waiting = waiting.ToImmutable(),
            History = [.. State.Marks.AsEnumerable().Reverse().Select(mark => mark.Change)],
        };
    }

    // A list of the network stays one until two persons say otherwise.
    private bool NeedsTwo(LookoutChange change) =>
        State.Description?.NeedsTwo == true || (change.Description?.NeedsTwo == true && State.Total() + change.Entries.Length > 0);

    private ProposalStatus Refusal(LookoutChange change, LookoutDifference difference)
    {
        var keeps = (change.Description ?? State.Description)?.Categories ?? [];
        if (!keeps.IsEmpty && change.Entries.Any(entry => !keeps.Contains(entry.Category))) return ProposalStatus.OtherCategory;
        if (NeedsTwo(change)) return State.Drafts.Count >= LookoutDrafts.MostWaiting ? ProposalStatus.TooManyWaiting : ProposalStatus.Unspecified;
        var total = State.Total();
        return change.IsWhole && total >= FewEntries && difference.Removed > total / 2 ? ProposalStatus.NotBelieved : ProposalStatus.Unspecified;
    }

    private async Task<LookoutDifference> Difference(LookoutChange change)
    {
        var plan = await content.Plan(change);
        return plan.Difference(State.Total(), change.Description is { } description && description != State.Description);
    }

    // The list may have changed since the draft was put forward.
    private async Task<LookoutDifference> Difference(DraftMark mark)
    {
        var version = State.Version;
        if (mark.Against == version) return mark.Draft.Difference;
        if (_differences.TryGetValue(mark.Draft.Id, out var known) && known.Version == version) return known.Difference;
        var difference = await Difference(await drafts.Read(mark));
        _differences[mark.Draft.Id] = (version, difference);
        return difference;
    }
}

/// <summary>What was read of a file.</summary>
/// <param name="Change">The change it asks for.</param>
/// <param name="Content">What was read.</param>
/// <param name="Refusal">Why nothing of it is put forward; null when it is.</param>
internal sealed record ReadFile(LookoutChange Change, ReadLookouts Content, LookoutProposal? Refusal)
{
    /// <summary>Faults told of a file at most; all are counted.</summary>
    private const int MostFaults = 500;

    /// <summary>A file that was not read.</summary>
    public static ReadFile Refused(LookoutProposal refusal) => new(new LookoutChange(), new ReadLookouts([], [], 0, []), refusal);

    /// <summary>What became of it, with what was read.</summary>
    public LookoutProposal Told(LookoutProposal proposal) => proposal with
    {
        Faults = [.. Content.Faults.Take(MostFaults)],
        FaultsInAll = Content.Faults.Count,
        Rows = Content.Rows,
        Taken = Content.Entries.Count,
    };
}
