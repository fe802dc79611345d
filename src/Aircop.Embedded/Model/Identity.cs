using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>One part of a grain's identity, with its hash computed once.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly string? _value;
    private readonly int _hashCode;

    private IdSpan(string value)
    {
        _value = value;
        _hashCode = StableHash(value);
    }

    /// <summary>True for <c>default</c> and for the empty identity.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_value);

    /// <summary>The part that reads <paramref name="id"/>.</summary>
    public static IdSpan Create(string id) => new(id);

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => unchecked((uint)_hashCode);

    /// <inheritdoc/>
    public bool Equals(IdSpan other) => _hashCode == other._hashCode && string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hashCode;

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    // FNV-1a with a final mix: string.GetHashCode differs from process to process.
    private static int StableHash(string value)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (var character in value)
            {
                hash = (hash ^ character) * 16777619;
            }

            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            return (int)(hash ^ (hash >> 13));
        }
    }
}

/// <summary>The kind of a grain: its class's name in lower case without "Grain", or what <see cref="GrainTypeAttribute"/> says.</summary>
public readonly struct GrainType : IEquatable<GrainType>
{
    /// <summary>The kind named <paramref name="id"/>.</summary>
    public GrainType(IdSpan id) => Value = id;

    /// <summary>The name.</summary>
    public IdSpan Value { get; }

    /// <summary>True for <c>default</c>.</summary>
    public bool IsDefault => Value.IsDefault;

    /// <summary>The same kind.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Another kind.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);

    /// <summary>The kind named <paramref name="value"/>.</summary>
    public static GrainType Create(string value) => new(IdSpan.Create(value));

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => Value.GetUniformHashCode();

    /// <inheritdoc/>
    public bool Equals(GrainType other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>A grain's identity: its kind and its key, written <c>kind/key</c>.</summary>
public readonly struct GrainId : IEquatable<GrainId>
{
    /// <summary>The grain of this kind with this key.</summary>
    public GrainId(GrainType type, IdSpan key)
    {
        Type = type;
        Key = key;
    }

    /// <summary>The kind.</summary>
    public GrainType Type { get; }

    /// <summary>The key.</summary>
    public IdSpan Key { get; }

    /// <summary>True for <c>default</c>.</summary>
    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    /// <summary>Equal identities are the same grain.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Different identities are different grains.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);

    /// <summary>The grain of kind <paramref name="type"/> with the key <paramref name="key"/>.</summary>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    /// <summary>The grain of kind <paramref name="type"/> with the key <paramref name="key"/>, which must not be blank.</summary>
    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new GrainId(type, IdSpan.Create(key));
    }

    /// <summary>The grain of kind <paramref name="type"/> with the key <paramref name="key"/>.</summary>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="ArgumentException">There is no slash in it.</exception>
    public static GrainId Parse(string value) =>
        TryParse(value, out var result) ? result : throw new ArgumentException($"Unable to parse \"{value}\" as a grain id", nameof(value));

    /// <summary>Reads what <see cref="ToString"/> wrote; false where there is no slash in it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out GrainId result)
    {
        var slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash < 0 ? default : new GrainId(GrainType.Create(value![..slash]), IdSpan.Create(value[(slash + 1)..]));
        return slash >= 0;
    }

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => unchecked((Type.GetUniformHashCode() * 31) + Key.GetUniformHashCode());

    /// <inheritdoc/>
    public bool Equals(GrainId other) => Key.Equals(other.Key) && Type.Equals(other.Type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)GetUniformHashCode());

    /// <inheritdoc/>
    public override string ToString() => $"{Type}/{Key}";
}
