using System.Collections.Immutable;

namespace Aircop.Edifact;

/// <summary>Collects findings, and no more of them than a person could read.</summary>
/// <param name="budget">What the input may keep in memory; null: without limit.</param>
/// <param name="keeps">False for a second reading, whose findings are known from the first.</param>
internal sealed class FindingLog(MemoryBudget? budget = null, bool keeps = true)
{
    /// <summary>Findings on single segments kept for one message. Hostile input could otherwise turn each byte into an object.</summary>
    private const int Capacity = 1_000;

    private List<Finding>? _findings;
    private int _suppressed;

    /// <summary>Adds a finding on one segment; past the capacity it is only counted.</summary>
    public void Add(FindingCode code, int segment, int element, string text)
    {
        if (!keeps)
        {
            return;
        }

        if (_findings?.Count >= Capacity || budget?.TryFinding() == false)
        {
            _suppressed++;
            return;
        }

        (_findings ??= []).Add(new Finding(code, segment, element, text));
    }

    /// <summary>Adds a finding on the whole message or interchange, whatever the number kept so far.</summary>
    public void AddOnWhole(FindingCode code, string text)
    {
        if (keeps)
        {
            (_findings ??= []).Add(new Finding(code, 0, 0, text));
        }
    }

    public ImmutableArray<Finding> ToImmutable()
    {
        if (_suppressed > 0)
        {
            AddOnWhole(FindingCode.FindingsSuppressed, $"{_suppressed} further findings were counted and not kept.");
            _suppressed = 0;
        }

        return _findings is null ? [] : [.. _findings];
    }
}
