using System.Collections.Frozen;
using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Reference;
using Aircop.Contracts.SimulatedInterpol;

namespace Aircop.Grains.SimulatedInterpol;

/// <summary>Answers from a list that plays the database, as slowly, as rarely and as unreliably as the options say. Any thread may ask.</summary>
public sealed class SimulatedFind(IGrainFactory grains, SimulatedInterpolOptions options, FieldClock clock, TimeProvider wall) : ISimulatedFind
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _reading = new(1);
    private FrozenDictionary<string, ImmutableArray<Lookout>> _byNumber = FrozenDictionary<string, ImmutableArray<Lookout>>.Empty;
    private long _version;
    private long _minute;
    private int _asked;

    /// <inheritdoc/>
    public async Task<CheckAnswer> Ask(CheckedDocument document)
    {
        var isAllowed = TryCount();
        await Task.Delay(TimeSpan.FromMilliseconds(options.LatencyMilliseconds), wall);
        if (IsOut()) return Answer(document, CheckResult.SourceUnavailable, CheckMode.Online);
        return isAllowed ? Look(await Database(), document, CheckMode.Online) : Answer(document, CheckResult.TooMany, CheckMode.Online);
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> Submit(ImmutableArray<CheckedDocument> documents)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(options.LatencyMilliseconds), wall);
        return IsOut() || !TryCount() ? null : clock.GetUtcNow() + TimeSpan.FromSeconds(options.BatchSeconds * clock.Speed);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<CheckAnswer>?> Collect(ImmutableArray<CheckedDocument> documents)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(options.LatencyMilliseconds), wall);
        if (IsOut()) return null;
        var database = await Database();
        return [.. documents.Select(document => Look(database, document, CheckMode.Batch))];
    }

    private CheckAnswer Look(FrozenDictionary<string, ImmutableArray<Lookout>> database, CheckedDocument document, CheckMode mode)
    {
        var entry = database.TryGetValue(Plain(document.Number), out var entries)
            ? entries.FirstOrDefault(entry => Documents(entry).Any(one => Plain(one.Number) == Plain(document.Number) && Agree(one.Issuer, document.Issuer)))
            : null;
        return Answer(document, entry is null ? CheckResult.NoHit : CheckResult.HitUnconfirmed, mode) with { Entry = entry };
    }

    private CheckAnswer Answer(CheckedDocument document, CheckResult result, CheckMode mode) => new() { Document = document, Result = result, Mode = mode, At = clock.GetUtcNow() };

    private bool IsOut() => clock.GetUtcNow().Minute < options.OutageMinutes;

    private bool TryCount()
    {
        var minute = wall.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_lock)
        {
            if (minute != _minute) (_minute, _asked) = (minute, 0);
            return ++_asked <= options.QuestionsPerMinute;
        }
    }

    private async Task<FrozenDictionary<string, ImmutableArray<Lookout>>> Database()
    {
        var list = grains.GetGrain<IWatchlistGrain>(SimulatedInterpolOptions.Database);
        await _reading.WaitAsync();
        try
        {
            if (await list.GetVersion() is var version && version != _version)
            {
                var entries = await SimulatedCopy.Read(grains.GetGrain<IWatchlistDeskGrain>(SimulatedInterpolOptions.Database));
                _byNumber = entries.SelectMany(entry => Documents(entry).Select(one => (Number: Plain(one.Number), Entry: entry))).GroupBy(one => one.Number, StringComparer.Ordinal)
                    .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Entry).ToImmutableArray(), StringComparer.Ordinal);
                _version = version;
            }

            return _byNumber;
        }
        finally
        {
            _reading.Release();
        }
    }

    private static IEnumerable<LookoutDocument> Documents(Lookout entry) =>
        entry.DocumentNumber.Length > 0 ? entry.Documents.Prepend(new LookoutDocument { Number = entry.DocumentNumber, Issuer = entry.DocumentIssuer }) : entry.Documents;

    private static string Plain(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool Agree(string issuer, string other) => issuer.Length == 0 || other.Length == 0 || string.Equals(issuer, other, StringComparison.OrdinalIgnoreCase);
}
