using Aircop.Contracts.Intake;
using Aircop.World.Demo;
using Aircop.World.Traffic;

namespace Aircop.ClientWeb.Demo;

/// <summary>Something that a node of the demo posts. Its bytes are made when they are asked for.</summary>
/// <param name="Flight">The flight that it is about.</param>
/// <param name="ContentType">How its bodies are to be read.</param>
/// <param name="IsList">Whether it is a passenger list, and no push of bookings.</param>
/// <param name="Bodies">Makes the bodies, in their order.</param>
public sealed record DemoPost(ScheduledFlight Flight, string ContentType, bool IsList, Func<IReadOnlyList<byte[]>> Bodies)
{
    private const string Edifact = "application/edifact";

    /// <summary>What an action of a day posts; null when it posts nothing.</summary>
    public static DemoPost? Of(SyntheticDay world, DemoAction action) => action switch
    {
        PostList { Delivery: var list } => new DemoPost(list.Flight, list.Format == BodyFormat.Json ? "application/json" : Edifact, IsList: true, () => [world.Body(list)]),
        PostPush { Delivery: var push } => new DemoPost(push.Flight, Edifact, IsList: false, () => world.Bodies(push)),
        _ => null,
    };
}
