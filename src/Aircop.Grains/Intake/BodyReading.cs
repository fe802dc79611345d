using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;

namespace Aircop.Grains.Intake;

/// <summary>Reads posted bodies of every form into lists. Pure but for the airports it looks up.</summary>
/// <param name="places">Airports.</param>
public sealed class BodyReading(IPlaces places)
{
    private readonly EdifactBody _edifact = new(new FlightOfList(places));
    private readonly CsvBody _csv = new(new FlightOfList(places));
    private readonly JsonBody _json = new(new FlightOfList(places));

    internal ReadBody Read(PostedBody body, DateOnly today) => body.Format switch
    {
        BodyFormat.Csv => _csv.Read(body.Bytes),
        BodyFormat.Json => _json.Read(body.Bytes),
        _ => _edifact.Read(body.Bytes, today),
    };
}
