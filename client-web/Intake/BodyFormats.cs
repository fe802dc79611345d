using Aircop.Contracts.Intake;
using Microsoft.Net.Http.Headers;

namespace Aircop.ClientWeb.Intake;

/// <summary>Which content types the intake reads, and as what.</summary>
public static class BodyFormats
{
    /// <summary>The types that the description of the interface names.</summary>
    public static readonly string[] Known = ["application/edifact", "text/plain", "application/octet-stream", "text/csv", "application/json"];

    /// <summary>
    /// The form of a body: a table or a JSON list when its type says so, else EDIFACT. What senders put into the header of a
    /// message is often their tool's default and says nothing, so no type is turned away: the reader says what it finds.
    /// </summary>
    /// <param name="contentType">The Content-Type header; null or empty when there is none.</param>
    public static BodyFormat Of(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return BodyFormat.Edifact;
        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "text/csv" or "application/csv" or "text/tab-separated-values" => BodyFormat.Csv,
            "application/json" => BodyFormat.Json,
            _ => BodyFormat.Edifact,
        };
    }
}
