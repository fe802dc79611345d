using System.Collections.Immutable;

namespace Aircop.Contracts.Rules;

/// <summary>Where a rule, or one version of it, stands.</summary>
public enum RuleState
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Being written; read by nobody else's flight.</summary>
    Draft = 1,

    /// <summary>Waits for a second person.</summary>
    Submitted = 2,

    /// <summary>Asked of everybody and counted, but gives no ground: no officer sees what it finds.</summary>
    Shadow = 3,

    /// <summary>In force.</summary>
    Active = 4,

    /// <summary>Out of force until somebody has looked at it.</summary>
    Suspended = 5,

    /// <summary>Out of force, for its review has run out: a version with a later day puts it back.</summary>
    Expired = 6,

    /// <summary>Out of force for good; its record stays.</summary>
    Retired = 7,

    /// <summary>Of a version: another one took its place.</summary>
    Replaced = 8,
}

/// <summary>What people do with a rule.</summary>
public enum RuleActKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Saves the text of a draft. A draft that was submitted is one that is being written again.</summary>
    Save = 1,

    /// <summary>Puts the draft forward; somebody else decides.</summary>
    Submit = 2,

    /// <summary>Takes the draft away, or what was put forward.</summary>
    Withdraw = 3,

    /// <summary>A second person lets the version run in shadow.</summary>
    ApproveToShadow = 4,

    /// <summary>A second person puts the version in force: one that was submitted, or the one in shadow.</summary>
    ApproveToActive = 5,

    /// <summary>A second person sends the draft back.</summary>
    SendBack = 6,

    /// <summary>Takes the rule out of force.</summary>
    Suspend = 7,

    /// <summary>Puts a suspended rule back.</summary>
    Resume = 8,

    /// <summary>Takes the rule out of force for good.</summary>
    Retire = 9,

    /// <summary>Ends the shadow run of a version.</summary>
    EndShadow = 10,
}

/// <summary>Somebody saves a draft of a rule.</summary>
[GenerateSerializer, Immutable, Alias("aircop.SaveRuleDraft")]
public sealed record SaveRuleDraft
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>Id of the rule, 1 to 12 letters and digits; the text says the same.</summary>
    [Id(1)] public required string Rule { get; init; }

    /// <summary>The text. One with faults is saved too, so that nobody loses work; it cannot be submitted.</summary>
    [Id(2)] public required string Text { get; init; }

    /// <summary>Who saves it: user name.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why.</summary>
    [Id(4)] public string Reason { get; init; } = "";
}

/// <summary>Somebody moves a rule on in its life.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleCommand")]
public sealed record RuleCommand
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>Id of the rule.</summary>
    [Id(1)] public required string Rule { get; init; }

    /// <summary>What is done.</summary>
    [Id(2)] public RuleActKind Kind { get; init; }

    /// <summary>Version that it is done to, as the one who acts saw it; 0 for acts on the rule as a whole.</summary>
    [Id(3)] public int Version { get; init; }

    /// <summary>Digest of the version's text, as the one who acts saw it; empty for acts on the rule as a whole.</summary>
    [Id(4)] public string Digest { get; init; } = "";

    /// <summary>Who acts: user name.</summary>
    [Id(5)] public required string By { get; init; }

    /// <summary>Why; required.</summary>
    [Id(6)] public string Reason { get; init; } = "";
}

/// <summary>What became of an act on a rule.</summary>
public enum RuleActResult
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Done and durable; what is in force changes on every open flight.</summary>
    Done = 1,

    /// <summary>The same act was done before.</summary>
    AlreadyDone = 2,

    /// <summary>The book has no such rule, or no such version of it.</summary>
    NoSuchRule = 3,

    /// <summary>The rule's state does not allow it, such as approving what nobody submitted.</summary>
    NotAllowed = 4,

    /// <summary>A second person is needed: who wrote or submitted a version does not approve it.</summary>
    OwnWork = 5,

    /// <summary>A reason is missing.</summary>
    ReasonMissing = 6,

    /// <summary>The text has faults.</summary>
    Faulty = 7,

    /// <summary>The version was changed meanwhile: look at it again.</summary>
    Changed = 8,
}

/// <summary>Answer to an act on a rule.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleAnswer")]
public sealed record RuleAnswer
{
    /// <summary>What became of it.</summary>
    [Id(0)] public RuleActResult Result { get; init; }

    /// <summary>State of the rule now.</summary>
    [Id(1)] public RuleState State { get; init; }

    /// <summary>Version the act was about; 0 for the rule as a whole.</summary>
    [Id(2)] public int Version { get; init; }

    /// <summary>Digest of that version's text.</summary>
    [Id(3)] public string Digest { get; init; } = "";

    /// <summary>Faults of the text.</summary>
    [Id(4)] public ImmutableArray<RuleTextFault> Faults { get; init; } = [];

    /// <summary>Version of the rule book after it.</summary>
    [Id(5)] public long Book { get; init; }
}
