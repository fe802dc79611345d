namespace Aircop.Edifact;

/// <summary>
/// What reading one input may keep in memory: at most three times the input, the copy of it without line ends included. Small inputs
/// have a floor, since a header alone weighs more than its bytes.
/// </summary>
/// <param name="inputLength">Bytes received.</param>
/// <param name="copied">Bytes of the copy without line ends; 0 if none was needed.</param>
internal sealed class MemoryBudget(int inputLength, int copied)
{
    private const double Share = 2.85;
    private const long Floor = 128 * 1024;
    private const int MessageWeight = 1_000;
    private const int PlaceWeight = sizeof(ulong);

    /// <summary>Bytes of the shortest segment that names a person: what one of those still to come takes at least.</summary>
    private const int ShortestItem = 6;

    private readonly long _allowed = Math.Max(Floor, (long)(inputLength * Share)) - copied;
    private int _findings = 1_000 + (inputLength / 512);
    private long _kept;

    /// <summary>Messages kept of the input: the shortest with a flight and one person has some 400 bytes.</summary>
    public int MaxMessages { get; } = 1_000 + (inputLength / 400);

    /// <summary>Counts a message with its flight and its findings on the whole.</summary>
    public void KeepMessage() => _kept += MessageWeight;

    /// <summary>
    /// Whether an object may be kept, so that all that is still to come can be kept at least by its place; if so, it is counted.
    /// </summary>
    /// <param name="weight">What it weighs, bytes.</param>
    /// <param name="position">Where in the input its reading has come to.</param>
    public bool TryKeep(int weight, int position)
    {
        var toCome = (long)Math.Max(0, inputLength - position) / ShortestItem * PlaceWeight;
        if (_kept + weight + toCome > _allowed)
        {
            return false;
        }

        _kept += weight;
        return true;
    }

    /// <summary>Counts an object kept by its place only.</summary>
    public void KeepPlace() => _kept += PlaceWeight;

    /// <summary>Whether one more finding on a segment may be kept.</summary>
    public bool TryFinding() => _findings-- > 0;
}
