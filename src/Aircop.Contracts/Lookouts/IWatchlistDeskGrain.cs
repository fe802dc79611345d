using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Lookouts;

/// <summary>
/// Where people keep a lookout list: what a second person has to release waits here. Key: the list's name; the same grain as its
/// <see cref="IWatchlistGrain"/>.
/// </summary>
[Alias("aircop.IWatchlistDeskGrain")]
public interface IWatchlistDeskGrain : IGrainWithStringKey
{
    /// <summary>Puts a change forward: it acts at once, or waits for a second person, as the list's description says.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isTrial">True to learn the difference it would make and change nothing.</param>
    [Alias("Propose")]
    Task<LookoutProposal> Propose(LookoutChange change, bool isTrial);

    /// <summary>Reads a file into a change and puts it forward. Rows with faults are listed; what is good is taken.</summary>
    [Alias("Import")]
    Task<LookoutProposal> Import(LookoutFile file);

    /// <summary>A second person releases what waits, or turns it down.</summary>
    [Alias("Decide")]
    Task<DraftResult> Decide(DecideDraft command);

    /// <summary>What the list is and what waits; null when there is no such list.</summary>
    [ReadOnly, Alias("GetOverview")]
    Task<WatchlistOverview?> GetOverview();

    /// <summary>What the list is; null when nobody has described it.</summary>
    [ReadOnly, Alias("GetDescription")]
    Task<WatchlistDescription?> GetDescription();

    /// <summary>Some of the entries, in force or not; as <see cref="IWatchlistGrain.GetEntries"/>.</summary>
    [ReadOnly, Alias("ReadAll")]
    Task<LookoutListContent> ReadAll(int from);

    /// <summary>Entries in which a text occurs.</summary>
    [ReadOnly, Alias("Find")]
    Task<LookoutFinds> Find(LookoutQuery query);
}

/// <summary>A file to be imported.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutFile")]
public sealed record LookoutFile
{
    /// <summary>Its bytes.</summary>
    [Id(0)] public required byte[] Bytes { get; init; }

    /// <summary>Name of its form, such as <c>csv</c>.</summary>
    [Id(1)] public required string Format { get; init; }

    /// <summary>True when it is the whole list: entries it does not name are removed.</summary>
    [Id(2)] public bool IsWhole { get; init; }

    /// <summary>True to learn what it would do and change nothing.</summary>
    [Id(3)] public bool IsTrial { get; init; }

    /// <summary>User name of who imports it.</summary>
    [Id(4)] public required string By { get; init; }

    /// <summary>Why, in that person's words.</summary>
    [Id(5)] public string Reason { get; init; } = "";
}

/// <summary>What became of a change that was put forward.</summary>
public enum ProposalStatus
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>It is in force.</summary>
    InForce = 1,

    /// <summary>It waits for a second person.</summary>
    Waiting = 2,

    /// <summary>It was a trial: nothing changed.</summary>
    Trial = 3,

    /// <summary>It would change nothing.</summary>
    NoDifference = 4,

    /// <summary>Nothing in the file could be taken.</summary>
    Unreadable = 5,

    /// <summary>No reader knows the file's form.</summary>
    UnknownFormat = 6,

    /// <summary>An entry has a category that the list does not keep.</summary>
    OtherCategory = 7,

    /// <summary>As many changes wait as a list keeps: decide of them first.</summary>
    TooManyWaiting = 8,

    /// <summary>A whole list that would remove more than half of the entries; import it without removing, or remove them by name.</summary>
    NotBelieved = 9,
}

/// <summary>What became of a change that was put forward, and the difference it makes.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutProposal")]
public sealed record LookoutProposal
{
    /// <summary>What became of it.</summary>
    [Id(0)] public ProposalStatus Status { get; init; }

    /// <summary>Id of the draft that waits; 0 when none does.</summary>
    [Id(1)] public long Draft { get; init; }

    /// <summary>Version of the list now.</summary>
    [Id(2)] public long Version { get; init; }

    /// <summary>The difference.</summary>
    [Id(3)] public LookoutDifference Difference { get; init; } = new();

    /// <summary>Faults of the file's rows; <see cref="FaultsInAll"/> counts those that are not listed too.</summary>
    [Id(4)] public ImmutableArray<LookoutFault> Faults { get; init; } = [];

    /// <summary>All faults.</summary>
    [Id(5)] public int FaultsInAll { get; init; }

    /// <summary>Rows or records of the file.</summary>
    [Id(6)] public int Rows { get; init; }

    /// <summary>Entries taken from it.</summary>
    [Id(7)] public int Taken { get; init; }
}

/// <summary>A fault of a row in a file of lookouts. It repeats nothing that stands in the row.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutFault")]
public sealed record LookoutFault
{
    /// <summary>Line of a text, or number of a record, from 1; 0 for the file as a whole.</summary>
    [Id(0)] public int Row { get; init; }

    /// <summary>Column or element; empty for the row as a whole.</summary>
    [Id(1)] public string Column { get; init; } = "";

    /// <summary>Stable code.</summary>
    [Id(2)] public required string Code { get; init; }

    /// <summary>What is wrong and what to do, in plain English.</summary>
    [Id(3)] public required string Text { get; init; }

    /// <summary>True when the row was left out; false when only the value was.</summary>
    [Id(4)] public bool LeftOut { get; init; }
}

/// <summary>The difference between a list and what it would become.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutDifference")]
public sealed record LookoutDifference
{
    /// <summary>Entries that would be new.</summary>
    [Id(0)] public int Added { get; init; }

    /// <summary>Entries that would say something else.</summary>
    [Id(1)] public int Changed { get; init; }

    /// <summary>Entries that would be gone.</summary>
    [Id(2)] public int Removed { get; init; }

    /// <summary>Entries that stay as they are.</summary>
    [Id(3)] public int Same { get; init; }

    /// <summary>Some of them.</summary>
    [Id(4)] public ImmutableArray<LookoutSample> Samples { get; init; } = [];

    /// <summary>True when the list itself would be another: owner, purpose, sharing, release.</summary>
    [Id(5)] public bool OtherDescription { get; init; }

    /// <summary>Whether anything would change.</summary>
    public bool IsAny => Added + Changed + Removed > 0 || OtherDescription;
}

/// <summary>One entry of a difference.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutSample")]
public sealed record LookoutSample
{
    /// <summary>The entry as it stands; null when it would be new.</summary>
    [Id(0)] public Lookout? Before { get; init; }

    /// <summary>The entry as it would stand; null when it would be gone.</summary>
    [Id(1)] public Lookout? After { get; init; }
}

/// <summary>A second person decides of a draft.</summary>
[GenerateSerializer, Immutable, Alias("aircop.DecideDraft")]
public sealed record DecideDraft
{
    /// <summary>The draft.</summary>
    [Id(0)] public long Draft { get; init; }

    /// <summary>True to release it, false to turn it down.</summary>
    [Id(1)] public bool Release { get; init; }

    /// <summary>Version of the list beside which that person has seen the difference.</summary>
    [Id(2)] public long Version { get; init; }

    /// <summary>User name of that person.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why, in that person's words.</summary>
    [Id(4)] public required string Reason { get; init; }
}

/// <summary>What became of a draft.</summary>
public enum DraftResult
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>It is in force.</summary>
    Released = 1,

    /// <summary>It is gone without effect.</summary>
    TurnedDown = 2,

    /// <summary>No such draft waits.</summary>
    NoSuchDraft = 3,

    /// <summary>Who put it forward may not release it.</summary>
    SamePerson = 4,

    /// <summary>The list has changed since the difference was looked at: look again.</summary>
    ListHasChanged = 5,

    /// <summary>A reason is missing.</summary>
    ReasonMissing = 6,
}

/// <summary>A change that waits for a second person.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutDraft")]
public sealed record LookoutDraft
{
    /// <summary>Id within the list.</summary>
    [Id(0)] public long Id { get; init; }

    /// <summary>When it was put forward, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>User name of who did.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>Why, in that person's words.</summary>
    [Id(3)] public string Reason { get; init; } = "";

    /// <summary>True when it replaces the whole list.</summary>
    [Id(4)] public bool IsWhole { get; init; }

    /// <summary>Faults of the file it came from.</summary>
    [Id(5)] public int Faults { get; init; }

    /// <summary>The difference it makes to the list as it stands now.</summary>
    [Id(6)] public LookoutDifference Difference { get; init; } = new();

    /// <summary>What the list would be; null when that stays.</summary>
    [Id(7)] public WatchlistDescription? Description { get; init; }
}

/// <summary>What a list is and what waits.</summary>
[GenerateSerializer, Immutable, Alias("aircop.WatchlistOverview")]
public sealed record WatchlistOverview
{
    /// <summary>Its name.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What it is; null when nobody has described it.</summary>
    [Id(1)] public WatchlistDescription? Description { get; init; }

    /// <summary>Version.</summary>
    [Id(2)] public long Version { get; init; }

    /// <summary>Hash of all entries whatever their order, hex.</summary>
    [Id(3)] public string Content { get; init; } = "";

    /// <summary>Entries.</summary>
    [Id(4)] public int Entries { get; init; }

    /// <summary>When it last changed, UTC; null when it never did, or before that was kept.</summary>
    [Id(5)] public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Whether it is in force today.</summary>
    [Id(6)] public bool InForce { get; init; }

    /// <summary>What waits for a second person, oldest first.</summary>
    [Id(7)] public ImmutableArray<LookoutDraft> Waiting { get; init; } = [];

    /// <summary>The last changes, newest first.</summary>
    [Id(8)] public ImmutableArray<ListChange> History { get; init; } = [];

    /// <summary>True when open flights are still being screened again with the last change.</summary>
    [Id(9)] public bool Screening { get; init; }

    /// <summary>Of a copy, hours since it was taken; null for a list of its own.</summary>
    [Id(10)] public int? CopyAgeHours { get; init; }
}

/// <summary>A change that a list has seen.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ListChange")]
public sealed record ListChange
{
    /// <summary>Version that it made.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>User name of who made it; empty when the network did.</summary>
    [Id(2)] public string By { get; init; } = "";

    /// <summary>User name of who released it; empty when it acted at once.</summary>
    [Id(3)] public string ReleasedBy { get; init; } = "";

    /// <summary>Why, in the words of who made it.</summary>
    [Id(4)] public string Reason { get; init; } = "";

    /// <summary>Entries that it added.</summary>
    [Id(5)] public int Added { get; init; }

    /// <summary>Entries that it changed.</summary>
    [Id(6)] public int Changed { get; init; }

    /// <summary>Entries that it removed.</summary>
    [Id(7)] public int Removed { get; init; }
}

/// <summary>A search in a list.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutQuery")]
public sealed record LookoutQuery
{
    /// <summary>Part of an id, a name or a document's number, whatever the case; empty for all entries.</summary>
    [Id(0)] public string Text { get; init; } = "";

    /// <summary>How many entries at most.</summary>
    [Id(1)] public int Most { get; init; } = 50;
}

/// <summary>What a search found.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutFinds")]
public sealed record LookoutFinds
{
    /// <summary>Entries, by id.</summary>
    [Id(0)] public ImmutableArray<Lookout> Entries { get; init; } = [];

    /// <summary>True when there are more.</summary>
    [Id(1)] public bool More { get; init; }
}
