using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Intake;

/// <summary><c>POST /api/v1/messages</c>: a body comes in, a receipt for what is durable goes out.</summary>
public static class IntakeEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapIntake(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/messages", PostMessage)
            .RequireAuthorization(Access.Post)
            .WithName("PostMessage")
            .WithTags("Intake")
            .WithSummary("Post one EDIFACT interchange, one table, or one JSON list.")
            .WithDescription(
                "Answers after everything in the body is durable. The same body with the same query again gets the same receipt with duplicate true and has no effect. "
                + "The query is for tables: the flight where no column has it, and the carrier by whose remembered columns to read.")
            .AddOpenApiOperationTransformer(IntakePost.DescribeBody)
            .Produces<IntakeRefusal>(StatusCodes.Status400BadRequest, Problems.ContentType)
            .Produces<IntakeRefusal>(StatusCodes.Status403Forbidden, Problems.ContentType)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Accepted<IntakeAnswer>, JsonHttpResult<IntakeRefusal>, ProblemHttpResult>> PostMessage(
        HttpContext http, ClaimsPrincipal user, IntakePost post, [AsParameters] TableQuery query)
    {
        if (!query.TryRead(out var hints, out var fault)) return Problems.Bad(fault);
        using var body = await post.Read(http);
        if (body.Problem is { } problem) return problem;
        return await post.Accept(body.ToPosted(BodyFormats.Of(http.Request.ContentType), Caller.Of(user).Airport, hints));
    }
}
