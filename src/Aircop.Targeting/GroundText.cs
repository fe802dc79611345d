namespace Aircop.Targeting;

/// <summary>Puts grounds into sentences, for logs and the programming interface. Holds no personal data, as grounds hold none.</summary>
public static class GroundText
{
    /// <summary>The English sentence of a ground of the rules that the program carries; for an unknown rule the code with its values.</summary>
    public static string English(Ground ground) => Say(CorePack.All, ground, "en");

    /// <summary>The sentence of a ground; what was not seen is told in English, for a rule that the pack does not have the code with its values.</summary>
    /// <param name="pack">The pack whose texts are used.</param>
    /// <param name="ground">The ground.</param>
    /// <param name="language">One of <see cref="RuleTexts.Languages"/>.</param>
    public static string Say(RulePack pack, Ground ground, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(ground);
        if (ground.Side == GroundSide.NotSeen) return $"{ground.RuleId} could not be judged, not seen: {(ground.Args.Count > 0 ? ground.Args[0].Value : "?")}.";
        return pack.Find(ground.RuleId) is { } rule && rule.TextCode == ground.TextCode
            ? rule.Texts.Say(language, ground.Args)
            : ground.TextCode + " " + string.Join(' ', ground.Args.Select(argument => $"{argument.Name}={argument.Value}"));
    }
}
