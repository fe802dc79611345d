using System.Security.Cryptography;
using Aircop.ClientWeb.Intake;
using Aircop.ClientWeb.SignIn;
using Aircop.Storage;
using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Bench;

/// <summary>
/// <c>POST /bench/floor</c>: takes a body as the intake does, writes its bytes to the same store with the same promise, and
/// does nothing else. What the intake is measured against; there only when the host is started with <c>--bench</c>.
/// </summary>
public static class FloorEndpoint
{
    /// <summary>Setting that maps the endpoint.</summary>
    public const string Setting = "Bench:Enabled";

    /// <summary>Maps the endpoint when the setting asks for it.</summary>
    public static void MapFloor(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>(Setting))
            app.MapPost("/bench/floor", Post).RequireAuthorization(Access.Post).ExcludeFromDescription();
    }

    private static async Task<IResult> Post(HttpContext http, SqliteStore store, IntakeGate gate, IOptions<IntakeOptions> options)
    {
        using var pass = gate.TryEnter(http.Request.ContentLength ?? 0);
        if (pass is null) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        var body = await BodyReader.Read(http.Request.Body, http.Request.ContentLength, options.Value.MaxBodyBytes, pass, http.RequestAborted);
        if (body.End != BodyEnd.Whole) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var hash = SHA256.HashData(body.Bytes);
        await store.AppendRaw(hash, body.Bytes);
        return TypedResults.Accepted((string?)null, new IntakeAnswer(Convert.ToHexStringLower(hash), Duplicate: false, [], []));
    }
}
