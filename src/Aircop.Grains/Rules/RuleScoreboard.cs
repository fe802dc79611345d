using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Rules;

/// <summary>The records of rules over the last 90 days, counted beside the turns of the book and kept for a while: who reads the book never waits for them.</summary>
/// <param name="grain">The book's grain.</param>
/// <param name="grains">The other grains.</param>
/// <param name="clock">Time in the field.</param>
/// <param name="heard">Hears of new records.</param>
/// <param name="logger">Hears of records that could not be counted.</param>
internal sealed class RuleScoreboard(Grain grain, IGrainFactory grains, FieldClock clock, Func<ImmutableArray<RuleScore>, Task> heard, ILogger logger)
{
    /// <summary>Days that a record looks back, as indicator Q07 does.</summary>
    private const int Days = 90;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private ImmutableDictionary<string, RuleScore> _scores = ImmutableDictionary<string, RuleScore>.Empty;
    private DateTimeOffset _countedAt;
    private IGrainTimer? _timer;
    private bool _counting;

    /// <summary>The record of a rule in force; null while nothing was counted.</summary>
    public RuleScore? Of(string rule) => _scores.GetValueOrDefault(rule);

    /// <summary>Counts anew as soon as the present turn is over, unless it was done lately.</summary>
    public void CountSoon()
    {
        if (_counting || clock.GetUtcNow() - _countedAt < Fresh) return;
        if (_timer is null) _timer = grain.RegisterGrainTimer(Count, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
        else _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task Count(CancellationToken cancellationToken)
    {
        if (_counting) return;
        _counting = true;
        try
        {
            // Flights of the next days have been judged too.
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var scores = await grains.GetGrain<IRuleProofGrain>(INetworkGrain.Key).GetScores(today.AddDays(1 - Days), today.AddDays(3));
            _scores = scores.Rules.Where(score => !score.IsShadow).ToImmutableDictionary(score => score.Rule, StringComparer.Ordinal);
            await heard(scores.Rules);
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The records of rules could not be counted; they stay as they were");
        }
        finally
        {
            (_counting, _countedAt) = (false, clock.GetUtcNow());
        }
    }
}
