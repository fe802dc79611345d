using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Passengers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Passengers;

/// <summary><c>/api/v1/passengers/{key}</c>: reading a traveller's record, and deciding whether another record is the same traveller's.</summary>
public static class PassengerEndpoints
{
    private const string NoSuchTraveller = "Check the key, as a flight shows it: no record of a traveller is known under it.";
    private const string NotYours = "Ask a unit that one of the traveller's journeys touches: your reach does not include any of them.";
    private const int KeyLength = 32;
    private const int LongestId = 128;
    private const int LongestReason = 2_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapPassengers(this IEndpointRouteBuilder routes)
    {
        var passengers = routes.MapGroup("/passengers").WithTags("Passengers")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        passengers.MapGet("/{key}", GetPassenger).RequireAuthorization(Access.Flights).WithName("GetPassenger")
            .WithSummary("A traveller's journeys, documents, companions and controls as keys and keyed hashes, and the hits on flights that are not over.");
        passengers.MapPost("/{key}/merge", Merge).RequireAuthorization(Access.Decide).WithName("MergePassengers")
            .WithSummary("Another record is the same traveller's. No data is moved, and it holds until it is decided otherwise.");
        passengers.MapPost("/{key}/unmerge", Unmerge).RequireAuthorization(Access.Decide).WithName("UnmergePassengers")
            .WithSummary("Another record is somebody else's. No data is moved, and it holds until it is decided otherwise.");
    }

    private static async Task<Results<Ok<TravellerView>, ProblemHttpResult>> GetPassenger(
        string key, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, Purpose purpose = Purpose.PreTravelAssessment)
    {
        var caller = Caller.Of(user);
        var (traveller, refusal) = await Find(key, caller, grains);
        if (traveller is null) return refusal!;
        await record.Write(caller, AuditAction.View, "passenger/" + traveller.Key, purpose);
        return TypedResults.Ok(TravellerSight.Of(traveller, caller));
    }

    private static Task<Results<Ok<IdentityAnswer>, ProblemHttpResult>> Merge(
        string key, IdentityRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record) => Decide(key, request, same: true, user, grains, record);

    private static Task<Results<Ok<IdentityAnswer>, ProblemHttpResult>> Unmerge(
        string key, IdentityRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record) => Decide(key, request, same: false, user, grains, record);

    private static async Task<Results<Ok<IdentityAnswer>, ProblemHttpResult>> Decide(
        string key, IdentityRequest request, bool same, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        var caller = Caller.Of(user);
        if (request.CommandId is not { Length: > 0 and <= LongestId }) return Problems.Bad("Give commandId: any text of up to 128 characters that names this act.");
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > LongestReason) return Problems.Bad("Give the reason in up to 2000 characters.");
        if (!IsKey(request.Other)) return Problems.Bad("Give other: the key of the other record, as the traveller's record shows it.");
        var (traveller, refusal) = await Find(key, caller, grains);
        if (traveller is null) return refusal!;

        // Who joins another record sees its past from then on.
        if (same && (await Find(request.Other, caller, grains)).Refusal is { } unreachable) return unreachable;
        await record.Write(caller, AuditAction.Decide, $"passenger/{traveller.Key}/{request.Other}", Purpose.PreTravelAssessment);
        var result = await grains.GetGrain<ITravellerDeskGrain>(traveller.Key).Decide(new DecideIdentity
        {
            CommandId = request.CommandId,
            Other = request.Other,
            Same = same,
            By = caller.Label,
            Reason = request.Reason,
        });
        return TypedResults.Ok(new IdentityAnswer(result));
    }

    private static async Task<(TravellerView? Traveller, ProblemHttpResult? Refusal)> Find(string key, Caller caller, IGrainFactory grains)
    {
        if (!IsKey(key) || await grains.GetGrain<ITravellerDeskGrain>(key).GetTraveller() is not { } traveller) return (null, Problems.NotFound(NoSuchTraveller));
        var touches = caller.Airport.Length == 0;
        foreach (var one in traveller.Journeys) touches |= caller.Reaches(one.Journey.From) || caller.Reaches(one.Journey.To);
        return touches ? (traveller, null) : (null, Problems.Forbidden(NotYours));
    }

    private static bool IsKey(string? key) => key is { Length: KeyLength } && key.All(char.IsAsciiHexDigitLower);
}

/// <summary>An officer decides whether two records are one traveller's.</summary>
/// <param name="CommandId">Names this act; sent again it has no second effect.</param>
/// <param name="Other">Key of the other record.</param>
/// <param name="Reason">Why; required.</param>
public sealed record IdentityRequest(string CommandId, string Other, string Reason);

/// <summary>What became of a decision on two records.</summary>
/// <param name="Result">What became of it.</param>
public sealed record IdentityAnswer(IdentityResult Result);
