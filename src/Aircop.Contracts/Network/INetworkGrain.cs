using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Network;

/// <summary>What there is in the network: a register, never a bottleneck of data. Key: <see cref="Key"/>.</summary>
[Alias("aircop.INetworkGrain")]
public interface INetworkGrain : IGrainWithStringKey
{
    /// <summary>The one key of this grain.</summary>
    const string Key = "network";

    /// <summary>Enters names; those known already are passed over.</summary>
    [Alias("Register")]
    Task Register(RegisterKind kind, ImmutableArray<string> names);

    /// <summary>All names of a kind, in order.</summary>
    [ReadOnly, Alias("GetNames")]
    Task<ImmutableArray<string>> GetNames(RegisterKind kind);
}

/// <summary>What is registered.</summary>
public enum RegisterKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Operations, by id.</summary>
    Operation = 1,

    /// <summary>Lookout lists, by name.</summary>
    LookoutList = 2,

    /// <summary>Accounts, by user name.</summary>
    Account = 3,

    /// <summary>Carriers of which a flight has reported, by designator.</summary>
    Carrier = 4,

    /// <summary>Airports that a flight has reported to, by IATA code.</summary>
    Airport = 5,
}
