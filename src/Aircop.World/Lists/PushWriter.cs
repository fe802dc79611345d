using System.Collections.Immutable;
using System.Globalization;
using Aircop.Edifact;
using Aircop.Edifact.Pnrgov;
using Aircop.World.Bookings;

namespace Aircop.World.Lists;

/// <summary>
/// Writes pushes of bookings as carriers send them (PNRGOV 13.1): the whole flight in one message or in parts, what is new, or each booking
/// as a message of its own.
/// </summary>
public static class PushWriter
{
    private const int BytesPerBooking = 900;

    /// <summary>All bookings that are on the flight in one message (function 22).</summary>
    /// <param name="push">The bookings.</param>
    /// <param name="sent">When it is sent, UTC.</param>
    public static byte[] WriteFull(BookingPush push, DateTimeOffset sent) => WriteFull(push, sent, 1)[0];

    /// <summary>All bookings that are on the flight in parts (function 22), each an interchange of its own.</summary>
    /// <param name="push">The bookings.</param>
    /// <param name="sent">When it is sent, UTC.</param>
    /// <param name="parts">Number of parts, from 1 to the number of bookings on the flight.</param>
    public static ImmutableArray<byte[]> WriteFull(BookingPush push, DateTimeOffset sent, int parts)
    {
        ArgumentNullException.ThrowIfNull(push);
        ImmutableArray<PushedBooking> active = push.Active;
        return [.. Shares.Of(active, parts).Select((some, index) => Write(push, some, active.Length, PushFunction.Full, index + 1, parts, sent))];
    }

    /// <summary>New, changed and cancelled bookings in one message (function 141); null when there is none.</summary>
    /// <param name="push">The bookings.</param>
    /// <param name="sent">When it is sent, UTC.</param>
    public static byte[]? WriteNews(BookingPush push, DateTimeOffset sent)
    {
        ArgumentNullException.ThrowIfNull(push);
        ImmutableArray<PushedBooking> news = push.News;
        return news.IsEmpty ? null : Write(push, news, news.Length, PushFunction.Update, 1, 1, sent);
    }

    /// <summary>Each booking as a message and interchange of its own (function 141), unchanged and cancelled ones too.</summary>
    /// <param name="push">The bookings.</param>
    /// <param name="sent">When they are sent, UTC.</param>
    public static ImmutableArray<byte[]> WriteEach(BookingPush push, DateTimeOffset sent)
    {
        ArgumentNullException.ThrowIfNull(push);
        return [.. push.Bookings.Select(booking => Write(push, [booking], 1, PushFunction.Update, 1, 1, sent))];
    }

    private static byte[] Write(
        BookingPush push, ImmutableArray<PushedBooking> bookings, int declared, PushFunction function, int part, int parts, DateTimeOffset sent)
    {
        var message = new EdifactMessage
        {
            Type = "PNRGOV",
            Version = "13:1",
            Agency = "IA",
            Reference = string.Create(CultureInfo.InvariantCulture, $"PNR{part:D3}"),
            AccessReference = string.Create(CultureInfo.InvariantCulture, $"{EdifactOf.Reference(push.Flight)}/{push.Number + 1}"),
            PartNumber = part,
            PartIndicator = EdifactOf.Indicator(part, parts),
            Pnrgov = new PnrgovMessage
            {
                Function = function,
                Originator = new Originator { System = "1S", Company = push.Flight.Key.Carrier },
                Flight = EdifactOf.Leg(push.Flight),
                DeclaredRecords = declared,
                Records = [.. bookings.Select(booking => PnrRecordOf.Of(push, booking))],
            },
        };
        return EdifactOf.Bytes(push.Flight, message, "PNRGOV", sent, BytesPerBooking * (bookings.Length + 1));
    }
}
