namespace Aircop.Targeting;

/// <summary>A rule file as it was handed in.</summary>
/// <param name="Name">Name for messages, such as <c>D01.rule</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record RuleFile(string Name, string Text);
