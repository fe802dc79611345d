using Aircop.Contracts.Passengers;
using Aircop.Grains.Persistence;
using Orleans.Concurrency;

namespace Aircop.Grains.Passengers;

/// <summary>The records of one name and birth date as they are stored.</summary>
internal sealed class IdentityState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The records, oldest first.</summary>
    public List<IdentityClaim> Claims { get; set; } = [];

    /// <summary>What people have decided of pairs, the latest last. All are kept: a command that is sent again must be known again.</summary>
    public List<IdentityDecision> Decisions { get; set; } = [];
}

/// <inheritdoc cref="IIdentityGrain"/>
/// <remarks>As with travellers' records, the store remembers it and memory need not.</remarks>
[Reentrant]
internal sealed class IdentityGrain : Grain, IIdentityGrain
{
    /// <summary>Records of one name and birth date that are known; more are no one traveller's, but a name that is common or made up.</summary>
    private const int MostClaims = 16;

    private readonly IPersistentState<IdentityState> _state;
    private readonly SharedWrite _write;
    private readonly LastOneOut _lastOneOut;
    private Task _written = Task.CompletedTask;

    public IdentityGrain([PersistentState("identity", AircopStorage.Name)] IPersistentState<IdentityState> state)
    {
        _state = state;
        _write = new SharedWrite(() => this.WriteOrForget(state));
        _lastOneOut = new LastOneOut(DeactivateOnIdle);
    }

    /// <inheritdoc/>
    public Task<IdentityRecords> Join(IdentityClaim claim) => Note(() =>
    {
        var claims = _state.State.Claims;
        if (claims.Count >= MostClaims || claims.Exists(known => known.Passenger == claim.Passenger)) return false;
        _state.State.Claims = [.. claims, claim];
        return true;
    });

    /// <inheritdoc/>
    public Task<IdentityRecords> GetRecords() => Note(() => false);

    /// <inheritdoc/>
    public Task<IdentityRecords> Decide(IdentityDecision decision) => Note(() =>
    {
        var decisions = _state.State.Decisions;
        if (decisions.Exists(known => known.CommandId == decision.CommandId)) return false;
        _state.State.Decisions = [.. decisions, decision];
        return true;
    });

    private Task<IdentityRecords> Note(Func<bool> take) => _lastOneOut.Run(async () =>
    {
        // What is known already may still be on its way to the store.
        if (take()) _written = _write.Written();
        await _written;
        return new IdentityRecords { Claims = [.. _state.State.Claims], Decisions = [.. _state.State.Decisions] };
    });
}
