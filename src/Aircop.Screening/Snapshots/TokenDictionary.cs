using Aircop.Screening.Names;
using Aircop.Screening.Scoring;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Snapshots;

/// <summary>
/// The distinct parts of all names of a list, by sound key, with how often each stands on the list and the ways to find those that
/// are spelt a little differently: keys with one letter left out, consonant skeletons, classes of variants, and the order for cut parts.
/// </summary>
internal sealed class TokenDictionary
{
    private const int ShortestDeletion = 3;
    private const int ShortestSkeleton = 2;
    private const int ShortestFullSkeleton = 3;
    private const int ShortestSkeletonDeletion = 5;

    private readonly byte[] _texts;
    private readonly TokenFacts[] _facts;
    private readonly HashMultimap _exact;
    private readonly HashMultimap _deletions;
    private readonly HashMultimap _skeletons;
    private readonly HashMultimap _classes;
    private readonly int[] _sorted;

    private TokenDictionary(Builder from)
    {
        _texts = from.Texts.ToArray();
        int count = from.Count;
        _facts = new TokenFacts[count];
        var exact = new HashMultimap.Builder();
        var deletions = new HashMultimap.Builder();
        var skeletons = new HashMultimap.Builder();
        var classes = new HashMultimap.Builder();
        _sorted = new int[count];
        Span<char> sound = stackalloc char[NameParts.MaxLetters * 2];
        for (int token = 0; token < count; token++)
        {
            _sorted[token] = token;
            Writing writing = from.Writings[token];
            _facts[token] = new TokenFacts(from.Starts[token], 0, 0, 0, writing, (byte)(from.Starts[token + 1] - from.Starts[token]));
            ReadOnlySpan<char> key = Sound(token, sound);
            (ushort variant, ushort otherVariant) = VariantClasses.Of(key);
            _facts[token] = _facts[token] with { Print = LetterPrint.Of(key), Variant = variant, OtherVariant = otherVariant };
            exact.Add(ExactHash(key, writing), token);
            AddDeletions(deletions, key, token);
            AddSkeletons(skeletons, key, writing, token);
            if (variant != 0) classes.Add(TextHash.Mix(variant), token);
            if (otherVariant != 0) classes.Add(TextHash.Mix(otherVariant), token);
        }

        (_exact, _deletions, _skeletons, _classes) = (exact.Build(), deletions.Build(), skeletons.Build(), classes.Build());
        Array.Sort(_sorted, (left, right) => Text(left).SequenceCompareTo(Text(right)));
    }

    /// <summary>Number of tokens.</summary>
    public int Count => _facts.Length;

    /// <summary>What is known of a token beside its letters.</summary>
    public ref readonly TokenFacts FactsOf(int token) => ref _facts[token];

    /// <summary>The sound key of a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="buffer">Holds the key.</param>
    public ReadOnlySpan<char> Sound(int token, Span<char> buffer)
    {
        ReadOnlySpan<byte> text = Text(token);
        for (int i = 0; i < text.Length; i++) buffer[i] = (char)text[i];
        return buffer[..text.Length];
    }

    /// <summary>The token of a sound key, or -1.</summary>
    public int Find(ReadOnlySpan<char> sound, Writing writing)
    {
        foreach (int token in _exact.Find(ExactHash(sound, writing)))
        {
            if (_facts[token].Writing == writing && Equals(token, sound)) return token;
        }

        return -1;
    }

    /// <summary>Collects tokens that may be like a part; each may come more than once, and most must still be verified.</summary>
    /// <param name="sound">Sound key of the part.</param>
    /// <param name="writing">How much its spelling says of vowels.</param>
    /// <param name="variant">Class of variants, zero for none.</param>
    /// <param name="otherVariant">A further class.</param>
    /// <param name="cut">True when the part may be the start of a longer one.</param>
    /// <param name="found">Receives the tokens.</param>
    /// <returns>How many; no more than fit.</returns>
    public int Candidates(ReadOnlySpan<char> sound, Writing writing, ushort variant, ushort otherVariant, bool cut, Span<int> found)
    {
        int count = 0;
        Take(_exact.Find(ExactHash(sound, Writing.Full)), found, ref count);
        Take(_exact.Find(ExactHash(sound, Writing.Loose)), found, ref count);
        Take(_exact.Find(ExactHash(sound, Writing.Consonants)), found, ref count);
        if (variant != 0) Take(_classes.Find(TextHash.Mix(variant)), found, ref count);
        if (otherVariant != 0) Take(_classes.Find(TextHash.Mix(otherVariant)), found, ref count);
        if (sound.Length >= ShortestDeletion)
        {
            Take(_deletions.Find(TextHash.Of(sound)), found, ref count);
            for (int i = 0; i < sound.Length; i++) Take(_deletions.Find(TextHash.Of(sound, i)), found, ref count);
        }

        Span<char> skeleton = stackalloc char[SkeletonKey.MaxLength];
        int length = SkeletonKey.Write(sound, writing, skeleton);
        if (length >= (writing == Writing.Full ? ShortestFullSkeleton : ShortestSkeleton))
        {
            ReadOnlySpan<char> key = skeleton[..length];
            Take(_skeletons.Find(TextHash.Of(key)), found, ref count);
            if (length >= ShortestSkeletonDeletion)
            {
                for (int i = 0; i < length; i++) Take(_skeletons.Find(TextHash.Of(key, i)), found, ref count);
            }
        }

        if (cut) TakeLonger(sound, found, ref count);
        return count;
    }

    private static void Take(ReadOnlySpan<int> tokens, Span<int> found, ref int count)
    {
        int fit = Math.Min(tokens.Length, found.Length - count);
        tokens[..fit].CopyTo(found[count..]);
        count += fit;
    }

    // The last letters of a cut part may belong to a pair such as SH that is one sound, so they are not asked for.
    private void TakeLonger(ReadOnlySpan<char> sound, Span<int> found, ref int count)
    {
        ReadOnlySpan<char> start = sound.Length > ShortestDeletion ? sound[..^1] : sound;
        if (start.Length < 2) return;
        (int low, int high) = (0, _sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (CompareStart(_sorted[middle], start) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < _sorted.Length && count < found.Length && CompareStart(_sorted[low], start) == 0; low++) found[count++] = _sorted[low];
    }

    private int CompareStart(int token, ReadOnlySpan<char> start)
    {
        ReadOnlySpan<byte> text = Text(token);
        for (int i = 0; i < start.Length; i++)
        {
            if (i == text.Length) return -1;
            if (text[i] != start[i]) return text[i] - start[i];
        }

        return 0;
    }

    private ReadOnlySpan<byte> Text(int token) => _texts.AsSpan(_facts[token].Start, _facts[token].Length);

    private bool Equals(int token, ReadOnlySpan<char> sound)
    {
        ReadOnlySpan<byte> text = Text(token);
        if (text.Length != sound.Length) return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != sound[i]) return false;
        }

        return true;
    }

    private static uint ExactHash(ReadOnlySpan<char> sound, Writing writing) => TextHash.Mix(TextHash.Of(sound) ^ ((uint)writing << 30));

    private static void AddDeletions(HashMultimap.Builder deletions, ReadOnlySpan<char> sound, int token)
    {
        if (sound.Length < ShortestDeletion) return;
        deletions.Add(TextHash.Of(sound), token);
        for (int i = 0; i < sound.Length; i++) deletions.Add(TextHash.Of(sound, i), token);
    }

    private static void AddSkeletons(HashMultimap.Builder skeletons, ReadOnlySpan<char> sound, Writing writing, int token)
    {
        Span<char> skeleton = stackalloc char[SkeletonKey.MaxLength];
        int length = SkeletonKey.Write(sound, writing, skeleton);
        if (length < ShortestSkeleton) return;
        skeletons.Add(TextHash.Of(skeleton[..length]), token);
        if (length >= ShortestSkeletonDeletion)
        {
            for (int i = 0; i < length; i++) skeletons.Add(TextHash.Of(skeleton[..length], i), token);
        }

        // A Latin V may stand for the vowel that a script of consonants writes so.
        int vowels = SkeletonKey.Write(sound, Writing.Consonants, skeleton);
        if (vowels != length && vowels >= ShortestSkeleton) skeletons.Add(TextHash.Of(skeleton[..vowels]), token);
    }

    /// <summary>Collects tokens while a list is read.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<TokenKey, int> _tokens = [];

        /// <summary>Number of tokens.</summary>
        public int Count => Writings.Count;

        internal List<byte> Texts { get; } = [];

        internal List<int> Starts { get; } = [0];

        internal List<Writing> Writings { get; } = [];

        /// <summary>The number of a token, new or known.</summary>
        public int Add(ReadOnlySpan<char> sound, Writing writing)
        {
            var key = new TokenKey(new string(sound), writing);
            if (_tokens.TryGetValue(key, out int token)) return token;
            token = Count;
            _tokens.Add(key, token);
            foreach (char letter in sound) Texts.Add((byte)letter);
            Starts.Add(Texts.Count);
            Writings.Add(writing);
            return token;
        }

        /// <summary>Freezes the tokens.</summary>
        public TokenDictionary Build() => new(this);

        private readonly record struct TokenKey(string Sound, Writing Writing);
    }
}

/// <summary>A token beside its letters, in sixteen bytes, so that one look at memory tells most.</summary>
/// <param name="Start">Where its letters begin.</param>
/// <param name="Print">Which letters it has; see <see cref="LetterPrint"/>.</param>
/// <param name="Variant">Class of variants, zero for none.</param>
/// <param name="OtherVariant">A further class.</param>
/// <param name="Writing">How much its spelling says of vowels.</param>
/// <param name="Length">Number of letters.</param>
internal readonly record struct TokenFacts(int Start, uint Print, ushort Variant, ushort OtherVariant, Writing Writing, byte Length);
