using System.Collections.Immutable;
using Aircop.World.Bookings;
using Aircop.World.Lists;
using Aircop.World.Traffic;

namespace Aircop.World.Demo;

/// <summary>How a push of bookings comes.</summary>
public enum PushForm
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>All bookings in one message.</summary>
    Whole,

    /// <summary>All bookings in several messages.</summary>
    Parts,

    /// <summary>New, changed and cancelled bookings only.</summary>
    News,
}

/// <summary>One push of bookings on its way to the intake.</summary>
/// <param name="Flight">The flight.</param>
/// <param name="Number">Which of the <see cref="PushTimes.Usual"/> it is, from 0.</param>
/// <param name="Form">How it comes.</param>
/// <param name="At">When it is posted, UTC.</param>
public sealed record PushDelivery(ScheduledFlight Flight, int Number, PushForm Form, DateTimeOffset At)
{
    /// <summary>Bookings in a part, about.</summary>
    private const int BookingsInPart = 40;

    /// <summary>Airport whose node posts it.</summary>
    public string PostedBy => Flight.PostedBy;

    /// <summary>The messages; none when only news are pushed and there are none.</summary>
    internal ImmutableArray<byte[]> Write(BookingPush push) => Form switch
    {
        PushForm.News => PushWriter.WriteNews(push, push.Due) is { } news ? [news] : [],
        PushForm.Parts => PushWriter.WriteFull(push, push.Due, Math.Max(1, push.Active.Length / BookingsInPart)),
        PushForm.Whole => [PushWriter.WriteFull(push, push.Due)],
        _ => throw new InvalidOperationException("The form of the push is not set."),
    };
}
