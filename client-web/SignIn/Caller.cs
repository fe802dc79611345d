using System.Security.Claims;
using Aircop.Contracts.Accounts;

namespace Aircop.ClientWeb.SignIn;

/// <summary>Who asks: a person who signed in, or a node that showed its key.</summary>
/// <param name="Name">User name, or label of the node.</param>
/// <param name="Label">Label shown to others.</param>
/// <param name="Role">Role of a person; <see cref="Role.Unspecified"/> for a node.</param>
/// <param name="Airport">Airport of the unit or node, IATA code; empty for the network.</param>
/// <param name="IsNode">True for a node.</param>
public sealed record Caller(string Name, string Label, Role Role, string Airport, bool IsNode)
{
    private const string LabelClaim = "label";
    private const string AirportClaim = "airport";

    /// <summary>True for roles that see no nominal data and read flights with people masked.</summary>
    public bool SeesMasked => !IsNode && Role is not (Role.TargetingOfficer or Role.ShiftLead);

    /// <summary>True for roles that decide of hits.</summary>
    public bool MayDecide => Role is Role.TargetingOfficer or Role.ShiftLead;

    /// <summary>Unit under which the access log keeps what the caller does.</summary>
    public string Unit => Airport.Length > 0 ? Airport : "network";

    /// <summary>True when the caller's reach includes the airport.</summary>
    public bool Reaches(string airport) => Airport.Length == 0 || string.Equals(Airport, airport, StringComparison.Ordinal);

    /// <summary>The caller behind a principal that was authenticated.</summary>
    public static Caller Of(ClaimsPrincipal principal)
    {
        var role = principal.FindFirstValue(ClaimTypes.Role) ?? "";
        var name = principal.FindFirstValue(ClaimTypes.Name) ?? "";
        return new Caller(
            name,
            principal.FindFirstValue(LabelClaim) ?? name,
            Enum.TryParse<Role>(role, out var known) ? known : Role.Unspecified,
            principal.FindFirstValue(AirportClaim) ?? "",
            string.Equals(role, Access.NodeRole, StringComparison.Ordinal));
    }

    /// <summary>The principal of a person.</summary>
    public static ClaimsPrincipal ForAccount(Account account, string scheme) =>
        Principal(scheme, account.Name, account.Label, account.Role.ToString(), account.Airport);

    /// <summary>The principal of a node.</summary>
    public static ClaimsPrincipal ForNode(NodeKey key, string scheme) => Principal(scheme, key.Label, key.Label, Access.NodeRole, key.Airport);

    private static ClaimsPrincipal Principal(string scheme, string name, string label, string role, string airport) =>
        new(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, name), new Claim(LabelClaim, label), new Claim(ClaimTypes.Role, role), new Claim(AirportClaim, airport)],
            scheme));
}
