using System.Globalization;

namespace Aircop.Targeting.Language;

/// <summary>Reads a condition into a syntax tree by the grammar and precedence of the Common Expression Language.</summary>
internal sealed class Parser
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">=", "in"], ["+", "-"], ["*", "/", "%"]];
    // Reserved by the Common Expression Language.
    private static readonly string[] Unsupported =
    [
        "null", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void",
        "while",
    ];

    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;

    private Parser(List<Token> tokens) => _tokens = tokens;

    private Token Here => _tokens[_next];

    /// <exception cref="RuleRefusal">What does not read.</exception>
    public static Syntax Read(SourceText source)
    {
        var parser = new Parser(Lexer.Read(source));
        Syntax all = parser.Conditional();
        if (parser.Here.Kind != TokenKind.End) throw parser.Unexpected("the end of the condition or an operator");
        return all;
    }

    private Syntax Conditional()
    {
        Enter();
        Syntax condition = Level(0);
        if (Here.Is("?"))
        {
            Position at = Take().At;
            Syntax then = Conditional();
            Expect(":");
            condition = new ConditionalSyntax(condition, then, Conditional(), at);
        }

        _depth--;
        return condition;
    }

    private Syntax Level(int level)
    {
        if (level == Levels.Length) return Unary();
        Syntax left = Level(level + 1);
        while (IsOperator(level))
        {
            Token symbol = Take();
            left = new BinarySyntax(symbol.Text, left, Level(level + 1), symbol.At);

            // a < b < c has no meaning between truth values.
            if (level == 2 && IsOperator(level))
            {
                throw new RuleRefusal(
                    Here.At, RuleFindingKind.Syntax,
                    "chained", "Comparisons cannot be chained: join two with &&.");
            }
        }

        return left;
    }

    private bool IsOperator(int level) =>
        (Here.Kind == TokenKind.Symbol || (Here.Kind == TokenKind.Name && Here.Text == "in")) && Levels[level].Contains(Here.Text);

    private Syntax Unary()
    {
        if (!Here.Is("!") && !Here.Is("-")) return Postfix();
        Enter();
        Token symbol = Take();
        var unary = new UnarySyntax(symbol.Text, Unary(), symbol.At);
        _depth--;
        return unary;
    }

    private Syntax Postfix()
    {
        Syntax primary = Primary();
        while (Here.Is("."))
        {
            Take();
            Token name = TakeName();
            primary = Here.Is("(") ? new CallSyntax(primary, name.Text, Arguments(), name.At) : new MemberSyntax(primary, name.Text, name.At);
        }

        if (Here.Is("["))
        {
            throw new RuleRefusal(
                Here.At, RuleFindingKind.Syntax,
                "rowsByNumber", "Rows are not taken by number: use first(x, condition), exists or count.");
        }

        return primary;
    }

    private Syntax Primary()
    {
        Token token = Here;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new NumberSyntax(double.Parse(token.Text, CultureInfo.InvariantCulture), token.At);
            case TokenKind.Text:
                Take();
                return new TextSyntax(token.Text, token.At);
            case TokenKind.Name:
                TakeName();
                if (token.Text is "true" or "false") return new TruthSyntax(token.Text == "true", token.At);
                return Here.Is("(") ? new CallSyntax(null, token.Text, Arguments(), token.At) : new NameSyntax(token.Text, token.At);
        }

        if (token.Is("("))
        {
            Take();
            Syntax inner = Conditional();
            Expect(")");
            return inner;
        }

        return token.Is("[") ? List() : throw Unexpected("a fact, a number, a text or a bracket");
    }

    private ListSyntax List()
    {
        Position at = Take().At;
        var items = new List<Syntax>();
        while (!Here.Is("]"))
        {
            items.Add(Conditional());
            if (!Here.Is("]")) Expect(",");
        }

        Take();
        return new ListSyntax(items, at);
    }

    private List<Syntax> Arguments()
    {
        Take();
        var arguments = new List<Syntax>();
        while (!Here.Is(")"))
        {
            arguments.Add(Conditional());
            if (!Here.Is(")")) Expect(",");
        }

        Take();
        return arguments;
    }

    private Token TakeName()
    {
        Token name = Here;
        if (name.Kind != TokenKind.Name) throw Unexpected("a name");
        if (Unsupported.Contains(name.Text))
        {
            throw new RuleRefusal(
                name.At, RuleFindingKind.Syntax,
                "reserved", $"'{name.Text}' is a reserved word. A missing fact is asked for with has(fact).");
        }

        return Take();
    }

    private Token Take() => _tokens[_next++];

    private void Expect(string symbol)
    {
        if (!Here.Is(symbol)) throw Unexpected($"'{symbol}'");
        Take();
    }

    private void Enter()
    {
        if (++_depth > RuleLimits.MaxDepth)
            throw new RuleRefusal(
                Here.At, RuleFindingKind.Limit,
                "tooDeep", $"The condition is nested deeper than {RuleLimits.MaxDepth}: split it into several rules.");
    }

    private RuleRefusal Unexpected(string wanted) => Here.Kind == TokenKind.End
        ? new RuleRefusal(Here.At, RuleFindingKind.Syntax, "endsEarly", $"The condition ends where {wanted} should follow.")
        : new RuleRefusal(Here.At, RuleFindingKind.Syntax, "unexpected", $"Here stands '{Here.Text}' where {wanted} should follow.");
}
