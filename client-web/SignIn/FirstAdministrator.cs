using Aircop.Contracts.Accounts;
using Aircop.Silo;

namespace Aircop.ClientWeb.SignIn;

/// <summary>
/// Opens the first account when there is none: an administrator whose password is asked for on the terminal or taken from
/// an environment variable. Runs before the host listens.
/// </summary>
public sealed class FirstAdministrator(Accounts accounts) : IHostedService
{
    /// <summary>Environment variable with the password.</summary>
    public const string Variable = "AIRCOP_ADMIN_PASSWORD";

    /// <summary>User name of the account.</summary>
    public const string UserName = "admin";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!(await accounts.Names()).IsEmpty) return;
        var account = new Account { Name = UserName, Label = "Administrator", PasswordHash = "", Role = Role.SystemAdministrator };
        await accounts.Set(account, TakePassword());
        Console.WriteLine($"Opened the account \"{UserName}\". Sign in with it to add others.");
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string TakePassword()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set)
        {
            return IsGood(set) ? set : throw new SetupException($"{Variable} has {set.Length} characters; set {Accounts.ShortestPassword} to {Accounts.Longest}.");
        }

        if (Console.IsInputRedirected)
        {
            throw new SetupException(
                $"This data folder has no account yet. Start once on a terminal to choose the administrator's password, or set {Variable}. To look around, use --demo.");
        }

        while (true)
        {
            var password = Ask($"This data folder is new. Choose the password of \"{UserName}\" ({Accounts.ShortestPassword} characters at least): ");
            if (!IsGood(password)) Console.WriteLine($"Give {Accounts.ShortestPassword} to {Accounts.Longest} characters.");
            else if (string.Equals(password, Ask("Once more: "), StringComparison.Ordinal)) return password;
            else Console.WriteLine("The two differ.");
        }
    }

    private static bool IsGood(string password) => password.Length is >= Accounts.ShortestPassword and <= Accounts.Longest;

    private static string Ask(string question)
    {
        Console.Write(question);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
