using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Rules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Rules;

/// <summary><c>/api/v1/rules</c>: the rule book is read, rules are written, submitted, and approved by a second person.</summary>
public static class RuleEndpoints
{
    private const string NoSuchRule = "Check the id of the rule: the book has none of this id.";

    /// <summary>Maps the endpoints. Addresses that are no rule's id have a dash, which no id has.</summary>
    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/rules").WithTags("Rules").RequireAuthorization(Access.Rules)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        rules.MapGet("", All).WithName("GetRules").WithSummary("All rules with state, versions and record, and what must be looked at.");
        rules.MapGet("/{rule}", One).WithName("GetRule").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A rule with its text, versions and history.");
        rules.MapPut("/{rule}/draft", Save).WithName("SaveRuleDraft")
            .WithSummary("Save a draft: a new rule, or a new version of one. A text with faults is saved too and cannot be submitted.");
        rules.MapPost("/{rule}/submission", Submit).WithName("SubmitRule")
            .WithSummary("Submit or withdraw what is being written: kind Submit or Withdraw.");
        rules.MapPost("/{rule}/decision", Decide).WithName("DecideRule").RequireAuthorization(Access.RuleApproval)
            .WithSummary("Approve to shadow or to active, send back, suspend, resume, retire. Nobody approves what they wrote or submitted.");
        rules.MapPost("/text-check", Check).WithName("CheckRuleText").WithSummary("Check a text: faults with line and column, facts used, sentences.");
        rules.MapPost("/live-count", Count).WithName("CountRuleText")
            .WithSummary("Count what a text would have hit in the last days. A further count of the same person ends the one before.");
        rules.MapDelete("/live-count", StopCount).WithName("StopRuleCount");
        rules.MapGet("/fact-schema", Schema).WithName("GetRuleSchema").WithSummary("Facts, functions, groups and words that rules are written with.");
        rules.MapBackTests();
        rules.MapProof();
    }

    private static async Task<Ok<RuleBook>> All(IGrainFactory grains) => TypedResults.Ok(await Desk(grains).GetBook());

    private static async Task<Results<Ok<RuleDetail>, ProblemHttpResult>> One(string rule, IGrainFactory grains) =>
        await Desk(grains).GetRule(rule) is { } detail ? TypedResults.Ok(detail) : Problems.NotFound(NoSuchRule);

    private static async Task<Results<Ok<RuleAnswer>, ProblemHttpResult>> Save(
        string rule, RuleDraftRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (RuleForm.Fault(request.CommandId, request.Reason) is { } fault) return Problems.Bad(fault);
        if (!RuleForm.IsId(rule)) return Problems.Bad("Give the rule an id of 1 to 12 letters and digits.");
        if (request.Text is not { Length: > 0 and <= RuleForm.LongestText }) return Problems.Bad("Give the text of the rule in up to 100000 characters.");
        var caller = Caller.Of(user);
        await record.Write(caller, AuditAction.Change, $"rules/{rule}/draft", Purpose.Administration);
        return TypedResults.Ok(await Desk(grains).Save(new SaveRuleDraft { CommandId = request.CommandId!, Rule = rule, Text = request.Text, By = caller.Name, Reason = request.Reason ?? "" }));
    }

    private static Task<Results<Ok<RuleAnswer>, ProblemHttpResult>> Submit(
        string rule, RuleActRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record) =>
        Act(rule, request, user, grains, record, static kind => kind is RuleActKind.Submit or RuleActKind.Withdraw, "Give the kind: Submit or Withdraw.");

    private static Task<Results<Ok<RuleAnswer>, ProblemHttpResult>> Decide(
        string rule, RuleActRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record) =>
        Act(
            rule, request, user, grains, record,
            static kind => kind is RuleActKind.ApproveToShadow or RuleActKind.ApproveToActive or RuleActKind.SendBack or RuleActKind.Suspend or RuleActKind.Resume
                or RuleActKind.Retire or RuleActKind.EndShadow,
            "Give the kind: ApproveToShadow, ApproveToActive, SendBack, Suspend, Resume, Retire or EndShadow.");

    private static async Task<Results<Ok<RuleAnswer>, ProblemHttpResult>> Act(
        string rule, RuleActRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, Func<RuleActKind, bool> may, string otherwise)
    {
        if (!may(request.Kind)) return Problems.Bad(otherwise);
        if (RuleForm.Fault(request.CommandId, request.Reason) is { } fault) return Problems.Bad(fault);
        if (!RuleForm.IsId(rule)) return Problems.Bad("Give the id of the rule: 1 to 12 letters and digits.");
        var caller = Caller.Of(user);
        await record.Write(caller, AuditAction.Decide, $"rules/{rule}/{request.Kind}", Purpose.Administration);
        return TypedResults.Ok(await Desk(grains).Act(new RuleCommand
        {
            CommandId = request.CommandId!, Rule = rule, Kind = request.Kind, Version = request.Version, Digest = request.Digest ?? "", By = caller.Name, Reason = request.Reason ?? "",
        }));
    }

    private static async Task<Results<Ok<RuleCheck>, ProblemHttpResult>> Check(RuleText request, ClaimsPrincipal user, IGrainFactory grains) =>
        request.Text is { Length: <= RuleForm.LongestText } text
            ? TypedResults.Ok(await Workbench(user, grains).Check(text))
            : Problems.Bad("Give the text of the rule in up to 100000 characters.");

    private static async Task<Results<Ok<RuleCount>, ProblemHttpResult>> Count(RuleCountRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (request.Text is not { Length: <= RuleForm.LongestText } text) return Problems.Bad("Give the text of the rule in up to 100000 characters.");
        if (request.Days is < 1 or > 30) return Problems.Bad("Give the days as 1 to 30.");
        if (!RuleForm.AreAirports(request.Airports)) return Problems.Bad("Give at most 200 airports by their IATA codes.");
        return TypedResults.Ok(await Workbench(user, grains).Count(new RuleCountOrder { Text = text, Days = request.Days, Airports = RuleForm.Given(request.Airports) }));
    }

    private static async Task<NoContent> StopCount(ClaimsPrincipal user, IGrainFactory grains)
    {
        await Workbench(user, grains).StopCount();
        return TypedResults.NoContent();
    }

    private static async Task<Ok<RuleSchema>> Schema(ClaimsPrincipal user, IGrainFactory grains) => TypedResults.Ok(await Workbench(user, grains).GetSchema());

    private static IRuleDeskGrain Desk(IGrainFactory grains) => grains.GetGrain<IRuleDeskGrain>(INetworkGrain.Key);

    private static IRuleWorkbenchGrain Workbench(ClaimsPrincipal user, IGrainFactory grains) => grains.GetGrain<IRuleWorkbenchGrain>(Caller.Of(user).Name);
}
