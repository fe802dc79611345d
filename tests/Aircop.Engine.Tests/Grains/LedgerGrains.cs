using Aircop.Testing;
using Orleans.Concurrency;

namespace Aircop.Engine.Tests.Grains;

[GenerateSerializer]
public sealed class Ledger
{
    [Id(0)]
    public List<int> Amounts { get; set; } = [];
}

public interface ILedgerGrain : IGrainWithStringKey
{
    Task<int> Add(int amount);

    Task<string> AddAndSwallow(int amount);

    Task<int> Sum();

    Task<bool> Exists();

    Task Clear();

    Task<Guid> Activation();

    Task Leave();
}

public class LedgerGrain(
    [PersistentState("ledger", TestEngineOptions.StorageName)] IPersistentState<Ledger> ledger,
    [PersistentState("copy", TestEngineOptions.StorageName)] IPersistentState<Ledger> copy,
    Stage stage) : Grain, ILedgerGrain
{
    private readonly Guid _activation = Guid.NewGuid();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stage.Note("activate");
        return stage.TakeFailure() ? throw new InvalidDataException("No activation, as the test wants.") : Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"deactivate {reason.ReasonCode}");
        if (ledger.State.Amounts.Count > 0)
        {
            copy.State = ledger.State;
            await copy.WriteStateAsync(cancellationToken);
        }
    }

    public async Task<int> Add(int amount)
    {
        ledger.State.Amounts.Add(amount);
        await ledger.WriteStateAsync();
        return ledger.State.Amounts.Sum();
    }

    public async Task<string> AddAndSwallow(int amount)
    {
        try
        {
            await Add(amount);
            return "";
        }
        catch (OrleansException exception)
        {
            return exception.InnerException?.GetType().Name ?? exception.GetType().Name;
        }
    }

    public Task<int> Sum() => Task.FromResult(ledger.State.Amounts.Sum());

    public Task<bool> Exists() => Task.FromResult(ledger.RecordExists);

    public Task Clear() => ledger.ClearStateAsync();

    public Task<Guid> Activation() => Task.FromResult(_activation);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

public interface ISharedLedgerGrain : IGrainWithStringKey
{
    Task Add(int amount);

    Task<int> Sum();
}

[Reentrant]
public sealed class SharedLedgerGrain(
    [PersistentState("shared", TestEngineOptions.StorageName)] IPersistentState<Ledger> ledger) : Grain, ISharedLedgerGrain
{
    public Task Add(int amount)
    {
        ledger.State.Amounts.Add(amount);
        return ledger.WriteStateAsync();
    }

    public Task<int> Sum() => Task.FromResult(ledger.State.Amounts.Sum());
}
