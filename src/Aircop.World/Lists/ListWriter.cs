using System.Collections.Immutable;
using System.Text.Json;
using Aircop.Contracts.Intake;
using Aircop.World.Cases;
using Aircop.World.Traffic;

namespace Aircop.World.Lists;

/// <summary>Writes a manifest as the bytes that an airline sends.</summary>
public static class ListWriter
{
    /// <summary>Writes a manifest in the form of its flight.</summary>
    /// <param name="manifest">The flight and its people.</param>
    /// <param name="sent">When it is sent, UTC.</param>
    /// <exception cref="ArgumentException">The flight's form is not set.</exception>
    public static byte[] Write(FlightManifest manifest, DateTimeOffset sent)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Flight.Form switch
        {
            ListForm.Paxlst => PaxlstList.Write(manifest, sent),
            ListForm.TypedList => WriteTyped(manifest),
            _ => throw new ArgumentException("The form of the list is not set.", nameof(manifest)),
        };
    }

    /// <summary>Writes a manifest as PAXLST in parts, each an interchange of its own.</summary>
    /// <param name="manifest">The flight and its people.</param>
    /// <param name="sent">When they are sent, UTC.</param>
    /// <param name="parts">Number of parts, from 1 to the number of people.</param>
    public static ImmutableArray<byte[]> WriteParts(FlightManifest manifest, DateTimeOffset sent, int parts)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return PaxlstList.WriteParts(manifest, sent, parts);
    }

    /// <summary>How a form is posted.</summary>
    public static BodyFormat FormatOf(ListForm form) => form switch
    {
        ListForm.Paxlst => BodyFormat.Edifact,
        ListForm.TypedList => BodyFormat.Json,
        _ => BodyFormat.Unspecified,
    };

    /// <summary>The truth of one case as a line of JSON, without a line end.</summary>
    public static string WriteTruth(PlantedCase planted) => JsonSerializer.Serialize(planted, ListJson.Default.PlantedCase);

    private static byte[] WriteTyped(FlightManifest manifest)
    {
        ScheduledFlight flight = manifest.Flight;
        var list = new TypedList
        {
            Flight = new TypedFlight
            {
                Carrier = flight.Key.Carrier,
                Number = flight.Key.Number,
                From = flight.From.Iata,
                To = flight.To.Iata,
                Departure = flight.DepartureLocal,
                Arrival = flight.ArrivalLocal,
            },
            People = manifest.People,
        };
        return JsonSerializer.SerializeToUtf8Bytes(list, ListJson.Default.TypedList);
    }
}
