using System.Security.Claims;
using System.Security.Cryptography;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Intake;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

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
            .WithDescription("Answers after everything in the body is durable. The same body again gets the same receipt with duplicate true and has no effect.")
            .AddOpenApiOperationTransformer(DescribeBody)
            .Produces<IntakeRefusal>(StatusCodes.Status400BadRequest, Problems.ContentType)
            .Produces<IntakeRefusal>(StatusCodes.Status403Forbidden, Problems.ContentType)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    // As metadata of the endpoint the types would make routing turn away every other one.
    private static Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = BodyFormats.Known.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = bytes }, StringComparer.Ordinal),
        };
        return Task.CompletedTask;
    }

    private static async Task<Results<Accepted<IntakeAnswer>, JsonHttpResult<IntakeRefusal>, ProblemHttpResult>> PostMessage(
        HttpContext http, ClaimsPrincipal user, IGrainFactory grains, IntakeGate gate, IOptions<IntakeOptions> options, IntakeMetrics metrics)
    {
        var request = http.Request;
        var limit = options.Value.MaxBodyBytes;
        if (request.Headers.ContentEncoding.Count > 0)
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Send the body as it is, without Content-Encoding.");

        var declared = request.ContentLength;
        using var pass = gate.TryEnter(declared <= limit ? declared.Value : 0);
        if (pass is null) return ComeBack(http, options.Value, metrics);

        // The limit is kept here and not by the server, which would drop the connection of an over-long body.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var body = await BodyReader.Read(request.Body, declared, limit, pass, http.RequestAborted);
        switch (body.End)
        {
            case BodyEnd.NoRoom:
                http.Response.Headers.Connection = "close";
                return ComeBack(http, options.Value, metrics);
            case BodyEnd.TooLong or BodyEnd.FarTooLong:
                if (body.End == BodyEnd.FarTooLong) http.Response.Headers.Connection = "close";
                return Problems.Of(StatusCodes.Status413PayloadTooLarge, $"Split the body: at most {limit} bytes are taken at once.");
        }

        var receipt = Convert.ToHexStringLower(SHA256.HashData(body.Bytes));
        var posted = new PostedBody { Bytes = body.Bytes, Format = BodyFormats.Of(request.ContentType), PostedBy = Caller.Of(user).Airport };
        var taken = await grains.GetGrain<IInterchangeGrain>(receipt).Accept(posted);
        metrics.Answered(taken);
        return taken.Status switch
        {
            IntakeStatus.Accepted => TypedResults.Accepted((string?)null, IntakeAnswer.From(taken)),
            IntakeStatus.NotYours => Refuse(taken, StatusCodes.Status403Forbidden,
                "Post this list with a key of an airport that the flight touches; nothing was changed."),
            _ => Refuse(taken, StatusCodes.Status400BadRequest, "Correct the faults named in findings and post again; nothing was changed."),
        };
    }

    private static ProblemHttpResult ComeBack(HttpContext http, IntakeOptions options, IntakeMetrics metrics)
    {
        metrics.TurnedAway();
        http.Response.Headers.RetryAfter = options.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Problems.Of(StatusCodes.Status429TooManyRequests, "Too much is under way: post the same body again after the seconds in Retry-After.");
    }

    private static JsonHttpResult<IntakeRefusal> Refuse(IntakeReceipt taken, int status, string title) =>
        TypedResults.Json(IntakeRefusal.From(taken, status, title), WireJson.Default.IntakeRefusal, Problems.ContentType, status);
}
