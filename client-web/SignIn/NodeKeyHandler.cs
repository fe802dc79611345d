using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.SignIn;

/// <summary>
/// Knows a node by <c>Authorization: Bearer KEY</c>, or on hubs by the query's <c>access_token</c>, because browsers and
/// many web-socket clients cannot set headers there.
/// </summary>
public sealed class NodeKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, NodeKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "NodeKey";

    private const string Prefix = "Bearer ";

    /// <summary>True when the request shows a key.</summary>
    public static bool Shown(HttpRequest request) => KeyOf(request) is not null;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyOf(Request) is not { } key) return AuthenticateResult.NoResult();
        var goodFor = await keys.Find(key);
        return goodFor is null
            ? AuthenticateResult.Fail("No such node key is in force.")
            : AuthenticateResult.Success(new AuthenticationTicket(Caller.ForNode(goodFor, SchemeName), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static string? KeyOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return header[Prefix.Length..].Trim();
        if (header.Length > 0) return header;
        return request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && request.Query.TryGetValue("access_token", out var token) ? token.ToString() : null;
    }
}
