using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>
/// A name taken apart: up to <see cref="MaxParts"/> parts of up to <see cref="MaxLetters"/> letters, in fixed buffers that are used
/// again for the next name. Not for two threads at once.
/// </summary>
public sealed class NameParts
{
    /// <summary>Most parts that are kept of a name; what lies behind them is left out on both sides.</summary>
    public const int MaxParts = 14;

    /// <summary>Most letters that are kept of a part.</summary>
    public const int MaxLetters = 24;

    private readonly char[] _letters = new char[MaxParts * MaxLetters];
    private readonly char[] _sounds = new char[MaxParts * MaxLetters];
    private readonly NamePart[] _parts = new NamePart[MaxParts];

    /// <summary>Number of parts.</summary>
    public int Count { get; private set; }

    /// <summary>True when the name fills its field in a machine-readable zone, so that parts may be cut, initials or missing.</summary>
    public bool Truncated { get; internal set; }

    /// <summary>Letters of a part, A to Z.</summary>
    public ReadOnlySpan<char> Letters(int part) => _letters.AsSpan(part * MaxLetters, _parts[part].Length);

    internal ReadOnlySpan<char> Sound(int part) => _sounds.AsSpan(part * MaxLetters, _parts[part].SoundLength);

    internal ref NamePart Part(int part) => ref _parts[part];

    /// <summary>Forgets the name.</summary>
    public void Clear()
    {
        Count = 0;
        Truncated = false;
    }

    /// <summary>Adds a part.</summary>
    /// <param name="spelt">Letters A to Z, with an apostrophe between letters that were read one by one.</param>
    /// <param name="writing">How much they say of vowels.</param>
    /// <param name="field">Field they were written in.</param>
    /// <param name="syllable">True for a syllable of a name that is written without blanks.</param>
    internal void Add(ReadOnlySpan<char> spelt, Writing writing, NameField field, bool syllable = false)
    {
        if (Count == MaxParts) return;
        Span<char> letters = _letters.AsSpan(Count * MaxLetters, MaxLetters);
        int length = 0;
        foreach (char letter in spelt)
        {
            if (letter == SoundKey.Boundary) continue;
            if (length == MaxLetters) break;
            letters[length++] = letter;
        }

        if (length == 0) return;
        Span<char> sound = _sounds.AsSpan(Count * MaxLetters, MaxLetters);
        ref NamePart part = ref _parts[Count];
        part = default;
        part.Length = (byte)length;
        part.Writing = writing;
        part.Field = field;
        part.SoundLength = (byte)SoundKey.Write(spelt, writing, sound);

        // XX alone, the escape of a machine-readable zone, has no sound and is no name.
        if (part.SoundLength == 0) return;
        part.Role = syllable ? PartRole.Syllable : PartRoles.Of(letters[..length]);
        (part.Variant, part.OtherVariant) = VariantClasses.Of(sound[..part.SoundLength]);
        Count++;
    }

    /// <summary>Lets nothing stand behind a number of parts: titles at the end go this way.</summary>
    internal void CutTo(int count) => Count = count;
}
