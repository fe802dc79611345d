using System.Globalization;
using System.Security.Claims;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.SignIn;

/// <summary><c>/api/v1/session</c>: signing in and out.</summary>
public static class SessionEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/session").WithTags("Session");
        session.MapPost("", SignIn).AllowAnonymous().RequireRateLimiting(SignInServices.SignInLimiter).WithName("SignIn")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapGet("", GetSession).WithName("GetSession").ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapDelete("", (Delegate)SignOut).AllowAnonymous().WithName("SignOut");
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> SignIn(Credentials credentials, Accounts accounts, TimeProvider time, FieldClock clock, HttpContext http)
    {
        if (credentials.Name is not { Length: > 0 and <= Accounts.Longest } || credentials.Password is not { Length: > 0 and <= Accounts.Longest })
            return Problems.Bad("Give a name and a password.");
        var trial = await accounts.Try(credentials.Name.Trim().ToLowerInvariant(), credentials.Password);
        if (trial.Account is not { } account)
        {
            if (trial.LockedUntil is not { } until) return Problems.Of(StatusCodes.Status401Unauthorized, "Check the name and the password and try again.");
            var wait = Math.Max(1, (int)Math.Ceiling((until - time.GetUtcNow()).TotalSeconds));
            http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status429TooManyRequests, "Too many tries: wait the seconds in Retry-After, or ask the administrator of your unit.");
        }

        var principal = Caller.ForAccount(account, CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
        return TypedResults.Ok(Session.From(Caller.Of(principal), clock));
    }

    private static Ok<Session> GetSession(ClaimsPrincipal user, FieldClock clock) => TypedResults.Ok(Session.From(Caller.Of(user), clock));

    private static async Task<NoContent> SignOut(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.NoContent();
    }
}

/// <summary>What a person signs in with.</summary>
/// <param name="Name">User name.</param>
/// <param name="Password">Password.</param>
public sealed record Credentials(string Name, string Password);

/// <summary>Who is signed in.</summary>
/// <param name="Name">User name.</param>
/// <param name="Label">Label shown to others.</param>
/// <param name="Role">Role.</param>
/// <param name="Airport">Airport of the unit, IATA code; empty for the network.</param>
/// <param name="MayDecide">True when the role decides of hits.</param>
/// <param name="Time">Time in the field: what a page counts down by until a board tells it again.</param>
public sealed record Session(string Name, string Label, Role Role, string Airport, bool MayDecide, FieldTime Time)
{
    internal static Session From(Caller caller, FieldClock clock) =>
        new(caller.Name, caller.Label, caller.Role, caller.Airport, caller.MayDecide, FieldTime.Of(clock));
}
