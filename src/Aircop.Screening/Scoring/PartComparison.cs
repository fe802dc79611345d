using Aircop.Screening.Names;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Scoring;

/// <summary>Compares one part, or two neighbours taken as one, with one part of another name.</summary>
internal static class PartComparison
{
    /// <summary>Least similarity that is kept.</summary>
    public const float Least = 0.62f;

    /// <summary>Least similarity of two parts taken as one with one part.</summary>
    public const float LeastJoined = 0.9f;

    /// <summary>Shortest part, in letters, that is taken for the start of a longer one though nothing says that the name was cut.</summary>
    private const int ShortestStart = 4;

    /// <summary>Longest part, in letters, that is taken together with its neighbour; one of the two must be this short.</summary>
    private const int LongestGlued = 5;

    /// <summary>Longest of two leading parts, in letters, that are taken together with a third: VAN DER BERG.</summary>
    private const int LongestLead = 4;

    /// <summary>Compares two parts.</summary>
    /// <param name="left">A name.</param>
    /// <param name="i">Part of it.</param>
    /// <param name="right">Another name.</param>
    /// <param name="j">Part of that.</param>
    /// <param name="relation">How they stand; meaningless below <see cref="Least"/>.</param>
    /// <returns>Similarity, 0 to 1.</returns>
    public static float Compare(NameParts left, int i, NameParts right, int j, out PartRelation relation)
    {
        ref NamePart a = ref left.Part(i);
        ref NamePart b = ref right.Part(j);
        relation = PartRelation.Exact;
        if (left.Letters(i).SequenceEqual(right.Letters(j))) return 1;
        if (a.Length == 1 || b.Length == 1) return CompareInitial(left, i, right, j, out relation);
        return Compare(
            left.Letters(i), left.Sound(i), in a, right.Letters(j), right.Sound(j), in b, left.Truncated || right.Truncated, out relation);
    }

    /// <summary>Compares two parts that are longer than an initial and not the same letters.</summary>
    public static float Compare(
        ReadOnlySpan<char> leftLetters, ReadOnlySpan<char> leftSound, in NamePart left,
        ReadOnlySpan<char> rightLetters, ReadOnlySpan<char> rightSound, in NamePart right, bool truncated, out PartRelation relation)
    {
        relation = PartRelation.SameSound;
        Writing writing = left.Writing > right.Writing ? left.Writing : right.Writing;
        if (leftSound.SequenceEqual(rightSound)) return writing == Writing.Consonants ? 0.96f : 0.98f;
        float best = 0;
        if (truncated && CompareStart(leftLetters, rightLetters) is var cut && cut > 0)
        {
            relation = PartRelation.Cut;
            best = cut;
        }

        if (best < 0.93f && AreVariants(in left, in right))
        {
            relation = PartRelation.Variant;
            best = 0.93f;
        }

        float near = CompareSound(leftSound, rightSound, writing);
        if (near > best)
        {
            relation = near >= 0.9f && writing != Writing.Full ? PartRelation.SameSound : PartRelation.Near;
            best = near;
        }

        if (best < 0.78f && Math.Min(leftLetters.Length, rightLetters.Length) >= ShortestStart
            && (leftLetters.StartsWith(rightLetters) || rightLetters.StartsWith(leftLetters)))
        {
            relation = PartRelation.Cut;
            best = 0.78f;
        }

        return best;
    }

    /// <summary>Compares neighbours taken as one with one part.</summary>
    /// <param name="run">The name whose parts are taken together.</param>
    /// <param name="i">The first of them.</param>
    /// <param name="count">How many, two or three.</param>
    /// <param name="single">The other name.</param>
    /// <param name="j">Part of it.</param>
    /// <returns>Similarity, or 0 below <see cref="LeastJoined"/>.</returns>
    public static float CompareJoined(NameParts run, int i, int count, NameParts single, int j)
    {
        bool likely = MayJoin(run, i, count);
        if (!likely && (count > 2 || i + count > run.Count)) return 0;
        Span<char> sound = stackalloc char[NameParts.MaxLetters * 3];
        int length = JoinedSound(run, i, count, sound);
        ReadOnlySpan<char> other = single.Sound(j);
        if (length > NameParts.MaxLetters * 2 || Math.Abs(length - other.Length) > 3) return 0;
        if (other.SequenceEqual(sound[..length])) return 0.97f;

        // Bookings glue given names together; without a slip that is told by itself, with one only where a part is short.
        if (!likely) return 0;
        Writing writing = single.Part(j).Writing;
        for (int k = i; k < i + count; k++)
        {
            if (run.Part(k).Writing > writing) writing = run.Part(k).Writing;
        }

        float similarity = CompareSound(sound[..length], other, writing);
        return similarity >= LeastJoined ? similarity : 0;
    }

    /// <summary>True where parts may have been written as one: two, one of them short, or a name behind two short ones.</summary>
    public static bool MayJoin(NameParts name, int i, int count)
    {
        if (i + count > name.Count) return false;
        int shortest = int.MaxValue;
        for (int k = i; k < i + count; k++)
        {
            int length = name.Part(k).Length;
            if (length == 1 || (count == 3 && k < i + 2 && length > LongestLead)) return false;
            shortest = Math.Min(shortest, length);
        }

        return shortest <= LongestGlued;
    }

    /// <summary>The sound key of neighbours taken as one; a letter that ends the one and begins the next stands once.</summary>
    public static int JoinedSound(NameParts name, int i, int count, Span<char> joined)
    {
        int length = 0;
        for (int k = i; k < i + count; k++)
        {
            ReadOnlySpan<char> sound = name.Sound(k);
            if (length > 0 && sound.Length > 0 && joined[length - 1] == sound[0]) sound = sound[1..];
            sound.CopyTo(joined[length..]);
            length += sound.Length;
        }

        return length;
    }

    /// <summary>Similarity of two sound keys, 0 to 1.</summary>
    /// <param name="left">A sound key.</param>
    /// <param name="right">Another.</param>
    /// <param name="writing">How much the spellings say of vowels.</param>
    /// <param name="least">Similarity below which any lower one may come back.</param>
    public static float CompareSound(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Writing writing, float least = 0)
    {
        int longest = Math.Max(Math.Max(left.Length, right.Length), 3);
        int shortest = Math.Min(left.Length, right.Length);
        if (shortest == 0 || (writing == Writing.Full && longest - shortest > 1 + longest / 2)) return 0;
        int cost = SoundDistance.Cost(left, right, writing, (int)((1 - least) * longest * SoundDistance.Edit));
        return 1 - (cost / (float)SoundDistance.Edit / longest);
    }

    private static bool AreVariants(in NamePart left, in NamePart right) => left.Variant != 0 && right.Variant != 0
        && (left.Variant == right.Variant || (left.OtherVariant != 0 && left.OtherVariant == right.Variant)
            || (right.OtherVariant != 0 && (right.OtherVariant == left.Variant || right.OtherVariant == left.OtherVariant)));

    private static float CompareStart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int shortest = Math.Min(left.Length, right.Length);
        if (!left.StartsWith(right[..shortest]) || left.Length == right.Length) return 0;
        return shortest >= 4 ? 0.96f : shortest == 3 ? 0.93f : 0.88f;
    }

    private static float CompareInitial(NameParts left, int i, NameParts right, int j, out PartRelation relation)
    {
        relation = PartRelation.Initial;
        if (left.Part(i).Role == PartRole.Particle || right.Part(j).Role == PartRole.Particle || left.Part(i).Length == right.Part(j).Length) return 0;
        bool same = left.Letters(i)[0] == right.Letters(j)[0] || (left.Sound(i).Length > 0 && left.Sound(i)[0] == right.Sound(j)[0]);
        return same ? 0.7f : 0;
    }
}
