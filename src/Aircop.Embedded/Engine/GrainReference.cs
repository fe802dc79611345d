using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A reference to a grain or observer. Two references are equal where the grain is the same, whatever the interface.</summary>
public class GrainReference : DispatchProxy, IAddressable
{
    public GrainId GrainId { get; private set; }

    internal EmbeddedEngine Engine { get; private set; } = null!;

    public override bool Equals(object? obj) => obj is GrainReference other && GrainId == other.GrainId;

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => GrainId.ToString();

    internal static TInterface Create<TInterface>(EmbeddedEngine engine, GrainId grainId)
    {
        var proxy = Create<TInterface, GrainReference>();
        var reference = (GrainReference)(object)proxy!;
        (reference.Engine, reference.GrainId) = (engine, grainId);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => GrainMethod.Of(targetMethod!).Send(this, args!);
}
