using Aircop.Contracts.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Aircop.ClientWeb.SignIn;

/// <summary>Sign-in of people by cookie and of nodes by key.</summary>
public static class SignInServices
{
    /// <summary>Header that a page of this host sets with every request that changes something; another site cannot.</summary>
    public const string PageHeader = "X-Aircop-Request";

    /// <summary>Name of the limiter of sign-ins, whose password hashes cost time on purpose.</summary>
    public const string SignInLimiter = "sign-in";

    private const string Selector = "CookieOrKey";
    private const string CookieName = "aircop.session";

    /// <summary>Adds them.</summary>
    /// <param name="services">Services of the host.</param>
    /// <param name="keyFolder">Folder that keeps the keys of the cookies, so that a session outlives a restart.</param>
    public static void AddSignIn(this IServiceCollection services, string keyFolder)
    {
        services.AddSingleton<NodeKeys>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddDataProtection().SetApplicationName("aircop").PersistKeysToFileSystem(new DirectoryInfo(keyFolder));
        services.AddAuthentication(Selector)
            .AddPolicyScheme(Selector, null, o => o.ForwardDefaultSelector = static http =>
                NodeKeyHandler.Shown(http.Request) ? NodeKeyHandler.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, NodeKeyHandler>(NodeKeyHandler.SchemeName, null)
            .AddCookie(Configure);
        services.AddAuthorization(Access.AddPolicies);
        services.AddRateLimiter(static o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddConcurrencyLimiter(SignInLimiter, static l => (l.PermitLimit, l.QueueLimit) = (2, 64));
        });
    }

    /// <summary>Refuses requests that would change something with a cookie but do not come from a page of this host.</summary>
    public static void UsePageGuard(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        var request = http.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (!changes || !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || !request.Cookies.ContainsKey(CookieName)
            || NodeKeyHandler.Shown(request) || request.Headers.ContainsKey(PageHeader))
        {
            return next(http);
        }

        return Wire.Problems.Bad($"Set the header {PageHeader}: requests that change something with a session need it.").ExecuteAsync(http);
    });

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = static c => Answer(c.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = static c => Answer(c.Response, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = Revalidate;
    }

    // A session ends when its account is shut or changes its role or unit.
    private static async Task Revalidate(CookieValidatePrincipalContext context)
    {
        var caller = Caller.Of(context.Principal!);
        var account = await context.HttpContext.RequestServices.GetRequiredService<Accounts>().Find(caller.Name);
        if (account is { Disabled: false } && account.Role == caller.Role && string.Equals(account.Airport, caller.Airport, StringComparison.Ordinal)) return;
        context.RejectPrincipal();
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
