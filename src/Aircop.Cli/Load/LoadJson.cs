using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Cli.Load;

/// <summary>The report of a load run as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(LoadReport))]
public sealed partial class LoadJson : JsonSerializerContext;
