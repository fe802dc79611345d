using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>A rule book as it is stored: what differs from the rules that the program carries. Writing it is what makes a change.</summary>
internal sealed class RuleBookState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every change of what is in force.</summary>
    public long Version { get; set; }

    /// <summary>Rules out of force, by id, as books kept them before rules had a life; taken over into <see cref="Rules"/> when the book is read.</summary>
    public Dictionary<string, RuleEntry> Changed { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What was done to rules, by id; a rule of the program to which nothing was done is not here.</summary>
    public SortedDictionary<string, RuleRow> Rules { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What those who keep the rules must look at, the oldest first.</summary>
    public List<RuleAlarm> Alarms { get; set; } = [];

    /// <summary>Rules that were seen to have run out of their validity, so that open flights know of it.</summary>
    public HashSet<string> Expired { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>The life of one rule. Immutable: an act makes a new one.</summary>
internal sealed record RuleRow
{
    /// <summary>Version of the book's own that is in force; 0 while that is the program's, or none is.</summary>
    public int Active { get; init; }

    /// <summary>Version that runs in shadow; 0 when none does.</summary>
    public int Shadow { get; init; }

    /// <summary>Version that is being written or waits; 0 when there is none.</summary>
    public int Pending { get; init; }

    /// <summary>True while it is out of force.</summary>
    public bool Suspended { get; init; }

    /// <summary>True once it is retired.</summary>
    public bool Retired { get; init; }

    /// <summary>Highest version there ever was.</summary>
    public int Highest { get; init; }

    /// <summary>Versions of the book's own, oldest first.</summary>
    public VersionMark[] Versions { get; init; } = [];

    /// <summary>The last acts, oldest first; those before them are in rows of their own.</summary>
    public RuleAct[] Acts { get; init; } = [];

    /// <summary>Rows of acts before these.</summary>
    public int PagesOfActs { get; init; }

    /// <summary>The version of this number; null when the book has none of its own.</summary>
    public VersionMark? Find(int number) => number == 0 ? null : Array.Find(Versions, version => version.Number == number);

    /// <summary>The same life with one version replaced or added.</summary>
    public RuleRow With(VersionMark mark) => this with { Versions = [.. Versions.Where(version => version.Number != mark.Number), mark] };
}

/// <summary>A version of a rule; its text is in a row of its own.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Digest">Digest of its text.</param>
/// <param name="Authors">Everybody who wrote it.</param>
/// <param name="SubmittedBy">Who submitted it; empty when nobody has.</param>
/// <param name="ApprovedBy">Who approved it; empty when nobody has.</param>
/// <param name="At">When its state changed last, UTC.</param>
internal sealed record VersionMark(int Number, RuleState State, string Digest, string[] Authors, string SubmittedBy, string ApprovedBy, DateTimeOffset At);

/// <summary>Text of a version, in a row of its own.</summary>
internal sealed class RuleTextRow
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The text.</summary>
    public string Text { get; set; } = "";
}

/// <summary>Acts on a rule, in a row of their own.</summary>
internal sealed class RuleActPage
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The acts, oldest first.</summary>
    public List<RuleAct> Acts { get; set; } = [];
}
