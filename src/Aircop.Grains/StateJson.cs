using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Rules;
using Aircop.Grains.Accounts;
using Aircop.Grains.Airports;
using Aircop.Grains.Carriers;
using Aircop.Grains.Flights;
using Aircop.Grains.Intake;
using Aircop.Grains.Lookouts;
using Aircop.Grains.Network;
using Aircop.Grains.Operations;
using Aircop.Grains.Passengers;
using Aircop.Grains.Persistence;
using Aircop.Grains.Rules;
using Aircop.Grains.SimulatedInterpol;

namespace Aircop.Grains;

/// <summary>
/// JSON of everything that grains store, made at build time: the same bytes under either engine and in any store. Fields are
/// only ever added.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccessEntry))]
[JsonSerializable(typeof(AccountState))]
[JsonSerializable(typeof(AirportFlight))]
[JsonSerializable(typeof(AirportHour))]
[JsonSerializable(typeof(AirportState))]
[JsonSerializable(typeof(BackTestResult))]
[JsonSerializable(typeof(BackTestRow))]
[JsonSerializable(typeof(BackTestsState))]
[JsonSerializable(typeof(BoardCheckpoint))]
[JsonSerializable(typeof(ColumnMappingState))]
[JsonSerializable(typeof(CarrierHour))]
[JsonSerializable(typeof(CarrierMonth))]
[JsonSerializable(typeof(CarrierState))]
[JsonSerializable(typeof(FlightLinksState))]
[JsonSerializable(typeof(FlightState))]
[JsonSerializable(typeof(IdentityState))]
[JsonSerializable(typeof(InterchangeState))]
[JsonSerializable(typeof(JourneyPage))]
[JsonSerializable(typeof(LinkState))]
[JsonSerializable(typeof(ListPage))]
[JsonSerializable(typeof(LookoutPage))]
[JsonSerializable(typeof(LogPage<AccessEntry>))]
[JsonSerializable(typeof(LogPage<OperationEntry>))]
[JsonSerializable(typeof(NetworkState))]
[JsonSerializable(typeof(NodeKeyState))]
[JsonSerializable(typeof(OperationEntry))]
[JsonSerializable(typeof(PassengerState))]
[JsonSerializable(typeof(RetentionState))]
[JsonSerializable(typeof(RouteState))]
[JsonSerializable(typeof(RouteWeek))]
[JsonSerializable(typeof(RuleActPage))]
[JsonSerializable(typeof(RuleBookState))]
[JsonSerializable(typeof(RuleTextRow))]
[JsonSerializable(typeof(SeizuresState))]
[JsonSerializable(typeof(SimulatedCheckState))]
[JsonSerializable(typeof(ToldState))]
[JsonSerializable(typeof(TypedList))]
[JsonSerializable(typeof(WatchlistState))]
internal sealed partial class StateJson : JsonSerializerContext;

/// <summary>The JSON form of grain state, for the stores.</summary>
public static class GrainStateJson
{
    /// <summary>Options with which grain state is written and read.</summary>
    public static JsonSerializerOptions Options => StateJson.Default.Options;
}
