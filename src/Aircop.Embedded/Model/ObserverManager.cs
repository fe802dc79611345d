using System.Collections;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>Subscribed observers by their reference; see <see cref="ObserverManager{TIdentity, TObserver}"/>.</summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>Subscribed observers. One that has not subscribed again in time, or whose call fails, is dropped.</summary>
/// <remarks>Not safe for several threads: it belongs to a grain.</remarks>
public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, (TObserver Observer, DateTime LastSeen)> _observers = [];
    private readonly ILogger _log;

    /// <summary>No observer yet; each stays for <paramref name="expiration"/> after its last subscription.</summary>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
        _log = log;
    }

    /// <summary>The clock, UTC.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>How long a subscription lasts.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>How many there are, expired ones included until the next notification.</summary>
    public int Count => _observers.Count;

    /// <summary>The observers by identity.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _observers.ToDictionary(pair => pair.Key, pair => pair.Value.Observer);

    /// <summary>Drops all.</summary>
    public void Clear() => _observers.Clear();

    /// <summary>Adds an observer, or renews its subscription.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _observers[id] = (observer, GetDateTime());

    /// <summary>Drops an observer.</summary>
    public void Unsubscribe(TIdentity id) => _observers.Remove(id);

    /// <summary>Calls the observers one after another and waits for each.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, observer) in Live(predicate))
        {
            try
            {
                await notification(observer);
            }
            catch (Exception exception)
            {
                Drop(id, exception);
            }
        }
    }

    /// <summary>Calls the observers without waiting.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, observer) in Live(predicate))
        {
            try
            {
                notification(observer);
            }
            catch (Exception exception)
            {
                Drop(id, exception);
            }
        }
    }

    /// <summary>Drops those whose time is over.</summary>
    public void ClearExpired()
    {
        var oldest = GetDateTime() - ExpirationDuration;
        foreach (var id in _observers.Where(pair => pair.Value.LastSeen < oldest).Select(pair => pair.Key).ToArray())
        {
            _observers.Remove(id);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TObserver> GetEnumerator() => _observers.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (TIdentity Id, TObserver Observer)[] Live(Func<TObserver, bool>? predicate)
    {
        ClearExpired();
        return [.. _observers.Select(pair => (pair.Key, pair.Value.Observer)).Where(pair => predicate is null || predicate(pair.Observer))];
    }

    private void Drop(TIdentity id, Exception exception)
    {
        _observers.Remove(id);
        _log.LogDebug(exception, "An observer failed and was dropped; {Count} are left.", _observers.Count);
    }
}
