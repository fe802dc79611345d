using Aircop.Contracts.Intake;
using Microsoft.Net.Http.Headers;

namespace Aircop.ClientWeb.Intake;

/// <summary>Which content types the intake reads, and as what.</summary>
public static class BodyFormats
{
    /// <summary>The types named to a poster whose type is not read.</summary>
    public const string Known = "application/edifact, text/plain, application/octet-stream, text/csv, application/json";

    /// <summary>Finds the form of a body; false when the type is not one that is read.</summary>
    /// <param name="contentType">The Content-Type header; null or empty when there is none.</param>
    /// <param name="format">The form.</param>
    public static bool TryFind(string? contentType, out BodyFormat format)
    {
        format = BodyFormat.Edifact;
        if (string.IsNullOrWhiteSpace(contentType)) return true;
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return false;
        switch (type.MediaType.Value?.ToLowerInvariant())
        {
            case "text/plain" or "application/edifact" or "application/octet-stream":
                return true;
            case "text/csv" or "application/csv" or "text/tab-separated-values":
                format = BodyFormat.Csv;
                return true;
            case "application/json":
                format = BodyFormat.Json;
                return true;
            default:
                return false;
        }
    }
}
