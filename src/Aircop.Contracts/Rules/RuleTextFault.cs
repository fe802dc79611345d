using System.Collections.Immutable;

namespace Aircop.Contracts.Rules;

/// <summary>A fault of a rule's text, with its place and what to do about it. Holds no personal data.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleTextFault")]
public sealed record RuleTextFault
{
    /// <summary>Line, from 1.</summary>
    [Id(0)] public int Line { get; init; }

    /// <summary>Column, from 1.</summary>
    [Id(1)] public int Column { get; init; }

    /// <summary>What is wrong: Form, Syntax, UnknownName, Type, Window, Limit, Forbidden or Example.</summary>
    [Id(2)] public required string Code { get; init; }

    /// <summary>What to do about it, a sentence in English.</summary>
    [Id(3)] public required string Message { get; init; }

    /// <summary>The rule, where the fault is told of a book; empty where it is told of one text.</summary>
    [Id(4)] public string Rule { get => field ?? ""; init; } = "";

    /// <summary>Name of the sentence, such as windowMissing, under which a page has it in other languages; empty where it has none.</summary>
    [Id(5)] public string Sentence { get => field ?? ""; init; } = "";

    /// <summary>The values that the sentence holds, in the order of the English.</summary>
    [Id(6)] public ImmutableArray<string> Values { get => field.IsDefault ? [] : field; init; } = [];
}
