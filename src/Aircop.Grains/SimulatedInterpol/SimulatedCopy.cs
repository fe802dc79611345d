using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Reference;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.SimulatedInterpol;

/// <summary>
/// Keeps the copy of the simulated database that stands in for INTERPOL's MIND: a list like any other, whose description says when it was
/// taken. Several processes may renew it at once: the same copy twice is one.
/// </summary>
public sealed class SimulatedCopy(IGrainFactory grains, SimulatedInterpolOptions options, FieldClock clock, TimeProvider wall, ILogger<SimulatedCopy> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private static readonly WatchlistDescription Database = new()
    {
        Owner = "INTERPOL (simulated)", Purpose = "Plays the database that is asked online, in the place of FIND.", Sharing = SharingLevel.Network,
        Release = ListRelease.TwoPersons, AskedOnly = true,
    };

    /// <summary>Copies the database now if the copy is due; false when it is not.</summary>
    public async Task<bool> Renew()
    {
        var copy = grains.GetGrain<IWatchlistDeskGrain>(SimulatedInterpolOptions.Copy);
        var now = clock.GetUtcNow();
        if (await copy.GetDescription() is { CopiedAt: { } at } && now - at < TimeSpan.FromHours(options.CopyHours)) return false;
        if (now.Minute < options.OutageMinutes) return false;
        var database = grains.GetGrain<IWatchlistDeskGrain>(SimulatedInterpolOptions.Database);
        if (await database.GetDescription() is null) await grains.GetGrain<IWatchlistGrain>(SimulatedInterpolOptions.Database).Change(new LookoutChange { Description = Database, Reason = "Set up." });
        await grains.GetGrain<IWatchlistGrain>(SimulatedInterpolOptions.Copy).Change(new LookoutChange
        {
            Entries = [.. await Read(database)],
            IsWhole = true,
            Description = new WatchlistDescription
            {
                Owner = "INTERPOL (simulated)", Purpose = "Copy of the simulated database, in the place of MIND.", Sharing = SharingLevel.Network,
                Release = ListRelease.TwoPersons, CopiedAt = now, OldAfterHours = options.OldAfterHours,
            },
            Reason = "Copied.",
        });
        return true;
    }

    /// <summary>All entries of a list, whether people are screened with it or not.</summary>
    internal static async Task<List<Lookout>> Read(IWatchlistDeskGrain list)
    {
        var entries = new List<Lookout>();
        var version = 0L;
        for (int? from = 0; from is { } part;)
        {
            var content = await list.ReadAll(part);
            if (part > 0 && content.Version != version)
            {
                entries.Clear();
                from = 0;
                continue;
            }

            version = content.Version;
            entries.AddRange(content.Entries);
            from = content.Next;
        }

        return entries;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled || options.CopyHours == 0) return;
        using var timer = new PeriodicTimer(Period, wall);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TryRenew();
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    private async Task TryRenew()
    {
        try
        {
            await Renew();
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The copy of the simulated INTERPOL database could not be renewed; the old one stays in force");
        }
    }
}
