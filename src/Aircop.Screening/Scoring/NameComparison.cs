using Aircop.Screening.Names;

namespace Aircop.Screening.Scoring;

/// <summary>What the comparison of two names came to, in nats.</summary>
/// <param name="Agreed">Weight of the parts that agree, less what their likeness lacks.</param>
/// <param name="Lacking">What the likeness of those parts lacks.</param>
/// <param name="Contradicted">Weight of the parts that face an unlike part.</param>
/// <param name="Extra">Weight of the traveller's parts that face nothing.</param>
/// <param name="Missing">Weight of the list's parts that face nothing.</param>
/// <param name="Words">Parts that agree and are more than particles or initials.</param>
/// <param name="Crossed">True when a family name agrees with a given name.</param>
internal readonly record struct NameEvidence(float Agreed, float Lacking, float Contradicted, float Extra, float Missing, int Words, bool Crossed);

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
        _ => part.Field == NameField.Family ? 1.2f : 1f,
    };

    /// <summary>Compares two names part by part, with the table of common names for weights.</summary>
    public static NameEvidence Compare(NameParts ours, NameParts theirs, NameAlignment alignment)
    {
        alignment.Clear(ours.Count, theirs.Count);
        Weigh(ours, alignment.LeftWeights);
        Weigh(theirs, alignment.RightWeights);
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

    /// <summary>Adds up what was chosen.</summary>
    public static NameEvidence Sum(NameParts ours, NameParts theirs, NameAlignment alignment)
    {
        (float agreed, float lacking, int words, bool crossed) = (0, 0, 0, false);
        foreach (ref readonly PartPair pair in alignment.Chosen)
        {
            float weight = (NameAlignment.Weight(alignment.LeftWeights, pair.Left) + NameAlignment.Weight(alignment.RightWeights, pair.Right)) / 2;
            if (pair.Relation == PartRelation.Initial)
            {
                agreed += Math.Min(1.2f, weight * 0.3f);
                continue;
            }

            float share = Math.Clamp((pair.Similarity - Chance) / (Whole - Chance), 0, 1);
            agreed += weight * share;
            lacking += weight * (1 - share);
            if (weight > 1.5f && share > 0.2f) words++;
            NameField left = ours.Part(System.Numerics.BitOperations.TrailingZeroCount(pair.Left)).Field;
            NameField right = theirs.Part(System.Numerics.BitOperations.TrailingZeroCount(pair.Right)).Field;
            crossed |= weight > 1.5f && left != right && left != NameField.Unknown && right != NameField.Unknown;
        }

        float extra = Rest(alignment.LeftWeights, ours.Count, alignment.LeftTaken);
        float missing = Rest(alignment.RightWeights, theirs.Count, alignment.RightTaken);
        float contradicted = Math.Min(extra, missing);
        if (ours.Truncated || theirs.Truncated) contradicted *= 0.7f;
        return new NameEvidence(agreed, lacking, contradicted, extra - contradicted, missing - contradicted, words, crossed);
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
