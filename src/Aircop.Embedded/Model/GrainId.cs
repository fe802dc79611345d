namespace Orleans.Runtime;

/// <summary>A grain's identity: its kind (its class's name in lower case without "Grain") and its key, written <c>kind/key</c>.</summary>
public readonly record struct GrainId
{
    private readonly uint _hash;

    private GrainId(string type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        (Type, Key) = (type, key);
        _hash = unchecked((StableHash(type) * 31) + StableHash(key));
    }

    public string Type { get; }
    public string Key { get; }

    public static GrainId Create(string type, string key) => new(type, key);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="ArgumentException">There is no slash in it, or nothing behind the slash.</exception>
    public static GrainId Parse(string value) => value.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
        ? new(value[..slash], value[(slash + 1)..])
        : throw new ArgumentException($"Unable to parse \"{value}\" as a grain id.", nameof(value));

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => _hash;

    public override int GetHashCode() => unchecked((int)_hash);

    public override string ToString() => $"{Type}/{Key}";

    // FNV-1a with a final mix: string.GetHashCode differs from process to process.
    private static uint StableHash(string value)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (var character in value) hash = (hash ^ character) * 16777619;
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            return hash ^ (hash >> 13);
        }
    }
}
