using Aircop.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Aircop.ClientWeb.SignIn;

/// <summary>Who may do what (glossary 2.15). What no policy allows is refused.</summary>
public static class Access
{
    /// <summary>Role of a caller that showed a node key.</summary>
    public const string NodeRole = "Node";

    /// <summary>Post lists: node keys.</summary>
    public const string Post = nameof(Post);

    /// <summary>Check and send lists at an airline desk: node keys, and the officers of a unit.</summary>
    public const string Desk = nameof(Desk);

    /// <summary>Name the flights to come: node keys and administrators.</summary>
    public const string Schedule = nameof(Schedule);

    /// <summary>Read flights and worklists within reach; masked for the coordination of an operation.</summary>
    public const string Flights = nameof(Flights);

    /// <summary>See boards, which name nobody.</summary>
    public const string Boards = nameof(Boards);

    /// <summary>Decide of hits and record outcomes.</summary>
    public const string Decide = nameof(Decide);

    /// <summary>Plan operations and change their state.</summary>
    public const string Coordinate = nameof(Coordinate);

    /// <summary>Keep lookout lists.</summary>
    public const string Lookouts = nameof(Lookouts);

    /// <summary>Read, write and back-test rules.</summary>
    public const string Rules = nameof(Rules);

    /// <summary>Approve and suspend rules that somebody else wrote.</summary>
    public const string RuleApproval = nameof(RuleApproval);

    /// <summary>Keep accounts, units and keys.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Lays down the policies; everything else needs a signed-in caller at least.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        Allow(options, Post, NodeRole);
        Allow(options, Desk, NodeRole, nameof(Role.TargetingOfficer), nameof(Role.ShiftLead));
        Allow(options, Schedule, NodeRole, nameof(Role.SystemAdministrator));
        Allow(options, Flights, NodeRole, nameof(Role.TargetingOfficer), nameof(Role.ShiftLead), nameof(Role.OcuOfficer), nameof(Role.OcuHead));
        Allow(options, Boards, NodeRole, nameof(Role.TargetingOfficer), nameof(Role.ShiftLead), nameof(Role.OcuOfficer), nameof(Role.OcuHead));
        Allow(options, Decide, nameof(Role.TargetingOfficer), nameof(Role.ShiftLead));
        Allow(options, Coordinate, nameof(Role.OcuHead), nameof(Role.SystemAdministrator));
        Allow(options, Lookouts, nameof(Role.ShiftLead), nameof(Role.SystemAdministrator));
        Allow(options, Rules, nameof(Role.Analyst), nameof(Role.RuleApprover));
        Allow(options, RuleApproval, nameof(Role.RuleApprover));
        Allow(options, Administer, nameof(Role.SystemAdministrator));
    }

    private static void Allow(AuthorizationOptions options, string policy, params string[] roles) =>
        options.AddPolicy(policy, p => p.RequireAuthenticatedUser().RequireRole(roles));
}
