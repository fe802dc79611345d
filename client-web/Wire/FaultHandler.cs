using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Aircop.ClientWeb.Wire;

/// <summary>
/// Turns what went wrong inside into an honest answer: the outcome is unknown and the request may be sent again, which
/// does no harm because receipts and acts carry ids. Never answers 500 and never stays silent.
/// </summary>
public sealed partial class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> log) : IExceptionHandler
{
    private const string RetryAfterSeconds = "2";

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception fault, CancellationToken cancellation)
    {
        if (http.RequestAborted.IsCancellationRequested) return true;
        var problem = new ProblemDetails();
        if (fault is BadHttpRequestException bad)
        {
            problem.Status = bad.StatusCode;
            problem.Title = Problems.TitleOf(bad.StatusCode) ?? Problems.TitleOf(StatusCodes.Status400BadRequest);
        }
        else
        {
            LogFault(log, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "", fault.GetType().Name, fault);
            problem.Status = StatusCodes.Status503ServiceUnavailable;
            problem.Title = "The outcome is unknown: send the same request again after the seconds in Retry-After; what was done already is not done twice.";
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        http.Response.StatusCode = problem.Status.Value;
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem, Exception = fault });
        return true;
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Endpoint} failed: {Fault}")]
    private static partial void LogFault(ILogger log, string method, string endpoint, string fault, Exception exception);
}
