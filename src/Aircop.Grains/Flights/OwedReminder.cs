namespace Aircop.Grains.Flights;

/// <summary>
/// The reminder that makes a grain tell others after its process has died. It is there whenever something stored may not have been told;
/// asking for it and letting it go wait for each other, for calls of the grain interleave.
/// </summary>
/// <param name="grain">The grain that owes.</param>
/// <param name="writeTold">Writes up to which version others know; called when the reminder goes.</param>
/// <param name="isOwing">Whether anything is owed, or about to be.</param>
internal sealed class OwedReminder(Grain grain, Func<Task> writeTold, Func<bool> isOwing)
{
    /// <summary>Name of the reminder.</summary>
    public const string Name = "owed";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private bool _registered;

    /// <summary>The reminder of a grain that keeps in a row of its own what others know.</summary>
    /// <param name="grain">The grain that owes.</param>
    /// <param name="told">Up to which version others know.</param>
    /// <param name="isOwing">Whether anything is owed, or about to be.</param>
    public OwedReminder(Grain grain, IPersistentState<ToldState> told, Func<bool> isOwing) : this(grain, () => told.WriteStateAsync(), isOwing) { }

    /// <summary>Makes sure that there is a reminder; durable on return.</summary>
    public async Task Ensure()
    {
        await _one.WaitAsync();
        try
        {
            if (_registered) return;
            await grain.RegisterOrUpdateReminder(Name, Period, Period);
            _registered = true;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Lets the reminder go once nothing is owed.</summary>
    /// <param name="onlyKnown">Whether only a reminder that this activation knows of is meant.</param>
    public async Task Settle(bool onlyKnown)
    {
        await _one.WaitAsync();
        try
        {
            _registered |= !onlyKnown;
            if (!_registered || isOwing()) return;
            await writeTold();
            if (isOwing()) return;
            _registered = false;
            if (await grain.GetReminder(Name) is { } reminder) await grain.UnregisterReminder(reminder);
        }
        finally
        {
            _one.Release();
        }
    }
}
