using Aircop.Screening.Names;
using Aircop.Screening.Scoring;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Snapshots;

/// <summary>
/// Finds the tokens of a dictionary that are like a part, and remembers what it found: travellers share names, so most parts have been
/// asked before. One thread at a time; fixed memory.
/// </summary>
internal sealed class TokenMatches
{
    /// <summary>Least similarity of a token that is kept.</summary>
    public const float Least = 0.76f;

    private const int Slots = 1 << 15;
    private const int PerSlot = 16;
    private const int MostCandidates = 4_096;
    private const int KeyLength = NameParts.MaxLetters;

    private readonly char[] _keys = new char[Slots * KeyLength];
    private readonly byte[] _keyLengths = new byte[Slots];
    private readonly byte[] _kinds = new byte[Slots];
    private readonly byte[] _counts = new byte[Slots];
    private readonly int[] _tokens = new int[Slots * PerSlot];
    private readonly float[] _similarities = new float[Slots * PerSlot];
    private readonly int[] _candidates = new int[MostCandidates];
    private TokenDictionary? _dictionary;

    /// <summary>The tokens like a part, the likest first.</summary>
    /// <param name="dictionary">The dictionary; another one than before makes all that is remembered forgotten.</param>
    /// <param name="sound">Sound key of the part.</param>
    /// <param name="part">Its writing and variants.</param>
    /// <param name="cut">True when the part may be the start of a longer one.</param>
    /// <param name="similarities">How like each is, 0 to 1.</param>
    public ReadOnlySpan<int> Find(TokenDictionary dictionary, ReadOnlySpan<char> sound, in NamePart part, bool cut, out ReadOnlySpan<float> similarities)
    {
        if (!ReferenceEquals(dictionary, _dictionary))
        {
            _keyLengths.AsSpan().Clear();
            _dictionary = dictionary;
        }

        if (sound.Length > KeyLength) sound = sound[..KeyLength];
        byte kind = (byte)(((byte)part.Writing << 1) | (cut ? 1 : 0));
        int slot = (int)(TextHash.Mix(TextHash.Of(sound) ^ kind) & (Slots - 1));
        bool known = _keyLengths[slot] == sound.Length && _kinds[slot] == kind && sound.SequenceEqual(_keys.AsSpan(slot * KeyLength, sound.Length));
        if (!known) Fill(dictionary, slot, sound, in part, cut, kind);
        similarities = _similarities.AsSpan(slot * PerSlot, _counts[slot]);
        return _tokens.AsSpan(slot * PerSlot, _counts[slot]);
    }

    private void Fill(TokenDictionary dictionary, int slot, ReadOnlySpan<char> sound, in NamePart part, bool cut, byte kind)
    {
        sound.CopyTo(_keys.AsSpan(slot * KeyLength));
        _keyLengths[slot] = (byte)sound.Length;
        _kinds[slot] = kind;
        _counts[slot] = 0;
        int found = dictionary.Candidates(sound, part.Writing, part.Variant, part.OtherVariant, cut, _candidates);
        Span<int> candidates = _candidates.AsSpan(0, found);
        candidates.Sort();
        Span<ulong> masks = stackalloc ulong[BitParallelDistance.MaskCount];
        var plain = new BitParallelDistance(sound, masks);
        uint print = LetterPrint.Of(sound);
        Span<char> buffer = stackalloc char[NameParts.MaxLetters * 2];
        int last = -1;
        foreach (int token in candidates)
        {
            if (token == last) continue;
            last = token;
            if (!cut && part.Writing == Writing.Full && IsFar(in dictionary.FactsOf(token), print, part.Variant)) continue;
            float similarity = Similarity(dictionary, token, sound, in part, cut, in plain, buffer);
            if (similarity >= Least) Insert(slot, token, similarity);
        }
    }

    private static bool IsFar(in TokenFacts theirs, uint print, ushort variant)
    {
        int most = (int)((1 - Least) * Math.Max(3, LetterPrint.Longest(print, theirs.Print)) * SoundDistance.Edit);
        return LetterPrint.LeastCost(print, theirs.Print) > most && theirs.Writing == Writing.Full && (variant == 0 || theirs.Variant == 0);
    }

    private static float Similarity(
        TokenDictionary dictionary, int token, ReadOnlySpan<char> sound, in NamePart part, bool cut, in BitParallelDistance plain, Span<char> buffer)
    {
        ref readonly TokenFacts theirs = ref dictionary.FactsOf(token);
        ReadOnlySpan<char> other = dictionary.Sound(token, buffer);
        Writing writing = part.Writing > theirs.Writing ? part.Writing : theirs.Writing;
        if (sound.SequenceEqual(other)) return writing == Writing.Consonants ? 0.96f : 1;
        if (cut && other.Length > sound.Length && other.StartsWith(sound[..Math.Max(2, sound.Length - 1)])) return 0.93f;
        bool variants = part.Variant != 0 && theirs.Variant != 0
            && (part.Variant == theirs.Variant || part.Variant == theirs.OtherVariant
                || (part.OtherVariant != 0 && (part.OtherVariant == theirs.Variant || part.OtherVariant == theirs.OtherVariant)));
        if (variants) return 0.93f;

        // Vowels cost a third of an edit, so three vowels may differ where one consonant may.
        int longest = Math.Max(sound.Length, other.Length);
        if (writing == Writing.Full && plain.To(other) > 1 + (longest / 2)) return 0;
        return PartComparison.CompareSound(sound, other, writing, Least);
    }

    // Kept in falling order of likeness; among the equally like the lower token, whatever order they came in.
    private void Insert(int slot, int token, float similarity)
    {
        int count = _counts[slot];
        Span<int> tokens = _tokens.AsSpan(slot * PerSlot, PerSlot);
        Span<float> similarities = _similarities.AsSpan(slot * PerSlot, PerSlot);
        if (count == PerSlot && similarities[count - 1] >= similarity) return;
        int at = count == PerSlot ? count - 1 : count;
        for (; at > 0 && similarities[at - 1] < similarity; at--)
        {
            similarities[at] = similarities[at - 1];
            tokens[at] = tokens[at - 1];
        }

        (tokens[at], similarities[at]) = (token, similarity);
        if (count < PerSlot) _counts[slot]++;
    }
}
