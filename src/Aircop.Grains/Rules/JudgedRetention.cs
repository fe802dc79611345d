using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Rules;

/// <summary>Removes judged passenger-flights when they have been kept for five years (EU PNR Directive 2016/681, Art. 12(1)).</summary>
public sealed class JudgedRetention(IJudgedStore store, FieldClock clock, TimeProvider wall, ILogger<JudgedRetention> logger) : BackgroundService
{
    private const int YearsKept = 5;

    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, wall);
        do
        {
            try
            {
                var removed = await store.Remove(clock.GetUtcNow().AddYears(-YearsKept));
                if (removed > 0) logger.LogInformation("Removed {Flights} judged flights that were kept for {Years} years", removed, YearsKept);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Judged flights of old could not be removed; it tries again in {Hours} h", Period.TotalHours);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
