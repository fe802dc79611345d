using Microsoft.AspNetCore.OpenApi;

namespace Aircop.ClientWeb.Wire;

/// <summary>The description of the interface at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiForm
{
    /// <summary>Sets its head.</summary>
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer(static (document, _, _) =>
    {
        document.Info.Title = "Aircop";
        document.Info.Version = "v1";
        document.Info.Description = "Intake of passenger lists, flights, worklists and live boards. "
            + "Nodes send Authorization: Bearer KEY; people sign in at /api/v1/session and send X-Aircop-Request with every request that changes something.";
        document.Servers?.Clear();
        return Task.CompletedTask;
    });
}
