using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Rules;

/// <summary><c>/api/v1/rules/rule-scores</c> and <c>/api/v1/rules/control-sample</c>: what became of what rules and chance picked. Names nobody.</summary>
internal static class ProofEndpoints
{
    private const string NoSuchPeriod = "Give a period of at most five years whose last day is not before its first.";
    private const int LongestPeriod = 1_826;
    private const int MostPerHundredThousand = 1_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapProof(this IEndpointRouteBuilder rules)
    {
        rules.MapGet("/rule-scores", Scores).WithName("GetRuleScores").WithSummary("The record of every rule over a period of departures.");
        rules.MapGet("/control-sample", Sample).WithName("GetControlSample")
            .WithSummary("What controls of people picked by chance found, and how much better the rules did.");
        rules.MapPut("/control-sample/{airport}", SetShare).WithName("SetSampleShare").RequireAuthorization(Access.RuleApproval)
            .WithSummary("Set how many people without a hit are picked by chance at an airport of arrival.");
    }

    private static async Task<Results<Ok<RuleScores>, ProblemHttpResult>> Scores(DateOnly from, DateOnly until, IGrainFactory grains) =>
        IsPeriod(from, until) ? TypedResults.Ok(await Proof(grains).GetScores(from, until)) : Problems.Bad(NoSuchPeriod);

    private static async Task<Results<Ok<ControlSample>, ProblemHttpResult>> Sample(DateOnly from, DateOnly until, IGrainFactory grains) =>
        IsPeriod(from, until) ? TypedResults.Ok(await Proof(grains).GetControlSample(from, until)) : Problems.Bad(NoSuchPeriod);

    private static async Task<Results<Ok<RuleActAnswer>, ProblemHttpResult>> SetShare(
        string airport, SampleShareRequest request, ClaimsPrincipal user, IGrainFactory grains, IPlaces places, AccessRecord record)
    {
        if (RuleForm.Fault(request.CommandId, request.Reason) is { } fault) return Problems.Bad(fault);
        if (!places.TryFind(airport, out var place)) return Problems.Bad("Check the airport's IATA code.");
        if (request.PerHundredThousand is < 0 or > MostPerHundredThousand) return Problems.Bad("Give the share as 0 to 1000 people of 100000.");
        var caller = Caller.Of(user);
        await record.Write(caller, AuditAction.Decide, "rules/control-sample/" + place.Iata, Purpose.Administration);
        return TypedResults.Ok(new RuleActAnswer(await Proof(grains).SetSampleShare(new SetSampleShare
        {
            CommandId = request.CommandId!, Airport = place.Iata, PerHundredThousand = request.PerHundredThousand, By = caller.Name, Reason = request.Reason!,
        })));
    }

    private static IRuleProofGrain Proof(IGrainFactory grains) => grains.GetGrain<IRuleProofGrain>(INetworkGrain.Key);

    private static bool IsPeriod(DateOnly from, DateOnly until) => until >= from && until.DayNumber - from.DayNumber < LongestPeriod;
}
