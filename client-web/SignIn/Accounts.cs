using System.Collections.Immutable;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Network;
using Microsoft.AspNetCore.Identity;

namespace Aircop.ClientWeb.SignIn;

/// <summary>Accounts of people, and the proof of their passwords.</summary>
public sealed class Accounts(IGrainFactory grains, IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>Shortest password taken, characters.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Longest user name and password looked at, characters.</summary>
    public const int Longest = 256;

    private static readonly Account Nobody = new() { Name = "nobody", Label = "", PasswordHash = "" };
    private readonly ShortMemory<Account?> _memory = new(time, TimeSpan.FromSeconds(5), most: 4_096);
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString("N")));

    /// <summary>The account, as it was a few seconds ago at the latest; null when there is none.</summary>
    public ValueTask<Account?> Find(string name) => _memory.Get(name, n => grains.GetGrain<IAccountGrain>(n).Get());

    /// <summary>Opens an account or replaces it, and registers its name.</summary>
    public async Task Set(Account account, string? password)
    {
        var hash = password is null ? account.PasswordHash : hasher.HashPassword(account, password);
        await grains.GetGrain<IAccountGrain>(account.Name).Set(account with { PasswordHash = hash });
        await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.Account, [account.Name]);
        _memory.Forget(account.Name);
    }

    /// <summary>Names of all accounts.</summary>
    public Task<ImmutableArray<string>> Names() => grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Account);

    /// <summary>Tries a password.</summary>
    public async Task<Trial> Try(string name, string password)
    {
        var grain = grains.GetGrain<IAccountGrain>(name);
        var account = await grain.Get();
        if (account is null or { Disabled: true })
        {
            // As much work as for a known name, so that the time taken tells nobody which names exist.
            hasher.VerifyHashedPassword(Nobody, _nobodysHash.Value, password);
            return new Trial(null, null);
        }

        if (account.LockedUntil is { } until && until > time.GetUtcNow()) return new Trial(null, until);
        var right = hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;
        var lockedUntil = await grain.NoteSignIn(right);
        return right ? new Trial(account, null) : new Trial(null, lockedUntil);
    }

    /// <summary>Result of a try.</summary>
    /// <param name="Account">The account when the password was right.</param>
    /// <param name="LockedUntil">Until when further tries are refused, UTC; null when they are not.</param>
    public readonly record struct Trial(Account? Account, DateTimeOffset? LockedUntil);
}
