namespace Aircop.Targeting.Language;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Symbol,
}

/// <summary>One token of a condition; of a text literal what stands between the quotes.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, Position At)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}

/// <summary>A stretch of a rule file that holds a condition, with the place it begins at.</summary>
internal readonly record struct SourceText(string Text, Position At);
