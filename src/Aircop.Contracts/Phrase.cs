using System.Collections.Immutable;

namespace Aircop.Contracts;

/// <summary>
/// A sentence without a language: a stable code and its arguments. The page says it in the reader's language from its
/// language files; nothing that identifies a person is ever an argument.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.Phrase")]
public sealed record Phrase
{
    /// <summary>The stable key of the sentence, such as <c>ground.D01</c> or <c>event.listReceived</c>.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>What the sentence mentions, by name; values are already text (figures carry no unit, the sentence does).</summary>
    [Id(1)] public ImmutableSortedDictionary<string, string> Args { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A phrase with the arguments given as name and value pairs.</summary>
    public static Phrase Of(string code, params ReadOnlySpan<(string Name, string Value)> args)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in args) builder[name] = value;
        return new Phrase { Code = code, Args = builder.ToImmutable() };
    }
}
