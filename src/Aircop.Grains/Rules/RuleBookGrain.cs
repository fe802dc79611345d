using Aircop.Contracts.Rules;
using Aircop.Grains.Persistence;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>A rule book as it is stored: what differs from the pack that the program carries.</summary>
internal sealed class RuleBookState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every change.</summary>
    public long Version { get; set; }

    /// <summary>Rules out of force, by id.</summary>
    public Dictionary<string, RuleEntry> Changed { get; set; } = new(StringComparer.Ordinal);
}

/// <inheritdoc cref="IRuleBookGrain"/>
internal sealed class RuleBookGrain([PersistentState("rulebook", AircopStorage.Name)] IPersistentState<RuleBookState> state)
    : Grain, IRuleBookGrain
{
    private static readonly RulePack Pack = PassengerRules.All;

    /// <inheritdoc/>
    public Task<RuleBookContent> GetRules() => Task.FromResult(new RuleBookContent
    {
        Version = state.State.Version,
        Rules = [.. Pack.Rules.Select(rule =>
            state.State.Changed.GetValueOrDefault(rule.Id) ?? new RuleEntry { Id = rule.Id, Version = rule.Version })],
    });

    /// <inheritdoc/>
    public async Task<bool> SetSuspended(string rule, bool suspended, string by, string reason)
    {
        if (Pack.Rules.FirstOrDefault(other => other.Id == rule) is not { } known) return false;
        if ((state.State.Changed.GetValueOrDefault(rule)?.Suspended ?? false) == suspended) return true;
        state.State.Changed[rule] = new RuleEntry { Id = rule, Version = known.Version, Suspended = suspended, ChangedBy = by, Reason = reason };
        state.State.Version++;
        await this.WriteOrForget(state);
        return true;
    }
}
