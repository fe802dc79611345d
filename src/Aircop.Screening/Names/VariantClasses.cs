using System.Collections.Frozen;
using System.Reflection;

namespace Aircop.Screening.Names;

/// <summary>
/// Classes of names that stand for one another: one given name in several languages, its pet forms, and family names of one
/// character in several romanisations. The classes are general knowledge of names, one line each in <c>name-variants.txt</c>.
/// </summary>
internal static class VariantClasses
{
    private static readonly FrozenDictionary<string, (ushort First, ushort Second)> Classes = Read();
    private static readonly FrozenDictionary<string, (ushort First, ushort Second)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Classes of a part, zero for none.</summary>
    /// <param name="sound">Its sound key.</param>
    public static (ushort First, ushort Second) Of(ReadOnlySpan<char> sound) => BySpan.TryGetValue(sound, out var classes) ? classes : default;

    private static FrozenDictionary<string, (ushort First, ushort Second)> Read()
    {
        var classes = new Dictionary<string, (ushort First, ushort Second)>(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("name-variants.txt")
            ?? throw new InvalidOperationException("The classes of name variants are not in the assembly.");
        using var reader = new StreamReader(stream);
        Span<char> sound = stackalloc char[NameParts.MaxLetters];
        ushort number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#')) continue;
            foreach (string name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string key = new(sound[..SoundKey.Write(name, Scripts.Writing.Full, sound)]);
                classes.TryGetValue(key, out var known);
                if (known.First == number || known.Second == number) continue;
                if (known.First == 0) classes[key] = (number, 0);
                else if (known.Second == 0) classes[key] = (known.First, number);
            }
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
