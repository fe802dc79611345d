using System.Collections.Immutable;
using Aircop.Contracts.Oversight;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Oversight;

/// <inheritdoc cref="IAccessLogGrain"/>
[Reentrant]
internal sealed class AccessLogGrain : Grain, IAccessLogGrain
{
    private readonly LogPages<AccessEntry> _log;
    private readonly SharedWrite _write;
    private readonly Queue<AccessEntry> _arrived = new();
    private readonly TimeProvider _wall;

    public AccessLogGrain(IServiceProvider services, TimeProvider wall)
    {
        var storage = services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name);
        _log = new LogPages<AccessEntry>(storage, this.GetGrainId(), StateJson.Default.AccessEntry);
        _write = new SharedWrite(WriteArrived);
        _wall = wall;
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => _log.Open(0);

    /// <inheritdoc/>
    public async Task Append(AccessEntry entry)
    {
        _arrived.Enqueue(entry with { At = _wall.GetUtcNow() });
        try
        {
            await _write.Written();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<AccessEntry>> Read(long from, int count) => [.. (await _log.Read(from, count)).Select(entry => entry.Body)];

    private async Task WriteArrived()
    {
        while (_arrived.TryDequeue(out var entry)) await _log.Append(entry);
        await _log.Write();
    }
}
