namespace Orleans;

/// <summary>Identity and references of grains; an <see cref="ArgumentException"/> for what is neither a grain nor a reference.</summary>
public static class GrainExtensions
{
    public static GrainId GetGrainId(this IAddressable grain) => Of(grain).Id;

    public static string GetPrimaryKeyString(this IAddressable grain) => Of(grain).Id.Key;

    /// <summary>A reference to the grain, behind another interface.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        var (engine, id) = Of(grain);
        return engine.Refer<TGrainInterface>(id);
    }

    private static (EmbeddedEngine Engine, GrainId Id) Of(IAddressable grain) => grain switch
    {
        GrainReference reference => (reference.Engine, reference.GrainId),
        Grain { GrainContext: Activation activation } => (activation.Engine, activation.GrainId),
        _ => throw new ArgumentException($"{grain?.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };
}
