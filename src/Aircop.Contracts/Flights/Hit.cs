using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>What raised a hit.</summary>
public enum HitKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Name and birth date of a lookout.</summary>
    LookoutPerson = 1,

    /// <summary>Document of a lookout.</summary>
    LookoutDocument = 2,

    /// <summary>Rules: at least two independent families, or one strong ground.</summary>
    Rule = 3,

    /// <summary>Document that the simulated INTERPOL database has.</summary>
    InterpolDocument = 4,

    /// <summary>Nothing: a person without a hit, picked by chance for a routine check, so that it can be told how much better the rules do.</summary>
    Routine = 5,
}

/// <summary>Where the review of a hit stands.</summary>
public enum HitState
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Nobody has it.</summary>
    New = 1,

    /// <summary>An officer has claimed it.</summary>
    Assigned = 2,

    /// <summary>An officer has decided.</summary>
    Decided = 3,

    /// <summary>The control was made and its outcome recorded.</summary>
    Closed = 4,

    /// <summary>Its ground is gone.</summary>
    Lapsed = 5,
}

/// <summary>What an officer decided of a hit.</summary>
public enum HitDecision
{
    /// <summary>Not decided.</summary>
    Unspecified = 0,

    /// <summary>Another person than the one on the list.</summary>
    ClearedNotSame = 1,

    /// <summary>The right person, but no concern.</summary>
    ClearedNoConcern = 2,

    /// <summary>Keep an eye on it.</summary>
    Watch = 3,

    /// <summary>To be examined on arrival, transit or departure.</summary>
    Refer = 4,

    /// <summary>To be protected: a missing person or a victim. Never shown as a subject of control.</summary>
    Protect = 5,
}

/// <summary>On which side of a hit a reason stands.</summary>
public enum ReasonSide
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Speaks for looking.</summary>
    For = 1,

    /// <summary>Speaks against.</summary>
    Against = 2,

    /// <summary>Could not be seen: a needed field is missing.</summary>
    NotSeen = 3,
}

/// <summary>One reason of a hit.</summary>
[GenerateSerializer, Immutable, Alias("aircop.HitReason")]
public sealed record HitReason
{
    /// <summary>For, against, or not seen.</summary>
    [Id(0)] public ReasonSide Side { get; init; }

    /// <summary>Rule or list that gives it, such as D01 or the name of a list.</summary>
    [Id(1)] public required string Source { get; init; }

    /// <summary>The reason itself.</summary>
    [Id(2)] public required Phrase Text { get; init; }
}

/// <summary>
/// A lead on one person of a flight: what raised it, the reasons for and against, and its life. It names nobody; who it
/// is stands in the flight's list under <see cref="Person"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.Hit")]
public sealed record Hit
{
    /// <summary>Stable within the flight: the same person and ground give the same id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Key of the person within the flight.</summary>
    [Id(1)] public required string Person { get; init; }

    /// <summary>What raised it.</summary>
    [Id(2)] public HitKind Kind { get; init; }

    /// <summary>How soon to look.</summary>
    [Id(3)] public Severity Severity { get; init; }

    /// <summary>Order among hits of one severity; higher first. Not a score and never shown as one.</summary>
    [Id(4)] public int Rank { get; init; }

    /// <summary>The hit in one line.</summary>
    [Id(5)] public required Phrase Headline { get; init; }

    /// <summary>Reasons for, against, and what could not be seen, in that order.</summary>
    [Id(6)] public ImmutableArray<HitReason> Reasons { get; init; } = [];

    /// <summary>Where the review stands.</summary>
    [Id(7)] public HitState State { get; init; }

    /// <summary>When it was raised, UTC.</summary>
    [Id(8)] public DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    [Id(9)] public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Label of the officer or unit that has it, such as "ABJ shift lead"; empty when nobody has.</summary>
    [Id(10)] public string Owner { get; init; } = "";

    /// <summary>What was decided.</summary>
    [Id(11)] public HitDecision Decision { get; init; }

    /// <summary>What the control produced; null until it was recorded.</summary>
    [Id(12)] public HitOutcome? Outcome { get; init; }

    /// <summary>Seat of the person, or the position in the list: enough to find the person on board, not to know who it is.</summary>
    [Id(13)] public string Place { get; init; } = "";

    /// <summary>True when the right answer is to protect the person.</summary>
    [Id(14)] public bool Protective { get; init; }

    /// <summary>Whether the person is on the flight.</summary>
    [Id(15)] public Presence Presence { get; init; }

    /// <summary>What the lists changed of the person last.</summary>
    [Id(16)] public DifferenceKind LastChange { get; init; }

    // Rows written before this member existed are read without it.

    /// <summary>Which fields changed then; no values.</summary>
    [Id(17)] public ImmutableArray<PersonField> ChangedFields { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The lookout list that raised it; empty for rules, and in hits from before it was kept.</summary>
    [Id(18)] public string List { get => field ?? ""; init; } = "";

    /// <summary>Id of the lookout within its list; empty as above.</summary>
    [Id(19)] public string Entry { get => field ?? ""; init; } = "";

    /// <summary>Keyed hash of the lookout as the hit saw it last; empty as above.</summary>
    [Id(20)] public string EntryContent { get => field ?? ""; init; } = "";

    /// <summary>Why a machine raised, changed or lapsed it last; null when the list of people that came did.</summary>
    [Id(21)] public Phrase? Because { get; init; }

    /// <summary>The decision on another flight that holds for this pair too; null when there is none. Such a hit is on no worklist.</summary>
    [Id(22)] public HitSuppression? Suppression { get; init; }

    /// <summary>Airport of the unit whose own list raised it, IATA code: nobody else sees it. Empty for a hit that is shared.</summary>
    [Id(23)] public string OnlyFor { get => field ?? ""; init; } = "";

    /// <summary>Whether a unit may see it.</summary>
    /// <param name="airport">Airport of the unit, IATA code; empty for the network.</param>
    public bool IsFor(string airport) => OnlyFor.Length == 0 || OnlyFor == airport;
}

/// <summary>An officer's decision on another flight that the traveller and the lookout are not the same.</summary>
[GenerateSerializer, Immutable, Alias("aircop.HitSuppression")]
public sealed record HitSuppression
{
    /// <summary>Key of the flight on which it was decided.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Label of the officer who did.</summary>
    [Id(1)] public required string By { get; init; }

    /// <summary>Why, in that officer's words.</summary>
    [Id(2)] public string Reason { get; init; } = "";

    /// <summary>When, UTC.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }
}

/// <summary>What a control produced.</summary>
public enum OutcomeKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Illicit goods, a wanted person, a victim or an offence found.</summary>
    Positive = 1,

    /// <summary>Control done, nothing found.</summary>
    Negative = 2,

    /// <summary>The person was not found or had left.</summary>
    Missed = 3,
}

/// <summary>Result of a control after a referral.</summary>
[GenerateSerializer, Immutable, Alias("aircop.HitOutcome")]
public sealed record HitOutcome
{
    /// <summary>What it produced.</summary>
    [Id(0)] public OutcomeKind Kind { get; init; }

    /// <summary>Goods taken.</summary>
    [Id(1)] public ImmutableArray<SeizureLine> Seizures { get; init; } = [];

    /// <summary>Persons arrested.</summary>
    [Id(2)] public int Arrests { get; init; }

    /// <summary>Persons brought to safety.</summary>
    [Id(3)] public int Protected { get; init; }

    /// <summary>Airport where the control was made, IATA code.</summary>
    [Id(4)] public required string Airport { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    [Id(5)] public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>One kind of goods of a seizure.</summary>
[GenerateSerializer, Immutable, Alias("aircop.SeizureLine")]
public sealed record SeizureLine
{
    /// <summary>What was taken.</summary>
    [Id(0)] public Commodity Commodity { get; init; }

    /// <summary>How much, in the commodity's canonical unit (glossary 2.3): grams, pieces, or US cents for currency. Above 0.</summary>
    [Id(1)] public long Quantity { get; init; }
}

/// <summary>Goods by the canonical unit of the glossary, 2.3.</summary>
public enum Commodity
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Cocaine, grams.</summary>
    Cocaine = 1,

    /// <summary>Heroin, grams.</summary>
    Heroin = 2,

    /// <summary>Cannabis, grams.</summary>
    Cannabis = 3,

    /// <summary>Methamphetamine, grams.</summary>
    Methamphetamine = 4,

    /// <summary>Undeclared currency, US cents.</summary>
    Currency = 5,

    /// <summary>Gold, grams.</summary>
    Gold = 6,

    /// <summary>Illicit medicines, grams.</summary>
    Medicine = 7,

    /// <summary>Ivory, grams.</summary>
    Ivory = 8,

    /// <summary>Pangolin scales, grams.</summary>
    PangolinScales = 9,

    /// <summary>Firearms, pieces.</summary>
    Firearm = 10,

    /// <summary>Forged or stolen travel documents, pieces.</summary>
    TravelDocumentFraud = 11,

    /// <summary>Other goods, pieces.</summary>
    OtherGoods = 12,
}
