using System.Security.Cryptography;
using Aircop.ClientWeb.SignIn;
using Aircop.Contracts.Accounts;
using Aircop.Silo;

namespace Aircop.ClientWeb.Demo;

/// <summary>Seeds the demo before the host listens: accounts and key at the first start, the network's own state at every start.</summary>
public sealed class DemoSetup(DemoFiles files, DemoSeed seed, DemoDays days, DemoTime time, Accounts accounts, NodeKeys keys) : IHostedService
{
    private static readonly (string Name, string Label, Role Role, string Airport)[] People =
    [
        ("coordinator", "COCAIR coordination", Role.OcuHead, ""),
        ("abj", "ABJ shift lead", Role.ShiftLead, "ABJ"),
        ("analyst", "Network analyst", Role.Analyst, ""),
        ("approver", "Rule approver", Role.RuleApprover, ""),
        ("admin", "Administrator", Role.SystemAdministrator, ""),
    ];

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!files.IsDemo && !(await accounts.Names()).IsEmpty)
            throw new SetupException("This data folder holds a network that is no demo. Choose another one with --data DIR, or start without --demo.");
        var credentials = files.Credentials() ?? NewCredentials();
        files.Write(time.Begin with { Field = time.Clock.GetUtcNow() });
        files.Write(credentials);
        var people = Task.WhenAll(credentials.Users.Select(Open));
        await seed.Network();
        var number = days.NumberAt(time.Begin.Field);
        var day = days.Get(number).World;
        await Task.WhenAll(seed.Lookouts(number, day), seed.Schedule(day, time.Begin.Field));
        await keys.Issue(credentials.NodeKey, new NodeKey { Label = "demo" });
        await people;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static DemoCredentials NewCredentials() =>
        new("", NodeKeys.NewKey(), [.. People.Select(static p => new DemoUser(p.Name, NewPassword(), p.Role.ToString()))]);

    // Letters and digits that nobody mistakes for another when typing them: 70 bits.
    private static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14);

    private async Task Open(DemoUser user)
    {
        var (name, label, role, airport) = People.First(p => string.Equals(p.Name, user.Name, StringComparison.Ordinal));
        if (await accounts.Find(name) is not null) return;
        await accounts.Set(new Account { Name = name, Label = label, PasswordHash = "", Role = role, Airport = airport }, user.Password);
    }
}
