using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Intake;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Aircop.ClientWeb.Intake;

/// <summary>Takes posted lists in: bounded reading, and the receipt of the interchange. One way for nodes and desks.</summary>
public sealed class IntakePost(IGrainFactory grains, IntakeGate gate, IOptions<IntakeOptions> options, IntakeMetrics metrics)
{
    /// <summary>Describes a body of bytes. As metadata of the endpoint the types would make routing turn away every other one.</summary>
    public static Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = BodyFormats.Known.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = bytes }, StringComparer.Ordinal),
        };
        return Task.CompletedTask;
    }

    /// <summary>Reads the body within its limit and within what may be under way; dispose what comes back.</summary>
    public async Task<PostBody> Read(HttpContext http)
    {
        var request = http.Request;
        var limit = options.Value.MaxBodyBytes;
        if (request.Headers.ContentEncoding.Count > 0)
            return new PostBody(Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Send the body as it is, without Content-Encoding."));

        var declared = request.ContentLength;
        var pass = gate.TryEnter(declared <= limit ? declared.Value : 0);
        if (pass is null) return new PostBody(ComeBack(http));

        // The limit is kept here and not by the server, which would drop the connection of an over-long body.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        ReadBody body;
        try
        {
            body = await BodyReader.Read(request.Body, declared, limit, pass, http.RequestAborted);
        }
        catch
        {
            pass.Dispose();
            throw;
        }

        if (body.End == BodyEnd.Whole) return new PostBody(body.Bytes, pass);
        pass.Dispose();
        if (body.End is BodyEnd.NoRoom or BodyEnd.FarTooLong) http.Response.Headers.Connection = "close";
        return new PostBody(body.End == BodyEnd.NoRoom
            ? ComeBack(http)
            : Problems.Of(StatusCodes.Status413PayloadTooLarge, $"Split the body: at most {limit} bytes are taken at once."));
    }

    /// <summary>Hands the body to its interchange and answers with the receipt.</summary>
    public async Task<Results<Accepted<IntakeAnswer>, JsonHttpResult<IntakeRefusal>, ProblemHttpResult>> Accept(PostedBody body)
    {
        var taken = await grains.GetGrain<IInterchangeGrain>(ReceiptOf(body)).Accept(body);
        metrics.Answered(taken);
        return taken.Status switch
        {
            IntakeStatus.Accepted => TypedResults.Accepted((string?)null, IntakeAnswer.From(taken)),
            IntakeStatus.NotYours => Refuse(taken, StatusCodes.Status403Forbidden,
                "Post this list with a key of an airport that the flight touches; nothing was changed."),
            _ => Refuse(taken, StatusCodes.Status400BadRequest, "Correct the faults named in findings and post again; nothing was changed."),
        };
    }

    /// <summary>Names a post: the hash of its bytes, and with what was said beside a table also of that, since the same table may be sent for two flights.</summary>
    public static string ReceiptOf(PostedBody body)
    {
        var ofBytes = SHA256.HashData(body.Bytes);
        if (body.Format != BodyFormat.Csv || body.Hints is not { } hints || hints == new TableHints()) return Convert.ToHexStringLower(ofBytes);
        var columns = hints.Mapping is { } mapping ? $"{mapping.Signature} {mapping.Dates} {string.Join(' ', mapping.Fields)}" : "";
        var said = string.Join('\n', hints.Carrier, hints.Flight, hints.From, hints.To, hints.Departure, hints.Arrival, columns);
        return Convert.ToHexStringLower(SHA256.HashData([.. ofBytes, .. Encoding.UTF8.GetBytes(said)]));
    }

    private ProblemHttpResult ComeBack(HttpContext http)
    {
        metrics.TurnedAway();
        http.Response.Headers.RetryAfter = options.Value.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Of(StatusCodes.Status429TooManyRequests, "Too much is under way: post the same body again after the seconds in Retry-After.");
    }

    private static JsonHttpResult<IntakeRefusal> Refuse(IntakeReceipt taken, int status, string title) =>
        TypedResults.Json(IntakeRefusal.From(taken, status, title), WireJson.Default.IntakeRefusal, Problems.ContentType, status);
}

/// <summary>A body that was read, or why it was not; holds its room until it is disposed.</summary>
public sealed class PostBody : IDisposable
{
    private readonly IntakeGate.Pass? _pass;
    private readonly byte[] _bytes;

    internal PostBody(ProblemHttpResult problem)
    {
        Problem = problem;
        _bytes = [];
    }

    internal PostBody(byte[] bytes, IntakeGate.Pass pass)
    {
        _bytes = bytes;
        _pass = pass;
    }

    /// <summary>Why it was not read; null when it was.</summary>
    public ProblemHttpResult? Problem { get; }

    /// <summary>The body as grains take it.</summary>
    /// <param name="format">Its form.</param>
    /// <param name="airport">Airport of the poster, IATA code; empty for the network.</param>
    /// <param name="hints">What was said beside it.</param>
    public PostedBody ToPosted(BodyFormat format, string airport, TableHints? hints) => new() { Bytes = _bytes, Format = format, PostedBy = airport, Hints = hints };

    /// <inheritdoc/>
    public void Dispose() => _pass?.Dispose();
}
