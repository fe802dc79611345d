namespace Aircop.Grains.Lookouts.Reading;

/// <summary>The readers there are, by the name of their form.</summary>
public sealed class ListReaders(IEnumerable<IListReader> readers)
{
    private readonly Dictionary<string, IListReader> _byFormat = readers.ToDictionary(reader => reader.Format, StringComparer.Ordinal);

    /// <summary>The reader of a form; null when there is none.</summary>
    public IListReader? Find(string format) => _byFormat.GetValueOrDefault(format);
}
