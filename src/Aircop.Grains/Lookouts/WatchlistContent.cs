using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Reference;

namespace Aircop.Grains.Lookouts;

/// <summary>The entries of a list: what changes them and what is told of them. Its caller sees to it that changes wait for one another.</summary>
/// <param name="pages">The entries.</param>
/// <param name="list">The list's own row.</param>
/// <param name="write">Writes that row; true when the change is owed to flights.</param>
/// <param name="clock">Time in the field.</param>
internal sealed class WatchlistContent(LookoutPages pages, IPersistentState<WatchlistState> list, Func<bool, Task> write, FieldClock clock)
{
    /// <summary>Entries of one answer, about: whole pages are told.</summary>
    private const int EntriesAtATime = 2_000;

    private const int MostFinds = 200;

    /// <summary>Whether the clock alone may change what is in force.</summary>
    public bool MayEnd => list.State.Ends.Count > 0 || list.State.Description is { ValidFrom: not null } or { ValidUntil: not null };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>What a change would make of the list.</summary>
    public Task<PlannedChange> Plan(LookoutChange change) => pages.Plan(list.State, change, Today);

    /// <summary>Makes a change; durable on return. One that changes nothing writes nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="releasedBy">User name of the second person; empty when none was needed.</param>
    /// <param name="draft">The draft that it was; it goes with the same write.</param>
    public async Task<PlannedChange> Change(LookoutChange change, string releasedBy, DraftMark? draft = null)
    {
        var state = list.State;
        var plan = await Plan(change);
        var otherDescription = change.Description is { } description && description != state.Description;
        if (plan.Added.Count + plan.Changed.Count + plan.Removed.Count == 0 && !otherDescription && draft is null) return plan;
        if (state.Entries.Count > 0) state.Content = Sum("", Sum(state.Entries.Values));
        await pages.Write(state, plan);
        if (draft is not null) DropDraft(draft);
        var isForOthers = change.Description is { } next && (next.Sharing, next.Airport) != (state.Description?.Sharing ?? default, state.Description?.Airport ?? "");
        if (change.Description is { } told) state.Description = told;
        state.Content = Sum(state.Content, plan.Content);
        state.Version++;
        ListHistory.Add(state, plan.Mark(new ListChange
        {
            Version = state.Version,
            At = clock.GetUtcNow(),
            By = change.By,
            ReleasedBy = releasedBy,
            Reason = change.Reason,
        }));
        SetForce(state);

        // Every hit may be for others now.
        if (isForOthers) state.KnownFrom = state.Version;
        await write(true);
        return plan;
    }

    /// <summary>Forgets a draft; the caller writes the row.</summary>
    public void DropDraft(DraftMark draft)
    {
        list.State.Drafts.RemoveAll(mark => mark.Draft.Id == draft.Draft.Id);
        list.State.Unswept.AddRange(LookoutDrafts.Names(draft));
    }

    /// <summary>Removes entries whose validity is over, and takes the list into or out of force, as the day says.</summary>
    public async Task EndWhatIsOver()
    {
        var today = Today;
        var over = new List<string>();
        foreach (var (page, end) in list.State.Ends.ToArray())
            if (end < today) over.AddRange((await pages.Read(list.State, page)).Where(entry => entry.ValidUntil < today).Select(entry => entry.Id));
        if (over.Count > 0) await Change(new LookoutChange { Removed = [.. over] }, releasedBy: "");
        if (list.State.OutOfForce == IsOutOfForce(list.State)) return;
        list.State.Version++;
        SetForce(list.State);
        await write(true);
    }

    /// <summary>Removes rows that no change counts any more.</summary>
    public async Task Sweep()
    {
        if (list.State.Unswept.Count == 0) return;
        await pages.Sweep(list.State.Unswept);

        // Not written: a name that is swept twice does no harm, and the next change writes the row anyway.
        list.State.Unswept.Clear();
    }

    /// <summary>Some of the entries, whole pages from one on.</summary>
    /// <param name="from">The first page.</param>
    /// <param name="onlyInForce">Whether a list out of force has none.</param>
    public async Task<LookoutListContent> Entries(int from, bool onlyInForce)
    {
        var state = list.State;
        while (true)
        {
            var version = state.Version;
            if (state.OutOfForce && onlyInForce) return new LookoutListContent { Version = version, Description = state.Description };
            if (state.Rows.Length == 0) return new LookoutListContent { Version = version, Entries = [.. state.Entries.Values], Description = state.Description };
            var entries = ImmutableArray.CreateBuilder<Lookout>();
            var page = from;
            for (; page < LookoutPages.Count && entries.Count < EntriesAtATime; page++)
                if (state.Rows[page] > 0) entries.AddRange(await pages.Read(state, page));
            if (state.Version == version)
                return new LookoutListContent { Version = version, Entries = entries.ToImmutable(), Next = page < LookoutPages.Count ? page : null, Description = state.Description };
        }
    }

    /// <summary>What changed since a version.</summary>
    public async Task<LookoutChanges> Changes(long since)
    {
        while (true)
        {
            var version = list.State.Version;
            if (since >= version) return new LookoutChanges { Version = version };
            if (list.State.OutOfForce || ListHistory.Since(list.State, since) is not { } touched) return new LookoutChanges { Version = version, ReadAll = true };
            var now = await pages.Read(list.State, touched.Ids);
            if (list.State.Version == version) return touched.ToChanges(version, now) with { Description = list.State.Description };
        }
    }

    /// <summary>Entries in which a text occurs.</summary>
    public async Task<LookoutFinds> Find(LookoutQuery query)
    {
        var most = Math.Clamp(query.Most, 1, MostFinds);
        var found = new List<Lookout>();
        var state = list.State;
        for (var page = 0; page < LookoutPages.Count && found.Count <= most; page++)
        {
            if (state.Rows.Length == 0 ? state.Entries.Count == 0 : state.Rows[page] == 0) continue;
            foreach (var entry in await pages.Read(state, page))
                if (LookoutSearch.IsIn(query.Text, entry)) found.Add(entry);
        }

        return new LookoutFinds { Entries = [.. found.Take(most).OrderBy(entry => entry.Id, StringComparer.Ordinal)], More = found.Count > most };
    }

    private void SetForce(WatchlistState state)
    {
        var outOfForce = IsOutOfForce(state);

        // Everything comes or goes with the list: whoever knows an earlier version reads it whole.
        if (outOfForce != state.OutOfForce) state.KnownFrom = state.Version;
        state.OutOfForce = outOfForce;
    }

    private bool IsOutOfForce(WatchlistState state) => state.Description is { } description && (description.AskedOnly || !description.IsValidOn(Today));

    private static UInt128 Sum(IEnumerable<Lookout> entries) =>
        entries.Aggregate(UInt128.Zero, static (sum, entry) => unchecked(sum + LookoutFingerprint.Of(entry)));

    private static string Sum(string before, UInt128 added)
    {
        var sum = before.Length == 0 ? 0 : UInt128.Parse(before, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return unchecked(sum + added).ToString("x32", CultureInfo.InvariantCulture);
    }
}
