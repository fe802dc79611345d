using System.Collections.Immutable;
using Aircop.Contracts.Rules;

namespace Aircop.ClientWeb.Rules;

/// <summary>A rule's text.</summary>
/// <param name="Text">The text.</param>
public sealed record RuleText(string? Text);

/// <summary>A text that is to be counted over the last days.</summary>
/// <param name="Text">The text.</param>
/// <param name="Airports">Airports that the flights touch, IATA codes; left out for all.</param>
/// <param name="Days">Days back from now, 1 to 30.</param>
public sealed record RuleCountRequest(string? Text, ImmutableArray<string> Airports, int Days = 7);

/// <summary>A draft to be saved.</summary>
/// <param name="CommandId">Names this act; sent again it has no second effect.</param>
/// <param name="Text">The text.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleDraftRequest(string? CommandId, string? Text, string? Reason);

/// <summary>An act on a rule.</summary>
/// <param name="CommandId">Names this act; sent again it has no second effect.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Version">Version that it is done to; 0 for acts on the rule as a whole.</param>
/// <param name="Digest">Digest of that version's text as it was seen: what was changed meanwhile is not approved unseen.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleActRequest(string? CommandId, RuleActKind Kind, int Version, string? Digest, string? Reason);

/// <summary>A back-test to be started.</summary>
/// <param name="CommandId">Names it; the back-test has this id. Letters, digits and dashes.</param>
/// <param name="Rule">Id of the rule; its version in force is tested unless a text or a version is given.</param>
/// <param name="Version">Version of the rule; 0 for the one in force, or the newest when none is.</param>
/// <param name="Text">A text that is nobody's version yet; left out for a version of the rule.</param>
/// <param name="From">First day of departure, UTC.</param>
/// <param name="Until">Last day of departure, UTC.</param>
/// <param name="Airports">Airports that the flights touch, IATA codes; left out for all.</param>
/// <param name="Reason">Why.</param>
public sealed record BackTestRequest(
    string? CommandId, string? Rule, int Version, string? Text, DateOnly From, DateOnly Until, ImmutableArray<string> Airports, string? Reason);

/// <summary>How many people without a hit are to be picked by chance.</summary>
/// <param name="CommandId">Names this act; sent again it has no second effect.</param>
/// <param name="PerHundredThousand">People of 100,000, 0 to 1,000.</param>
/// <param name="Reason">Why.</param>
public sealed record SampleShareRequest(string? CommandId, int PerHundredThousand, string? Reason);

/// <summary>What became of an act.</summary>
/// <param name="Result">The result.</param>
public sealed record RuleActAnswer(RuleActResult Result);

/// <summary>What a request about rules may be.</summary>
internal static class RuleForm
{
    /// <summary>Longest text of a rule, characters.</summary>
    public const int LongestText = 100_000;

    private const int LongestReason = 2_000;
    private const int LongestCommand = 64;
    private const int MostAirports = 200;

    /// <summary>What is wrong with a command; null when nothing is.</summary>
    public static string? Fault(string? command, string? reason)
    {
        if (!IsCommand(command)) return "Give a commandId of up to 64 letters, digits and dashes: sent again it has no second effect.";
        return string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason ? "Give the reason in up to 2000 characters." : null;
    }

    /// <summary>Whether a text may name an act.</summary>
    public static bool IsCommand(string? command) => command is { Length: > 0 and <= LongestCommand } && command.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>Whether a text may be a rule's id.</summary>
    public static bool IsId(string? rule) => rule is { Length: > 0 and <= 12 } && rule.All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether airports are given by codes, or none.</summary>
    public static bool AreAirports(ImmutableArray<string> airports) =>
        airports.IsDefault || (airports.Length <= MostAirports && airports.All(static code => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper)));

    /// <summary>Airports that were given.</summary>
    public static ImmutableArray<string> Given(ImmutableArray<string> airports) => airports.IsDefault ? [] : airports;
}
