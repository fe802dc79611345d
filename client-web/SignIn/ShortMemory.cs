using System.Collections.Concurrent;

namespace Aircop.ClientWeb.SignIn;

/// <summary>
/// Remembers answers for a few seconds, so that a key or account is not asked of its grain with every request. What was
/// revoked is therefore refused within those seconds. Thread-safe.
/// </summary>
/// <param name="time">The wall clock.</param>
/// <param name="keep">How long an answer is remembered.</param>
/// <param name="most">How many answers are remembered; one more empties the memory.</param>
public sealed class ShortMemory<TValue>(TimeProvider time, TimeSpan keep, int most)
{
    private readonly ConcurrentDictionary<string, (TValue Value, long At)> _answers = new(StringComparer.Ordinal);

    /// <summary>The answer remembered, or the one asked for now.</summary>
    public async ValueTask<TValue> Get(string key, Func<string, Task<TValue>> ask)
    {
        if (_answers.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < keep) return known.Value;
        var value = await ask(key);
        if (_answers.Count >= most) _answers.Clear();
        _answers[key] = (value, time.GetTimestamp());
        return value;
    }

    /// <summary>Forgets an answer.</summary>
    public void Forget(string key) => _answers.TryRemove(key, out _);
}
