using Orleans.Concurrency;

namespace Aircop.Contracts.Accounts;

/// <summary>A person's account. Key: user name, lower case.</summary>
[Alias("aircop.IAccountGrain")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Opens the account or replaces it.</summary>
    [Alias("Set")]
    Task Set(Account account);

    /// <summary>The account; null when there is none.</summary>
    [ReadOnly, Alias("Get")]
    Task<Account?> Get();

    /// <summary>Notes a sign-in that failed or succeeded; returns until when further tries are refused, null when they are not.</summary>
    [Alias("NoteSignIn")]
    Task<DateTimeOffset?> NoteSignIn(bool succeeded);
}

/// <summary>An account.</summary>
[GenerateSerializer, Immutable, Alias("aircop.Account")]
public sealed record Account
{
    /// <summary>User name, lower case.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Label shown to others, such as "ABJ shift lead".</summary>
    [Id(1)] public required string Label { get; init; }

    /// <summary>Salted hash of the password, as the web host's password hasher makes it.</summary>
    [Id(2)] public required string PasswordHash { get; init; }

    /// <summary>Role (glossary 2.15).</summary>
    [Id(3)] public Role Role { get; init; }

    /// <summary>Airport of the unit, IATA code; empty for a role of the network.</summary>
    [Id(4)] public string Airport { get; init; } = "";

    /// <summary>True while the account is shut.</summary>
    [Id(5)] public bool Disabled { get; init; }

    /// <summary>Tries are refused until then, UTC.</summary>
    [Id(6)] public DateTimeOffset? LockedUntil { get; init; }
}

/// <summary>Roles (glossary 2.15) that exist so far.</summary>
public enum Role
{
    /// <summary>None: may do nothing.</summary>
    Unspecified = 0,

    /// <summary>Vets hits of the own unit; sees nominal data of flights that touch its airport.</summary>
    TargetingOfficer = 1,

    /// <summary>Leads a shift of the own unit; as a targeting officer, and issues referrals and records outcomes.</summary>
    ShiftLead = 2,

    /// <summary>Coordinates an operation: sees what participants share, chases answers; sees no nominal data.</summary>
    OcuOfficer = 3,

    /// <summary>Heads the coordination of an operation: as an OCU officer, and changes its state.</summary>
    OcuHead = 4,

    /// <summary>Keeps accounts, nodes and keys; reads no content.</summary>
    SystemAdministrator = 5,

    /// <summary>Writes and back-tests rules; sees no nominal data.</summary>
    Analyst = 6,

    /// <summary>As an analyst, and approves and suspends rules that somebody else wrote; sees no nominal data.</summary>
    RuleApprover = 7,
}

/// <summary>A key with which a node posts. Grain key: SHA-256 of the key, hex.</summary>
[Alias("aircop.INodeKeyGrain")]
public interface INodeKeyGrain : IGrainWithStringKey
{
    /// <summary>Issues the key, or changes what it is good for.</summary>
    [Alias("Set")]
    Task Set(NodeKey key);

    /// <summary>What the key is good for; null when no such key was issued or it was revoked.</summary>
    [ReadOnly, Alias("Get")]
    Task<NodeKey?> Get();

    /// <summary>Ends the key at once.</summary>
    [Alias("Revoke")]
    Task Revoke();
}

/// <summary>What a node key is good for.</summary>
[GenerateSerializer, Immutable, Alias("aircop.NodeKey")]
public sealed record NodeKey
{
    /// <summary>Airport whose flights it may post, IATA code; empty for every airport.</summary>
    [Id(0)] public string Airport { get; init; } = "";

    /// <summary>Which node has it.</summary>
    [Id(1)] public required string Label { get; init; }
}
