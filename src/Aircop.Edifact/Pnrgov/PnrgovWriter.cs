using System.Globalization;
using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Writes pushes of bookings in the segment order of the IATA guide, 13.1 unless the message says otherwise.</summary>
internal static class PnrgovWriter
{
    /// <summary>Version written where the message names none.</summary>
    public const string DefaultVersion = "13:1";

    /// <summary>From this version on the operating flight stands in TRA, before in a second TVL.</summary>
    private const int FirstVersionWithTra = 14;

    /// <summary>Writes what stands between UNH and UNT.</summary>
    public static void WriteBody(PnrgovMessage push, string? version, DateTime? prepared, SegmentWriter writer)
    {
        if (CodeOf(push) is { } code)
        {
            writer.Begin("MSG"u8).Element().Component(code).End();
        }

        WriteOriginator(push.Originator, writer);
        if (push.Flight is { } leg)
        {
            WritePushed(leg, writer);
        }

        if (push.DeclaredRecords is { } declared)
        {
            writer.Begin("EQN"u8).Element(declared).End();
        }

        var travel = EdifactDates.Reference(push.Flight?.DepartureLocal, prepared, receivedOn: null);
        var major = (version ?? DefaultVersion).Split(':')[0];
        var hasTra = int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= FirstVersionWithTra;
        foreach (var record in push.Records)
        {
            PnrRecordWriter.Write(record, travel, hasTra, writer);
        }
    }

    /// <summary>Writes an ORG; nothing when there is nobody.</summary>
    public static void WriteOriginator(Originator? originator, SegmentWriter writer)
    {
        if (originator is null)
        {
            return;
        }

        writer.Begin("ORG"u8)
            .Element(originator.System).Component(originator.SystemCity)
            .Element(originator.AgencyNumber).Component(originator.Office)
            .Element(originator.AgentCity)
            .Element(originator.Company).Component(originator.CompanyCity)
            .Element(originator.Kind)
            .Element(originator.Country).Component(originator.Currency).Component(originator.Language)
            .Element(originator.Agent)
            .Element(originator.Further)
            .End();
    }

    /// <summary>Writes the times of a TVL as its first element: departure, and arrival where it is known.</summary>
    public static void WriteTimes(DateTime? departure, bool hasTime, DateTime? arrival, SegmentWriter writer) => writer
        .Element(departure is { } day ? PnrDates.WriteDay(day) : null)
        .Component(departure is { } time && hasTime ? PnrDates.WriteClock(time) : null)
        .Component(arrival is { } arrivalDay ? PnrDates.WriteDay(arrivalDay) : null)
        .Component(arrival is { } arrivalTime ? PnrDates.WriteClock(arrivalTime) : null);

    /// <summary>The number of a flight without its carrier, as sent.</summary>
    public static string? NumberOf(FlightDesignator? flight)
    {
        if (flight is null)
        {
            return null;
        }

        var carrier = flight.NamedCarrier ?? flight.Carrier;
        return carrier is not null && flight.Raw.StartsWith(carrier, StringComparison.OrdinalIgnoreCase) ? flight.Raw[carrier.Length..] : flight.Raw;
    }

    private static void WritePushed(FlightLeg leg, SegmentWriter writer)
    {
        writer.Begin("TVL"u8);
        WriteTimes(leg.DepartureLocal, hasTime: true, leg.ArrivalLocal, writer);
        writer
            .Element(leg.From)
            .Element(leg.To)
            .Element(leg.Flight?.NamedCarrier ?? leg.Flight?.Carrier)
            .Element(NumberOf(leg.Flight))
            .End();
    }

    private static string? CodeOf(PnrgovMessage push) => push.FunctionCode ?? push.Function switch
    {
        PushFunction.Full => "22",
        PushFunction.Update => "141",
        PushFunction.Acknowledgement => "23",
        _ => null,
    };
}
