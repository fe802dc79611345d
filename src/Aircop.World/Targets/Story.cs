using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;

namespace Aircop.World.Targets;

/// <summary>The truth about one planted story: who must be found, on which flight, by which rule, and whether the lists tell enough.</summary>
public sealed record Story
{
    /// <summary>Id of the rule whose indicator it plays out, such as <c>D05</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Number among the stories of its kind, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whether its figures are at the edge of what the indicator says.</summary>
    public bool IsEdge { get; init; }

    /// <summary>The tickets on whose flights it must be found: when the first of them is there, the indicator holds.</summary>
    public required ImmutableArray<Ticket> Targets { get; init; }

    /// <summary>Ids of rules of other families that its other signs stand for; empty where the own rule is enough.</summary>
    public required ImmutableArray<string> Signs { get; init; }

    /// <summary>What the indicator needs and the carriers of its flights do not tell.</summary>
    public ImmutableArray<string> NotTold { get; init; } = [];

    /// <summary>What the indicator needs and no message carries that is read today.</summary>
    public ImmutableArray<string> NotCarried { get; init; } = [];

    /// <summary>What earlier controls found, without which the indicator cannot hold.</summary>
    public ImmutableArray<EarlierFind> Finds { get; init; } = [];
}

/// <summary>A positive control of somebody who was raised before, as the story needs it.</summary>
/// <param name="Ticket">Who, on which flight; to be controlled after the landing.</param>
/// <param name="Commodity">What is found.</param>
/// <param name="Quantity">How much, in the canonical unit.</param>
public sealed record EarlierFind(Ticket Ticket, Commodity Commodity, long Quantity);

/// <summary>An entry that a story, or an innocent traveller's misfortune, puts on a lookout list before the first flight.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Entry">The entry.</param>
public sealed record ListedEntry(string List, Lookout Entry);
