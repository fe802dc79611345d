using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Administration;

/// <summary><c>/api/v1/node-keys</c> and <c>/api/v1/accounts</c>: who may come in. Every act is in the access log.</summary>
public static class AdministrationEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Administration").RequireAuthorization(Access.Administer)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapPost("/node-keys", IssueKey).WithName("IssueNodeKey")
            .WithSummary("Issue a key to a node. The key is shown this once; only its hash is kept.");
        group.MapDelete("/node-keys/{hash}", RevokeKey).WithName("RevokeNodeKey");
        group.MapGet("/accounts", ListAccounts).WithName("ListAccounts");
        group.MapPut("/accounts/{name}", PutAccount).WithName("PutAccount");
    }

    private static async Task<Results<Ok<IssuedKey>, ProblemHttpResult>> IssueKey(
        NodeKeyRequest request, ClaimsPrincipal user, NodeKeys keys, IPlaces places, AccessRecord record)
    {
        if (string.IsNullOrWhiteSpace(request.Label)) return Problems.Bad("Give a label that says which node has the key.");
        var airport = "";
        if (!string.IsNullOrEmpty(request.Airport))
        {
            if (!places.TryFind(request.Airport, out var place)) return Problems.Bad("Check the airport's IATA code, or leave it empty for a key of the whole network.");
            airport = place.Iata;
        }

        var key = NodeKeys.NewKey();
        var hash = NodeKeys.Hash(key);
        await record.Write(Caller.Of(user), AuditAction.Create, "node-key/" + hash, Purpose.Administration);
        await keys.Issue(key, new NodeKey { Airport = airport, Label = request.Label });
        return TypedResults.Ok(new IssuedKey(key, hash, airport, request.Label));
    }

    private static async Task<NoContent> RevokeKey(string hash, ClaimsPrincipal user, NodeKeys keys, AccessRecord record)
    {
        await record.Write(Caller.Of(user), AuditAction.Change, "node-key/" + hash, Purpose.Administration);
        await keys.Revoke(hash.ToLowerInvariant());
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ImmutableArray<AccountSummary>>> ListAccounts(Accounts accounts)
    {
        var list = ImmutableArray.CreateBuilder<AccountSummary>();
        foreach (var name in await accounts.Names())
        {
            if (await accounts.Find(name) is { } a) list.Add(new AccountSummary(a.Name, a.Label, a.Role, a.Airport, a.Disabled));
        }

        return TypedResults.Ok(list.ToImmutable());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PutAccount(
        string name, AccountRequest request, ClaimsPrincipal user, Accounts accounts, IPlaces places, AccessRecord record)
    {
        name = name.ToLowerInvariant();
        if (name.Length > 64 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
            return Problems.Bad("Give a user name of up to 64 letters, digits, dots and dashes.");
        if (!Enum.IsDefined(request.Role) || request.Role == Role.Unspecified) return Problems.Bad("Give the role.");
        var isOfUnit = request.Role is Role.TargetingOfficer or Role.ShiftLead;
        var airport = "";
        if (isOfUnit)
        {
            if (!places.TryFind(request.Airport ?? "", out var place)) return Problems.Bad("Give the IATA code of the unit's airport: this role belongs to a unit.");
            airport = place.Iata;
        }

        var known = await accounts.Find(name);
        if (request.Password is { Length: < Accounts.ShortestPassword or > Accounts.Longest } || (request.Password is null && known is null))
            return Problems.Bad("Give a password of 10 to 256 characters.");
        await record.Write(Caller.Of(user), known is null ? AuditAction.Create : AuditAction.Change, "account/" + name, Purpose.Administration);
        await accounts.Set(
            new Account
            {
                Name = name, Label = string.IsNullOrWhiteSpace(request.Label) ? name : request.Label, PasswordHash = known?.PasswordHash ?? "",
                Role = request.Role, Airport = airport, Disabled = request.Disabled,
            },
            request.Password);
        return TypedResults.NoContent();
    }
}

/// <summary>A key to be issued.</summary>
/// <param name="Airport">Airport whose flights it may post, IATA code; empty for every airport.</param>
/// <param name="Label">Which node has it.</param>
public sealed record NodeKeyRequest(string? Airport, string Label);

/// <summary>A key that was issued.</summary>
/// <param name="Key">The key; shown this once.</param>
/// <param name="Hash">Its SHA-256, by which it is revoked.</param>
/// <param name="Airport">Airport whose flights it may post; empty for every airport.</param>
/// <param name="Label">Which node has it.</param>
public sealed record IssuedKey(string Key, string Hash, string Airport, string Label);

/// <summary>An account in a list.</summary>
/// <param name="Name">User name.</param>
/// <param name="Label">Label shown to others.</param>
/// <param name="Role">Role.</param>
/// <param name="Airport">Airport of the unit; empty for a role of the network.</param>
/// <param name="Disabled">True while it is shut.</param>
public sealed record AccountSummary(string Name, string Label, Role Role, string Airport, bool Disabled);

/// <summary>An account as an administrator opens or changes it.</summary>
/// <param name="Label">Label shown to others.</param>
/// <param name="Password">Password; left out when it does not change.</param>
/// <param name="Role">Role.</param>
/// <param name="Airport">Airport of the unit, for roles of a unit.</param>
/// <param name="Disabled">True to shut it.</param>
public sealed record AccountRequest(string? Label, string? Password, Role Role, string? Airport, bool Disabled);
