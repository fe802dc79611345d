namespace Aircop.Screening.Snapshots;

/// <summary>The rows that share something with a traveller, and how much. A small table that is emptied and used again.</summary>
internal sealed class CandidateRows
{
    private const int Most = 8_192;
    private const int Slots = Most * 2;

    private readonly int[] _slots = new int[Slots];
    private readonly int[] _slotOf = new int[Most];
    private readonly int[] _rows = new int[Most];
    private readonly int[] _probes = new int[Most];
    private readonly float[] _agreed = new float[Most];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>A row.</summary>
    public int Row(int candidate) => _rows[candidate];

    /// <summary>What it shares, nats.</summary>
    public float Agreed(int candidate) => _agreed[candidate];

    /// <summary>Empties the table.</summary>
    public void Clear()
    {
        for (int i = 0; i < Count; i++) _slots[_slotOf[i]] = 0;
        Count = 0;
    }

    /// <summary>Adds what rows share with the traveller by one part.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="probe">Number of the part; a row gains by it once, by the first token that comes.</param>
    /// <param name="gain">What they gain, nats.</param>
    /// <param name="create">False when rows that are not in the table could not reach what is needed any more.</param>
    public void Add(ReadOnlySpan<int> rows, int probe, float gain, bool create)
    {
        if (!create && Count == 0) return;
        foreach (int row in rows)
        {
            int slot = (int)(TextHash.Mix((uint)row) & (Slots - 1));
            while (_slots[slot] != 0 && _rows[_slots[slot] - 1] != row) slot = (slot + 1) & (Slots - 1);
            int candidate = _slots[slot] - 1;
            if (candidate < 0)
            {
                if (!create || Count == Most) continue;
                candidate = Count++;
                _slots[slot] = Count;
                (_slotOf[candidate], _rows[candidate], _agreed[candidate]) = (slot, row, gain);
                _probes[candidate] = probe;
            }
            else if (_probes[candidate] != probe)
            {
                _agreed[candidate] += gain;
                _probes[candidate] = probe;
            }
        }
    }
}
