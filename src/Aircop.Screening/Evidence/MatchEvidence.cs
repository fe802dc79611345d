using System.Collections.Immutable;
using Aircop.Screening.Births;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Evidence;

/// <summary>One part of the names beside another.</summary>
/// <param name="Ours">The traveller's part in A to Z, empty where the list's faces nothing.</param>
/// <param name="Theirs">The list's part in A to Z, empty where the traveller's faces nothing.</param>
/// <param name="Relation">How they stand.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Weight">What the part is worth, nats: rare names weigh more.</param>
public sealed record NamePartEvidence(string Ours, string Theirs, PartRelation Relation, float Similarity, float Weight);

/// <summary>All that was compared for one match, for and against. The same snapshot and traveller give the same evidence again.</summary>
public sealed record MatchEvidence
{
    /// <summary>The parts of the names: first what agrees, then what contradicts, what is missing and what is extra.</summary>
    public ImmutableArray<NamePartEvidence> Parts { get; init; } = [];

    /// <summary>True when a family name agrees with a given name.</summary>
    public bool FieldsCrossed { get; init; }

    /// <summary>What the dates of birth say.</summary>
    public BirthRelation Birth { get; init; }

    /// <summary>What the nationalities say.</summary>
    public StateRelation Nationality { get; init; }

    /// <summary>What the sexes say.</summary>
    public SexRelation Sex { get; init; }

    /// <summary>What the document numbers say.</summary>
    public DocumentRelation Document { get; init; }

    /// <summary>The name of the list that was compared; an alias may agree better than the first name.</summary>
    public string ListName { get; init; } = "";

    /// <summary>True when the traveller's name may be cut in its machine-readable zone.</summary>
    public bool Truncated { get; init; }
}
