using System.Globalization;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;
using Orleans.Concurrency;

namespace Aircop.Grains.Passengers;

/// <summary>Travellers whose records have a page of journeys of one year, as they are stored.</summary>
internal sealed class RetentionState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Keys of their records.</summary>
    public SortedSet<string> Passengers { get => field ?? []; set; } = [];
}

/// <summary>Keys under which travellers' pages of journeys are noted.</summary>
internal static class RetentionKeys
{
    /// <summary>Digits of a record's key that tell the rows of a year apart.</summary>
    private const int Digits = 3;

    /// <summary>The key under which a traveller's page of a year is noted.</summary>
    /// <param name="year">Year of departure.</param>
    /// <param name="passenger">Key of the traveller's record.</param>
    public static string Of(int year, string passenger) => string.Create(CultureInfo.InvariantCulture, $"{year:d4}-{passenger[..Math.Min(Digits, passenger.Length)]}");

    /// <summary>The year of a key.</summary>
    public static int YearOf(string key) => int.Parse(key.AsSpan(0, key.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}

/// <inheritdoc cref="IRetentionGrain"/>
/// <remarks>A daily reminder is there from the first traveller to the last. Records say themselves what of theirs is over, so that a day that is told twice or never changes nothing.</remarks>
[Reentrant]
internal sealed class RetentionGrain : Grain, IRetentionGrain, IRemindable
{
    /// <summary>Records told at a time.</summary>
    private const int AtATime = 64;

    private const string Daily = "retention";

    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    private readonly IPersistentState<RetentionState> _state;
    private readonly SharedWrite _write;
    private readonly FieldClock _clock;
    private Task _written = Task.CompletedTask;

    public RetentionGrain([PersistentState("retention", AircopStorage.Name)] IPersistentState<RetentionState> state, FieldClock clock)
    {
        (_state, _clock) = (state, clock);
        _write = new SharedWrite(() => this.WriteOrForget(state));
    }

    /// <inheritdoc/>
    public async Task Keep(string passenger)
    {
        if (!_state.State.Passengers.Contains(passenger))
        {
            // The reminder first: without it nobody would come back to the row.
            if (_state.State.Passengers.Count == 0) await this.RegisterOrUpdateReminder(Daily, Period, Period);
            _state.State.Passengers = [.. _state.State.Passengers, passenger];
            _written = _write.Written();
        }

        await _written;
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var year = RetentionKeys.YearOf(this.GetPrimaryKeyString());
        if (_clock.GetUtcNow().Year < year + IRetentionGrain.Years) return;
        var gone = new List<string>();
        foreach (var some in _state.State.Passengers.ToArray().Chunk(AtATime))
            foreach (var (passenger, remains) in await Task.WhenAll(some.Select(async passenger => (passenger, await GrainFactory.GetGrain<IPassengerGrain>(passenger).ForgetExpired()))))
                if (!remains) gone.Add(passenger);
        if (gone.Count > 0)
        {
            _state.State.Passengers = [.. _state.State.Passengers.Except(gone, StringComparer.Ordinal)];
            _written = _write.Written();
            await _written;
        }

        if (_state.State.Passengers.Count == 0 && await this.GetReminder(Daily) is { } reminder) await this.UnregisterReminder(reminder);
    }
}
