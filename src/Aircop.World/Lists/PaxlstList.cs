using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.Paxlst;
using Aircop.World.Traffic;

namespace Aircop.World.Lists;

/// <summary>Writes a manifest as PAXLST: whole, or in parts.</summary>
internal static class PaxlstList
{
    private const int BytesPerPerson = 256;

    public static byte[] Write(FlightManifest manifest, DateTimeOffset sent) => WritePart(manifest, [.. manifest.People], 1, 1, sent);

    /// <summary>Each part an interchange of its own, of as equal length as can be.</summary>
    public static ImmutableArray<byte[]> WriteParts(FlightManifest manifest, DateTimeOffset sent, int parts) =>
        [.. Shares.Of(manifest.People, parts).Select((people, index) => WritePart(manifest, people, index + 1, parts, sent))];

    private static byte[] WritePart(FlightManifest manifest, ImmutableArray<ManifestPerson> people, int part, int parts, DateTimeOffset sent)
    {
        var message = new EdifactMessage
        {
            Type = "PAXLST",
            Version = "D:12B",
            Agency = "UN",
            Association = "IATA",
            Reference = string.Create(CultureInfo.InvariantCulture, $"PAX{part:D3}"),
            AccessReference = EdifactOf.Reference(manifest.Flight),
            PartNumber = part,
            PartIndicator = EdifactOf.Indicator(part, parts),
            Paxlst = new PaxlstMessage
            {
                ListCode = "745",
                ReportingParty = new ReportingParty { Name = "SIMULATED DEPARTURE CONTROL" },
                Legs = [EdifactOf.Leg(manifest.Flight)],
                People = [.. people.Select(EdifactOf.Person)],
                DeclaredPassengers = manifest.People.Length,
            },
        };
        return EdifactOf.Bytes(manifest.Flight, message, "APIS", sent, BytesPerPerson * (people.Length + 1));
    }
}
