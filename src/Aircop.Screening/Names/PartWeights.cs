using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Aircop.Screening.Names;

/// <summary>
/// What a part of a name is worth where no list tells how frequent it is: the natural logarithm of how rare it is, roughly, from a
/// small table of common names.
/// </summary>
internal static class PartWeights
{
    /// <summary>Weight of a part that is in no table, nats.</summary>
    public const float Unknown = 6.6f;

    private static readonly FrozenDictionary<string, float> Weights = Read();
    private static readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> BySpan = Weights.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The weight of a part.</summary>
    /// <param name="sound">Its sound key.</param>
    public static float Of(ReadOnlySpan<char> sound) => BySpan.TryGetValue(sound, out float weight) ? weight : Unknown;

    private static FrozenDictionary<string, float> Read()
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-names.txt")
            ?? throw new InvalidOperationException("The table of common names is not in the assembly.");
        using var reader = new StreamReader(stream);
        Span<char> sound = stackalloc char[NameParts.MaxLetters];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            float weight = int.Parse(words[0], NumberStyles.None, CultureInfo.InvariantCulture) / 10f;
            foreach (string name in words.AsSpan(1)) weights.TryAdd(new string(sound[..SoundKey.Write(name, Scripts.Writing.Full, sound)]), weight);
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
