using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A reference to a grain or observer. Two references are equal where the grain is the same, whatever the interface.</summary>
public class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    private GrainInterface _interface = null!;

    /// <summary>The grain.</summary>
    public GrainId GrainId { get; private set; }

    internal EmbeddedEngine Engine { get; private set; } = null!;

    /// <inheritdoc/>
    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => GrainId.ToString();

    internal static GrainReference Create(EmbeddedEngine engine, Type interfaceType, GrainId grainId)
    {
        var reference = (GrainReference)Create(interfaceType, typeof(GrainReference));
        reference._interface = GrainInterface.Of(interfaceType);
        reference.Engine = engine;
        reference.GrainId = grainId;
        return reference;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _interface.Method(targetMethod!).Send(this, args!);
}
