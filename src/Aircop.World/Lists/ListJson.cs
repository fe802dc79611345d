using System.Text.Json.Serialization;
using Aircop.Contracts.Intake;
using Aircop.World.Cases;

namespace Aircop.World.Lists;

/// <summary>JSON of typed lists as the intake reads them, and of the truth.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TypedList))]
[JsonSerializable(typeof(PlantedCase))]
internal sealed partial class ListJson : JsonSerializerContext;
