using Aircop.Screening.Names;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Scoring;

/// <summary>What the comparison of two names came to, in nats.</summary>
/// <param name="Agreed">Weight of the parts that agree, less what their likeness lacks.</param>
/// <param name="Lacking">What the likeness of those parts lacks.</param>
/// <param name="Contradicted">Weight of the parts that face an unlike part.</param>
/// <param name="Extra">Weight of the traveller's parts that face nothing.</param>
/// <param name="Missing">Weight of the list's parts that face nothing.</param>
/// <param name="Crossed">True when a family name agrees with a given name.</param>
/// <param name="Rarity">How seldom a stranger's name agrees as much: like <paramref name="Agreed"/>, less what looser likeness gives away.</param>
internal readonly record struct NameEvidence(float Agreed, float Lacking, float Contradicted, float Extra, float Missing, bool Crossed, float Rarity);

/// <summary>Weighs an alignment.</summary>
internal static class NameComparison
{
    /// <summary>Similarity at and below which parts are no more alike than chance.</summary>
    private const float Chance = 0.6f;

    /// <summary>Similarity at and above which nothing is lacking.</summary>
    private const float Whole = 0.97f;

    /// <summary>The weight of a part by what it does.</summary>
    public static float RoleWeight(in NamePart part) => part.Role switch
    {
        PartRole.Particle => 0.12f,
        PartRole.Honorific => 0.2f,
        PartRole.Patronymic => 0.7f,
        PartRole.Initial => 0.25f,
        PartRole.Syllable => part.Field == NameField.Family ? 0.85f : 0.65f,
        _ => part.Field == NameField.Family ? 1.2f : 1f,
    };

    /// <summary>Compares two names part by part, with the table of common names for weights.</summary>
    public static NameEvidence Compare(NameParts ours, NameParts theirs, NameAlignment alignment)
    {
        alignment.Clear(ours.Count, theirs.Count);
        Weigh(ours, alignment.LeftWeights);
        Weigh(theirs, alignment.RightWeights);
        return CompareWeighed(ours, theirs, alignment);
    }

    /// <summary>Compares two names part by part, with the weights that stand in the alignment.</summary>
    public static NameEvidence CompareWeighed(NameParts ours, NameParts theirs, NameAlignment alignment)
    {
        for (int i = 0; i < ours.Count; i++)
        {
            for (int j = 0; j < theirs.Count; j++)
            {
                float similarity = PartComparison.Compare(ours, i, theirs, j, out PartRelation relation);
                if (similarity >= PartComparison.Least) alignment.Add(1 << i, 1 << j, similarity, relation);
                for (int count = 2; count <= 3; count++)
                {
                    float joined = PartComparison.CompareJoined(ours, i, count, theirs, j);
                    if (joined > 0) alignment.Add(((1 << count) - 1) << i, 1 << j, joined, PartRelation.Joined);
                    joined = PartComparison.CompareJoined(theirs, j, count, ours, i);
                    if (joined > 0) alignment.Add(1 << i, ((1 << count) - 1) << j, joined, PartRelation.Joined);
                }
            }
        }

        alignment.Solve();
        return Sum(ours, theirs, alignment);
    }

    /// <summary>The share of a part's weight that a similarity is worth, 0 to 1.</summary>
    public static float Share(float similarity) => Math.Clamp((similarity - Chance) / (Whole - Chance), 0, 1);

    /// <summary>Adds up what was chosen.</summary>
    public static NameEvidence Sum(NameParts ours, NameParts theirs, NameAlignment alignment)
    {
        (float agreed, float lacking, float rarity, bool crossed) = (0, 0, 0, false);
        foreach (ref readonly PartPair pair in alignment.Chosen)
        {
            float weight = (NameAlignment.Weight(alignment.LeftWeights, pair.Left) + NameAlignment.Weight(alignment.RightWeights, pair.Right)) / 2;
            if (pair.Relation == PartRelation.Initial)
            {
                agreed += Math.Min(1.2f, weight * 0.3f);
                continue;
            }

            float share = Share(pair.Similarity);
            agreed += weight * share;
            lacking += weight * (1 - share);
            rarity += Math.Max(0, (weight * share) - Looseness(ours, theirs, in pair));
            NameField left = ours.Part(System.Numerics.BitOperations.TrailingZeroCount(pair.Left)).Field;
            NameField right = theirs.Part(System.Numerics.BitOperations.TrailingZeroCount(pair.Right)).Field;
            crossed |= weight > 1.5f && left != right && left != NameField.Unknown && right != NameField.Unknown;
        }

        float extra = Rest(alignment.LeftWeights, ours.Count, alignment.LeftTaken);
        float missing = Rest(alignment.RightWeights, theirs.Count, alignment.RightTaken);
        float contradicted = Math.Min(extra, missing);
        if (ours.Truncated || theirs.Truncated) contradicted *= 0.7f;
        return new NameEvidence(agreed, lacking, contradicted, extra - contradicted, missing - contradicted, crossed, rarity);
    }

    // Nats by which more strangers agree this loosely than exactly: more names are near one than are it, and most of all without vowels.
    private static float Looseness(NameParts ours, NameParts theirs, in PartPair pair)
    {
        float loose = pair.Relation switch
        {
            PartRelation.Exact => 0,
            PartRelation.SameSound => 0.4f,
            PartRelation.Near => 1.6f,
            _ => 1.2f,
        };
        if (pair.Relation == PartRelation.Exact) return loose;
        int left = System.Numerics.BitOperations.TrailingZeroCount(pair.Left);
        int right = System.Numerics.BitOperations.TrailingZeroCount(pair.Right);
        Writing writing = ours.Part(left).Writing > theirs.Part(right).Writing ? ours.Part(left).Writing : theirs.Part(right).Writing;
        if (writing == Writing.Full) return loose;
        int shortest = Math.Min(ours.Part(left).SoundLength, theirs.Part(right).SoundLength);
        return loose + (writing == Writing.Consonants ? 2.2f : 1.2f) + (shortest <= 3 ? 1 : 0);
    }

    private static void Weigh(NameParts name, float[] weights)
    {
        for (int i = 0; i < name.Count; i++) weights[i] = PartWeights.Of(name.Sound(i)) * RoleWeight(in name.Part(i));
    }

    private static float Rest(float[] weights, int count, ushort taken)
    {
        float rest = 0;
        for (int i = 0; i < count; i++)
        {
            if ((taken >> i & 1) == 0) rest += weights[i];
        }

        return rest;
    }
}
