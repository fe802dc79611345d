using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.Intake;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Oversight;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Desk;

/// <summary><c>/api/v1/desk</c>: people type or drop lists, see what is wrong with them, and send them.</summary>
public static class DeskEndpoints
{
    private const int MostColumns = 200;

    private const int SignatureLength = 32;

    /// <summary>Maps the endpoints.</summary>
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").WithTags("Desk").RequireAuthorization(Access.Desk)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        TakesBody(desk.MapPost("/tables", Preview)).WithName("PreviewTable")
            .WithSummary("Read a table and say how it would be understood; nothing is kept.");
        desk.MapPost("/check", Check).WithName("CheckList").Accepts<TypedList>("application/json")
            .WithSummary("Say what is wrong with a typed list; nothing is kept.")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status429TooManyRequests);
        TakesBody(desk.MapPost("/lists", Send)).WithName("SendList")
            .WithSummary("Send a typed list or a table, as POST /messages with a key of the caller's airport does.")
            .Produces<IntakeRefusal>(StatusCodes.Status400BadRequest, Problems.ContentType)
            .Produces<IntakeRefusal>(StatusCodes.Status403Forbidden, Problems.ContentType);
        desk.MapPut("/carriers/{carrier}/columns", Remember).WithName("RememberColumns")
            .WithSummary("Remember what the columns of a carrier's tables hold; the same header line again is replaced.");
    }

    private static RouteHandlerBuilder TakesBody(RouteHandlerBuilder route) => route
        .AddOpenApiOperationTransformer(IntakePost.DescribeBody)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TablePreview>, ProblemHttpResult>> Preview(
        HttpContext http, ClaimsPrincipal user, IGrainFactory grains, IntakePost post, [AsParameters] TableQuery query)
    {
        if (!query.TryRead(out var hints, out var fault)) return Problems.Bad(fault);
        var caller = Caller.Of(user);
        using var body = await post.Read(http);
        if (body.Problem is { } problem) return problem;

        // What comes back is the caller's own table: nothing that is kept here is read, so there is no read to log.
        return TypedResults.Ok(await grains.GetGrain<IDeskGrain>(caller.Name).Preview(body.ToPosted(BodyFormat.Csv, caller.Airport, hints)));
    }

    private static async Task<Results<Ok<ListCheck>, ProblemHttpResult>> Check(HttpContext http, ClaimsPrincipal user, IGrainFactory grains, IntakePost post)
    {
        var caller = Caller.Of(user);
        using var body = await post.Read(http);
        if (body.Problem is { } problem) return problem;
        return TypedResults.Ok(await grains.GetGrain<IDeskGrain>(caller.Name).Check(body.ToPosted(BodyFormat.Json, caller.Airport, null)));
    }

    private static async Task<Results<Accepted<IntakeAnswer>, JsonHttpResult<IntakeRefusal>, ProblemHttpResult>> Send(
        HttpContext http, ClaimsPrincipal user, IntakePost post, AccessRecord record, [AsParameters] TableQuery query)
    {
        if (!query.TryRead(out var hints, out var fault)) return Problems.Bad(fault);
        var format = BodyFormats.Of(http.Request.ContentType);
        if (format == BodyFormat.Edifact) return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Send a table as text/csv or a typed list as application/json.");
        var caller = Caller.Of(user);
        using var body = await post.Read(http);
        if (body.Problem is { } problem) return problem;
        var posted = body.ToPosted(format, caller.Airport, hints);
        await record.Write(caller, AuditAction.Create, "list/" + IntakePost.ReceiptOf(posted), Purpose.PreTravelAssessment);
        return await post.Accept(posted);
    }

    private static async Task<Results<Ok<ColumnsVersion>, ProblemHttpResult>> Remember(
        string carrier, ColumnsRequest columns, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        var designator = carrier.ToUpperInvariant();
        if (designator.Length is < 2 or > 3 || !designator.All(char.IsAsciiLetterOrDigit)) return Problems.Bad("Name the carrier by its designator, such as EK or UAE.");
        if (columns.Signature is not { Length: SignatureLength } || !columns.Signature.All(char.IsAsciiHexDigitLower))
            return Problems.Bad("Give the signature of the header line as the preview of the table gave it.");
        if (columns.Fields.IsDefaultOrEmpty || columns.Fields.Length > MostColumns || !columns.Fields.All(Enum.IsDefined) || !Enum.IsDefined(columns.Dates))
            return Problems.Bad($"Give what each of one to {MostColumns} columns holds.");
        var caller = Caller.Of(user);
        await record.Write(caller, AuditAction.Change, $"carrier/{designator}/columns", Purpose.Administration);
        var version = await grains.GetGrain<IColumnMappingGrain>(designator).Remember(
            new ColumnMapping { Signature = columns.Signature, Fields = columns.Fields, Dates = columns.Dates, SetBy = caller.Name });
        return TypedResults.Ok(new ColumnsVersion(version));
    }
}

/// <summary>What the columns of a carrier's tables hold.</summary>
/// <param name="Signature">Names the header line, as the preview of a table does.</param>
/// <param name="Fields">What each column holds, first to last.</param>
/// <param name="Dates">Order of dates written with numbers.</param>
public sealed record ColumnsRequest(string Signature, ImmutableArray<ColumnField> Fields, DateOrder Dates = DateOrder.Unspecified);

/// <summary>Version of what is remembered for a carrier.</summary>
/// <param name="Version">Version.</param>
public sealed record ColumnsVersion(long Version);
