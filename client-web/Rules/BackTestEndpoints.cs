using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Rules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Rules;

/// <summary><c>/api/v1/rules/back-tests</c>: what a rule would have found in a past period.</summary>
internal static class BackTestEndpoints
{
    private const string NoSuchTest = "Check the id of the back-test: there is none of this id.";
    private const int LongestPeriod = 1_826;

    /// <summary>Maps the endpoints.</summary>
    public static void MapBackTests(this IEndpointRouteBuilder rules)
    {
        rules.MapPost("/back-tests", Start).WithName("StartBackTest").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Start a back-test of a text or of a version of a rule. Its id is the commandId.");
        rules.MapGet("/back-tests", List).WithName("ListBackTests").WithSummary("The last back-tests without their results, the newest first.");
        rules.MapGet("/back-tests/{id}", Get).WithName("GetBackTest").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A back-test with its progress, and its result once it is through.");
        rules.MapPost("/back-tests/{id}/cancel", Cancel).WithName("CancelBackTest").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<BackTest>, ProblemHttpResult>> Start(
        BackTestRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (RuleForm.Fault(request.CommandId, request.Reason) is { } fault) return Problems.Bad(fault);
        if (!RuleForm.IsId(request.Rule)) return Problems.Bad("Give the id of the rule: 1 to 12 letters and digits.");
        if (request.Until < request.From || request.Until.DayNumber - request.From.DayNumber >= LongestPeriod) return Problems.Bad("Give a period of at most five years whose last day is not before its first.");
        if (!RuleForm.AreAirports(request.Airports)) return Problems.Bad("Give at most 200 airports by their IATA codes.");
        if (request.Text?.Length > RuleForm.LongestText) return Problems.Bad("Give the text of the rule in up to 100000 characters.");
        var text = string.IsNullOrEmpty(request.Text) ? await TextOf(request.Rule!, request.Version, grains) : request.Text;
        if (text is null) return Problems.NotFound("Check the id and the version of the rule: the book has no such version.");
        var caller = Caller.Of(user);
        await record.Write(caller, AuditAction.Create, $"rules/{request.Rule}/back-test/{request.CommandId}", Purpose.Administration);
        return TypedResults.Ok(await grains.GetGrain<IBackTestGrain>(request.CommandId!).Start(new BackTestOrder
        {
            Rule = request.Rule!, Text = text, From = request.From, Until = request.Until, Airports = RuleForm.Given(request.Airports), By = caller.Name, Reason = request.Reason!,
        }));
    }

    private static async Task<Ok<ImmutableArray<BackTest>>> List(IGrainFactory grains, string? rule = null) =>
        TypedResults.Ok(await grains.GetGrain<IBackTestsGrain>(INetworkGrain.Key).Get(rule ?? ""));

    private static async Task<Results<Ok<BackTest>, ProblemHttpResult>> Get(string id, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (!RuleForm.IsCommand(id) || await grains.GetGrain<IBackTestGrain>(id).Get() is not { } test) return Problems.NotFound(NoSuchTest);

        // Its sample is of people, though by keys.
        if (test.Result is { Sample.IsEmpty: false }) await record.Write(Caller.Of(user), AuditAction.View, "rules/back-test/" + id, Purpose.Administration);
        return TypedResults.Ok(test);
    }

    private static async Task<Results<Ok<BackTest>, ProblemHttpResult>> Cancel(string id, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (!RuleForm.IsCommand(id)) return Problems.NotFound(NoSuchTest);
        var caller = Caller.Of(user);
        await record.Write(caller, AuditAction.Change, "rules/back-test/" + id, Purpose.Administration);
        return await grains.GetGrain<IBackTestGrain>(id).Cancel(caller.Name) is { } test ? TypedResults.Ok(test) : Problems.NotFound(NoSuchTest);
    }

    private static async Task<string?> TextOf(string rule, int version, IGrainFactory grains)
    {
        if (await grains.GetGrain<IRuleDeskGrain>(INetworkGrain.Key).GetRule(rule) is not { } detail) return null;
        return version == 0 ? detail.Text : detail.Versions.FirstOrDefault(one => one.Number == version)?.Text;
    }
}
