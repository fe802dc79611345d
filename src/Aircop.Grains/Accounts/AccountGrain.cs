using Aircop.Contracts.Accounts;
using Aircop.Contracts.Network;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Accounts;

/// <summary>An account as it is stored.</summary>
internal sealed class AccountState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The account.</summary>
    public Account? Account { get; set; }

    /// <summary>Sign-ins that failed since the last one that succeeded.</summary>
    public int Failures { get; set; }
}

/// <inheritdoc cref="IAccountGrain"/>
internal sealed class AccountGrain([PersistentState("account", AircopStorage.Name)] IPersistentState<AccountState> state, TimeProvider wall)
    : Grain, IAccountGrain
{
    /// <summary>From this many failures on, further tries wait.</summary>
    private const int FailuresAllowed = 5;

    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task Set(Account account)
    {
        await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.Account, [this.GetPrimaryKeyString()]);
        state.State.Account = account;
        state.State.Failures = 0;
        await this.WriteOrForget(state);
    }

    /// <inheritdoc/>
    public Task<Account?> Get() => Task.FromResult(state.State.Account);

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NoteSignIn(bool succeeded)
    {
        if (state.State.Account is not { } account) return null;
        if (succeeded && state.State.Failures == 0) return null;
        state.State.Failures = succeeded ? 0 : state.State.Failures + 1;
        var until = state.State.Failures >= FailuresAllowed ? wall.GetUtcNow() + LockTime : (DateTimeOffset?)null;
        state.State.Account = account with { LockedUntil = until };
        await this.WriteOrForget(state);
        return until;
    }
}

/// <summary>A node key as it is stored.</summary>
internal sealed class NodeKeyState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>What the key is good for; null once it is revoked.</summary>
    public NodeKey? Key { get; set; }
}

/// <inheritdoc cref="INodeKeyGrain"/>
internal sealed class NodeKeyGrain([PersistentState("nodekey", AircopStorage.Name)] IPersistentState<NodeKeyState> state) : Grain, INodeKeyGrain
{
    /// <inheritdoc/>
    public async Task Set(NodeKey key)
    {
        state.State.Key = key;
        await this.WriteOrForget(state);
    }

    /// <inheritdoc/>
    public Task<NodeKey?> Get() => Task.FromResult(state.State.Key);

    /// <inheritdoc/>
    public async Task Revoke()
    {
        if (state.State.Key is null) return;
        state.State.Key = null;
        await this.WriteOrForget(state);
    }
}
