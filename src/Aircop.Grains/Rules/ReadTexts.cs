namespace Aircop.Grains.Rules;

/// <summary>What some texts mean, each read once. The same text mostly comes many times in a row, as the same object. Used by one thread.</summary>
/// <typeparam name="T">What a text means.</typeparam>
/// <param name="read">Reads a text.</param>
internal sealed class ReadTexts<T>(Func<string, T> read)
{
    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);
    private string? _last;
    private T _lastRead = default!;

    /// <summary>What a text means.</summary>
    public T Of(string text)
    {
        if (ReferenceEquals(text, _last)) return _lastRead;
        if (!_known.TryGetValue(text, out var known)) _known.Add(text, known = read(text));
        (_last, _lastRead) = (text, known);
        return known;
    }
}
