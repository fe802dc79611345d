using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Grains.Passengers;

namespace Aircop.Grains.Intake;

/// <summary>Reads posted bodies of every form into lists. Pure but for the airports it looks up.</summary>
/// <param name="places">Airports.</param>
/// <param name="identities">Gives the secret under which card numbers become tokens.</param>
public sealed class BodyReading(IPlaces places, IdentityKeys identities)
{
    private readonly EdifactBody _edifact = new(new FlightOfList(places), identities.CardKey());
    private readonly CsvBody _csv = new(places);
    private readonly JsonBody _json = new(places);

    internal ReadBody Read(PostedBody body, DateOnly today) => Read(body, today, []);

    internal ReadBody Read(PostedBody body, DateOnly today, IReadOnlyList<ColumnMapping> remembered) => body.Format switch
    {
        BodyFormat.Csv => _csv.Read(body, remembered, today),
        BodyFormat.Json => _json.Read(body.Bytes, today),
        _ => _edifact.Read(body.Bytes, today),
    };

    internal TablePreview Preview(PostedBody body, DateOnly today, IReadOnlyList<ColumnMapping> remembered) => _csv.Preview(body, remembered, today);

    /// <summary>Carrier by whose remembered columns a body is to be read; empty when it has no columns to remember or none can be told.</summary>
    internal static string CarrierOf(PostedBody body) => body.Format == BodyFormat.Csv ? CsvBody.CarrierOf(body) : "";
}
