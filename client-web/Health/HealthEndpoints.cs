using Aircop.Silo;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: storage and grains answer.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", static () => TypedResults.Ok(new HealthAnswer("alive"))).AllowAnonymous().WithName("GetHealth").WithTags("Health");
        routes.MapGet("/readyz", Ready).AllowAnonymous().WithName("GetReadiness").WithTags("Health");
    }

    private static async Task<Results<Ok<HealthAnswer>, JsonHttpResult<HealthAnswer>>> Ready(Readiness readiness)
    {
        var fault = await readiness.Ask();
        return fault is null
            ? TypedResults.Ok(new HealthAnswer("ready"))
            : TypedResults.Json(new HealthAnswer(fault), Wire.WireJson.Default.HealthAnswer, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>State of the process.</summary>
/// <param name="Status">The state, or what is wrong.</param>
public sealed record HealthAnswer(string Status);
