using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

/// <summary>Subscribed observers. One that has not subscribed again in time, or whose call fails, is dropped.</summary>
/// <remarks>Not safe for several threads: it belongs to a grain.</remarks>
public sealed class ObserverManager<TObserver>(TimeSpan expiration, ILogger log)
{
    private readonly Dictionary<IAddressable, (TObserver Observer, DateTime LastSeen)> _observers = [];

    /// <summary>The clock, UTC.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>How many there are, expired ones included until the next notification.</summary>
    public int Count => _observers.Count;

    /// <summary>Adds an observer, or renews its subscription.</summary>
    public void Subscribe(IAddressable id, TObserver observer) => _observers[id] = (observer, GetDateTime());

    /// <summary>Calls the observers whose time is not over one after another, and waits for each.</summary>
    public async Task Notify(Func<TObserver, Task> notification)
    {
        var oldest = GetDateTime() - expiration;
        foreach (var (id, (observer, lastSeen)) in _observers.ToArray())
        {
            try
            {
                if (lastSeen < oldest) _observers.Remove(id);
                else await notification(observer);
            }
            catch (Exception exception)
            {
                _observers.Remove(id);
                log.ObserverDropped(exception, _observers.Count);
            }
        }
    }
}
