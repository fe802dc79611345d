using System.Collections.Immutable;
using System.Numerics;
using Aircop.Screening.Names;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Evidence;

/// <summary>Writes down an alignment.</summary>
internal static class NamePartEvidences
{
    /// <summary>The parts of two names as they were put side by side, in the order of the list's name, what is extra last.</summary>
    public static ImmutableArray<NamePartEvidence> Of(NameParts ours, NameParts theirs, NameAlignment alignment)
    {
        var parts = ImmutableArray.CreateBuilder<NamePartEvidence>(ours.Count + theirs.Count);
        for (int j = 0; j < theirs.Count; j++)
        {
            foreach (ref readonly PartPair pair in alignment.Chosen)
            {
                if (BitOperations.TrailingZeroCount(pair.Right) != j) continue;
                float weight = NameAlignment.Weight(alignment.RightWeights, pair.Right);
                parts.Add(new(Letters(ours, pair.Left), Letters(theirs, pair.Right), pair.Relation, Rounded(pair.Similarity), Rounded(weight)));
            }
        }

        AddRest(ours, theirs, alignment, parts);
        return parts.ToImmutable();
    }

    // Names that face nothing: as long as both sides have one they contradict, what is left is missing or extra. Particles are passed over.
    private static void AddRest(NameParts ours, NameParts theirs, NameAlignment alignment, ImmutableArray<NamePartEvidence>.Builder parts)
    {
        int i = Next(ours, alignment.LeftTaken, 0);
        int j = Next(theirs, alignment.RightTaken, 0);
        while (i < ours.Count && j < theirs.Count)
        {
            float weight = Math.Max(alignment.LeftWeights[i], alignment.RightWeights[j]);
            parts.Add(new(ours.Letters(i).ToString(), theirs.Letters(j).ToString(), PartRelation.Contradicts, 0, Rounded(weight)));
            i = Next(ours, alignment.LeftTaken, i + 1);
            j = Next(theirs, alignment.RightTaken, j + 1);
        }

        for (; j < theirs.Count; j = Next(theirs, alignment.RightTaken, j + 1))
            parts.Add(new("", theirs.Letters(j).ToString(), PartRelation.Missing, 0, Rounded(alignment.RightWeights[j])));
        for (; i < ours.Count; i = Next(ours, alignment.LeftTaken, i + 1))
            parts.Add(new(ours.Letters(i).ToString(), "", PartRelation.Extra, 0, Rounded(alignment.LeftWeights[i])));
    }

    private static int Next(NameParts name, ushort taken, int i)
    {
        while (i < name.Count && ((taken >> i & 1) != 0 || name.Part(i).Role == PartRole.Particle)) i++;
        return i;
    }

    private static string Letters(NameParts name, ushort bits)
    {
        int first = BitOperations.TrailingZeroCount(bits);
        string letters = name.Letters(first).ToString();
        for (int i = first + 1; i < name.Count && (bits >> i & 1) != 0; i++) letters += " " + name.Letters(i).ToString();
        return letters;
    }

    // Two places: the last bits of a sum are no evidence.
    private static float Rounded(float value) => MathF.Round(value * 100) / 100;
}
