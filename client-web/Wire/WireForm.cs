using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.ClientWeb.Wire;

/// <summary>How JSON is written and read, on HTTP and on hubs alike.</summary>
internal static class WireForm
{
    /// <summary>Sets it.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, WireJson.Default);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter());
    }
}
