using System.Collections.Immutable;
using System.Globalization;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Carriers;

/// <summary><c>/api/v1/carriers</c>: how well the data of airlines arrive, for the page and for the airline. Names nobody.</summary>
public static class CarrierEndpoints
{
    private const string NoSuchCarrier = "Check the carrier's designator, such as AF: no flight of that carrier has been received.";
    private const string NoSuchPeriod = "Give days as 7, 30 or 90.";
    private const int MostFlights = 200;

    /// <summary>Maps the endpoints.</summary>
    public static void MapCarriers(this IEndpointRouteBuilder routes)
    {
        var carriers = routes.MapGroup("").WithTags("Carriers").RequireAuthorization(Access.Boards)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        carriers.MapGet("/carriers", List).WithName("ListCarriers")
            .WithSummary("Carriers by how well their data arrived in the last 7, 30 or 90 days, the worst first.");
        carriers.MapGet("/carriers/{carrier}", Get).WithName("GetCarrier").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A carrier's scorecard: pushes, fields, counts, findings, rules left blind, and the flights of the last week.");
        carriers.MapGet("/carriers.csv", ListCsv).WithName("ListCarriersCsv").Produces(StatusCodes.Status200OK, contentType: CarrierCsv.ContentType);
        carriers.MapGet("/carriers/{carrier}.csv", GetCsv).WithName("GetCarrierCsv").ProducesProblem(StatusCodes.Status404NotFound)
            .Produces(StatusCodes.Status200OK, contentType: CarrierCsv.ContentType)
            .WithSummary("The same scorecard as a table to send to the airline.");
    }

    private static async Task<Results<Ok<CarrierListing>, ProblemHttpResult>> List(IGrainFactory grains, FieldClock clock, int days = 30) =>
        IsPeriod(days)
            ? TypedResults.Ok(new CarrierListing(days, clock.GetUtcNow(), await All(grains, days)))
            : Problems.Bad(NoSuchPeriod);

    private static async Task<Results<Ok<CarrierAnswer>, ProblemHttpResult>> Get(string carrier, IGrainFactory grains, int days = 30)
    {
        if (!IsPeriod(days)) return Problems.Bad(NoSuchPeriod);
        return await Find(carrier, grains, days) is { } card
            ? TypedResults.Ok(new CarrierAnswer(CarrierSummary.NameOf(card.Carrier), card))
            : Problems.NotFound(NoSuchCarrier);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ListCsv(IGrainFactory grains, FieldClock clock, int days = 30)
    {
        if (!IsPeriod(days)) return Problems.Bad(NoSuchPeriod);
        var day = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.File(CarrierCsv.Write(await All(grains, days)), CarrierCsv.ContentType, $"carriers-{day}-{days}d.csv");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetCsv(string carrier, IGrainFactory grains, int days = 30)
    {
        if (!IsPeriod(days)) return Problems.Bad(NoSuchPeriod);
        if (await Find(carrier, grains, days) is not { } card) return Problems.NotFound(NoSuchCarrier);
        var name = string.Create(CultureInfo.InvariantCulture, $"{card.Carrier}-{card.Until:yyyy-MM-dd}-{days}d.csv");
        return TypedResults.File(CarrierCsv.Write(card), CarrierCsv.ContentType, name);
    }

    private static async Task<ImmutableArray<CarrierSummary>> All(IGrainFactory grains, int days)
    {
        var names = await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Carrier);
        var cards = await Task.WhenAll(names.Select(name => grains.GetGrain<ICarrierGrain>(name).GetScorecard(days, 0)));
        return
        [
            .. cards.OfType<CarrierScorecard>().Where(static card => card.Flights > 0 || card.FlightsToCome > 0)
                .OrderBy(static card => card.Scores.Overall ?? double.MaxValue)
                .ThenByDescending(static card => card.People).ThenBy(static card => card.Carrier, StringComparer.Ordinal)
                .Select(CarrierSummary.From),
        ];
    }

    private static async Task<CarrierScorecard?> Find(string carrier, IGrainFactory grains, int days)
    {
        var code = carrier.ToUpperInvariant();
        if (code.Length is < 2 or > 3 || !code.All(char.IsAsciiLetterOrDigit)) return null;
        return await grains.GetGrain<ICarrierGrain>(code).GetScorecard(days, MostFlights);
    }

    private static bool IsPeriod(int days) => days is 7 or 30 or 90;
}
