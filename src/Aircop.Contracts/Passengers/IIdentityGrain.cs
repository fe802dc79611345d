using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Passengers;

/// <summary>
/// The records that carry one name and birth date: a traveller gets a new one with each passport. Key: keyed hash of the folded name and the
/// birth date. It holds no past; the records it names do.
/// </summary>
[Alias("aircop.IIdentityGrain")]
public interface IIdentityGrain : IGrainWithStringKey
{
    /// <summary>Notes that a record carries this name and birth date, and gives all that do. Writes only a record that is new.</summary>
    [Alias("Join")]
    Task<IdentityRecords> Join(IdentityClaim claim);

    /// <summary>All records that carry this name and birth date, and what people have decided of them.</summary>
    [ReadOnly, Alias("GetRecords")]
    Task<IdentityRecords> GetRecords();

    /// <summary>Notes that a person has decided whether two records are of one traveller; the later word on a pair stands. The same command again changes nothing.</summary>
    [Alias("Decide")]
    Task<IdentityRecords> Decide(IdentityDecision decision);
}

/// <summary>A record that carries a name and birth date.</summary>
[GenerateSerializer, Immutable, Alias("aircop.IdentityClaim")]
public sealed record IdentityClaim
{
    /// <summary>Key of the record.</summary>
    [Id(0)] public required string Passenger { get; init; }

    /// <summary>When it was first seen with them, UTC.</summary>
    [Id(1)] public DateTimeOffset Since { get; init; }

    /// <summary>Whether the name has one part only, which too many bear.</summary>
    [Id(2)] public bool SingleName { get; init; }

    /// <summary>Whether the birth date is a first of January, which stands for a date that is not known.</summary>
    [Id(3)] public bool PlaceholderBirth { get; init; }
}

/// <summary>A person has decided whether two records are of one traveller.</summary>
[GenerateSerializer, Immutable, Alias("aircop.IdentityDecision")]
public sealed record IdentityDecision
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>One record.</summary>
    [Id(1)] public required string Passenger { get; init; }

    /// <summary>The other.</summary>
    [Id(2)] public required string Other { get; init; }

    /// <summary>True for one traveller, false for two.</summary>
    [Id(3)] public bool Same { get; init; }

    /// <summary>Label of the officer who decided.</summary>
    [Id(4)] public required string By { get; init; }

    /// <summary>Why, in that officer's words.</summary>
    [Id(5)] public string Reason { get; init; } = "";

    /// <summary>When, UTC.</summary>
    [Id(6)] public DateTimeOffset At { get; init; }
}

/// <summary>The records that carry one name and birth date, and those that a person has joined to one of them.</summary>
[GenerateSerializer, Immutable, Alias("aircop.IdentityRecords")]
public sealed record IdentityRecords
{
    /// <summary>The records, oldest first.</summary>
    [Id(0)] public ImmutableArray<IdentityClaim> Claims { get; init; } = [];

    /// <summary>What people have decided of pairs, the latest last.</summary>
    [Id(1)] public ImmutableArray<IdentityDecision> Decisions { get; init; } = [];
}
