using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Aircop.ClientWeb.Wire;

/// <summary>Refusals as RFC 9457 problem details whose title says what to do next.</summary>
public static class Problems
{
    /// <summary>Content type of a problem.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>A problem.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">What to do next.</param>
    public static ProblemHttpResult Of(int status, string title) => TypedResults.Problem(title: title, statusCode: status);

    /// <summary>There is no such thing.</summary>
    public static ProblemHttpResult NotFound(string title) => Of(StatusCodes.Status404NotFound, title);

    /// <summary>The caller may not.</summary>
    public static ProblemHttpResult Forbidden(string title) => Of(StatusCodes.Status403Forbidden, title);

    /// <summary>The request cannot be carried out as it is.</summary>
    public static ProblemHttpResult Bad(string title) => Of(StatusCodes.Status400BadRequest, title);

    /// <summary>It does not fit the present state.</summary>
    public static ProblemHttpResult Conflict(string title) => Of(StatusCodes.Status409Conflict, title);

    /// <summary>Gives every problem that the framework makes the title of its status.</summary>
    public static void Customize(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Type = null;
        problem.Extensions.Remove("traceId");
        if (context.Exception is null && IsFrameworkTitle(problem) && TitleOf(problem.Status ?? context.HttpContext.Response.StatusCode) is { } title)
            problem.Title = title;
    }

    internal static string? TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Correct the request: it is not what this address takes.",
        StatusCodes.Status401Unauthorized => "Sign in, or send a node key that is in force as Authorization: Bearer.",
        StatusCodes.Status403Forbidden => "Ask the administrator of your unit: your role or key does not reach this.",
        StatusCodes.Status404NotFound => "Check the address: there is nothing here. /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "Use another method: /openapi/v1.json lists what this address takes.",
        StatusCodes.Status408RequestTimeout => "Send the request again: it came too slowly.",
        StatusCodes.Status413PayloadTooLarge => "Split the body: it is too large.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        StatusCodes.Status429TooManyRequests => "Wait a little and send the same request again.",
        _ => null,
    };

    private static bool IsFrameworkTitle(ProblemDetails problem) =>
        problem.Title is null || string.Equals(problem.Title, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(problem.Status ?? 0), StringComparison.Ordinal);
}
