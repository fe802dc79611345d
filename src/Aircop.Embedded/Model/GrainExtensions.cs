using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity and references of grains.</summary>
public static class GrainExtensions
{
    /// <summary>The identity of a grain or reference.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        Grain instance => instance.GrainContext.GrainId,
        null => throw new ArgumentNullException(nameof(grain)),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference; make one with CreateObjectReference.", nameof(grain)),
    };

    /// <summary>The key of a grain or reference.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>A reference to the grain, behind another interface.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        GrainReference reference => (TGrainInterface)(object)reference.Engine.Refer(typeof(TGrainInterface), reference.GrainId),
        Grain instance => (TGrainInterface)(object)((Activation)instance.GrainContext).Engine.Refer(typeof(TGrainInterface), instance.GrainContext.GrainId),
        null => throw new ArgumentNullException(nameof(grain)),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference; make one with CreateObjectReference.", nameof(grain)),
    };

    /// <summary>A reference to the grain, behind another interface.</summary>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();
}
