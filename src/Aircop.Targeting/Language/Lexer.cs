namespace Aircop.Targeting.Language;

/// <summary>Cuts a condition into tokens of the Common Expression Language.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", ",", ".", "?", ":"];

    /// <exception cref="RuleRefusal">A character that is not of the language, a text without end, or more terms than allowed.</exception>
    public static List<Token> Read(SourceText source)
    {
        var tokens = new List<Token>();
        var (line, column) = (source.At.Line, source.At.Column);
        int terms = 0;
        for (int i = 0; i < source.Text.Length;)
        {
            char value = source.Text[i];
            if (value == '\n')
            {
                (line, column) = (line + 1, 1);
                i++;
                continue;
            }

            if (char.IsWhiteSpace(value))
            {
                column++;
                i++;
                continue;
            }

            var at = new Position(line, column);
            if (i > RuleLimits.MaxLength)
            {
                throw new RuleRefusal(
                    at, RuleFindingKind.Limit,
                    "conditionTooLong", $"The condition has more than {RuleLimits.MaxLength} characters: split it into several rules.");
            }

            Token token = Next(source.Text, i, at, out int length);
            if (token.Kind != TokenKind.Symbol && ++terms > RuleLimits.MaxTerms)
                throw new RuleRefusal(
                    at, RuleFindingKind.Limit,
                    "tooManyTerms", $"The condition has more than {RuleLimits.MaxTerms} terms: split it into several rules, or put a list into a reference group.");

            tokens.Add(token);
            i += length;
            column += length;
        }

        tokens.Add(new Token(TokenKind.End, "", new Position(line, column)));
        return tokens;
    }

    private static Token Next(string text, int start, Position at, out int length)
    {
        char value = text[start];
        int end = start;
        if (char.IsAsciiLetter(value) || value == '_')
        {
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            length = end - start;
            return new Token(TokenKind.Name, text[start..end], at);
        }

        if (char.IsAsciiDigit(value))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end++;
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            }

            length = end - start;
            return new Token(TokenKind.Number, text[start..end], at);
        }

        if (value is '"' or '\'') return Quoted(text, start, at, out length);
        foreach (string symbol in Symbols)
        {
            if (!text.AsSpan(start).StartsWith(symbol)) continue;
            length = symbol.Length;
            return new Token(TokenKind.Symbol, symbol, at);
        }

        throw new RuleRefusal(at, RuleFindingKind.Syntax, "characterUnknown", $"The character '{value}' is not of the language.");
    }

    private static Token Quoted(string text, int start, Position at, out int length)
    {
        int end = start + 1;
        while (end < text.Length && text[end] != text[start] && text[end] != '\n') end++;
        if (end >= text.Length || text[end] == '\n')
        {
            throw new RuleRefusal(
                at, RuleFindingKind.Syntax,
                "quoteOpen", "This text has no closing quote on its line.");
        }

        if (end - start - 1 > RuleLimits.MaxText)
            throw new RuleRefusal(
                at, RuleFindingKind.Limit,
                "textTooLong", $"This text has more than {RuleLimits.MaxText} characters: put it into a reference group.");

        length = end - start + 1;
        return new Token(TokenKind.Text, text[(start + 1)..end], at);
    }
}
