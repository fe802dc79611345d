using System.Numerics;
using Aircop.Screening.Names;

namespace Aircop.Screening.Scoring;

/// <summary>A part, or two neighbours, of one name beside a part of the other.</summary>
/// <param name="Left">Bits of the traveller's parts.</param>
/// <param name="Right">Bits of the list's parts.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Relation">How they stand.</param>
internal readonly record struct PartPair(ushort Left, ushort Right, float Similarity, PartRelation Relation);

/// <summary>
/// Finds which part of one name belongs to which part of another, each at most once: the surest and weightiest pair first. Holds
/// its buffers, so it is used again and again by one thread.
/// </summary>
internal sealed class NameAlignment
{
    private readonly PartPair[] _candidates = new PartPair[NameParts.MaxParts * NameParts.MaxParts * 5];
    private readonly PartPair[] _chosen = new PartPair[NameParts.MaxParts];
    private int _candidateCount;

    /// <summary>The pairs chosen, the weightiest first.</summary>
    public ReadOnlySpan<PartPair> Chosen => _chosen.AsSpan(0, ChosenCount);

    /// <summary>Weights of the traveller's parts, nats.</summary>
    public float[] LeftWeights { get; } = new float[NameParts.MaxParts];

    /// <summary>Weights of the list's parts, nats.</summary>
    public float[] RightWeights { get; } = new float[NameParts.MaxParts];

    /// <summary>Number of the traveller's parts.</summary>
    public int LeftCount { get; private set; }

    /// <summary>Number of the list's parts.</summary>
    public int RightCount { get; private set; }

    /// <summary>Bits of the traveller's parts that found a partner.</summary>
    public ushort LeftTaken { get; private set; }

    /// <summary>Bits of the list's parts that found a partner.</summary>
    public ushort RightTaken { get; private set; }

    private int ChosenCount { get; set; }

    /// <summary>Begins anew.</summary>
    public void Clear(int leftCount, int rightCount)
    {
        (LeftCount, RightCount) = (leftCount, rightCount);
        (LeftTaken, RightTaken) = (0, 0);
        ChosenCount = _candidateCount = 0;
    }

    /// <summary>Adds a pair that may be chosen.</summary>
    public void Add(int left, int right, float similarity, PartRelation relation)
    {
        if (_candidateCount < _candidates.Length) _candidates[_candidateCount++] = new PartPair((ushort)left, (ushort)right, similarity, relation);
    }

    /// <summary>Chooses.</summary>
    public void Solve()
    {
        while (ChosenCount < _chosen.Length)
        {
            int best = -1;
            float most = 0;
            for (int i = 0; i < _candidateCount;)
            {
                ref readonly PartPair pair = ref _candidates[i];
                if ((pair.Left & LeftTaken) != 0 || (pair.Right & RightTaken) != 0)
                {
                    _candidates[i] = _candidates[--_candidateCount];
                    continue;
                }

                float worth = (pair.Similarity - 0.4f) * (Weight(LeftWeights, pair.Left) + Weight(RightWeights, pair.Right));
                if (pair.Relation == PartRelation.Initial) worth *= 0.3f;
                if (worth > most || (worth == most && best >= 0 && IsBefore(pair, _candidates[best]))) (best, most) = (i, worth);
                i++;
            }

            if (best < 0) return;
            _chosen[ChosenCount++] = _candidates[best];
            LeftTaken |= _candidates[best].Left;
            RightTaken |= _candidates[best].Right;
        }
    }

    /// <summary>The sum of the weights of some parts.</summary>
    public static float Weight(float[] weights, ushort bits)
    {
        float sum = 0;
        for (uint rest = bits; rest != 0; rest &= rest - 1) sum += weights[BitOperations.TrailingZeroCount(rest)];
        return sum;
    }

    // Among equals the order of the names decides, so that the choice does not hang on the order of the candidates.
    private static bool IsBefore(in PartPair left, in PartPair right) =>
        left.Left != right.Left ? left.Left < right.Left : left.Right < right.Right;
}
