using Microsoft.AspNetCore.StaticFiles;

namespace Aircop.ClientWeb;

/// <summary>The page: built files beside the program. Hashed files are kept for ever, the rest is asked for again.</summary>
internal static class Page
{
    private static readonly StaticFileOptions Files = new() { OnPrepareResponse = SetCaching };

    /// <summary>Serves the built files.</summary>
    public static void UsePage(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(Files);
    }

    /// <summary>Answers every other address with the page, but never an address of the interface.</summary>
    public static void MapPage(this WebApplication app)
    {
        foreach (var prefix in (string[])["/api/{**rest}", "/hubs/{**rest}", "/openapi/{**rest}"])
            app.MapFallback(prefix, static () => Results.NotFound()).AllowAnonymous();
        app.MapFallbackToFile("index.html", Files).AllowAnonymous();
    }

    private static void SetCaching(StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl =
            context.Context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) ? "public, max-age=31536000, immutable" : "no-cache";
}
