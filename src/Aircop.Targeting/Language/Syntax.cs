namespace Aircop.Targeting.Language;

/// <summary>A node of the syntax tree of a condition, with its place.</summary>
internal abstract record Syntax(Position At);

/// <summary>A number.</summary>
internal sealed record NumberSyntax(double Value, Position At) : Syntax(At);

/// <summary>A text.</summary>
internal sealed record TextSyntax(string Value, Position At) : Syntax(At);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TruthSyntax(bool Value, Position At) : Syntax(At);

/// <summary>A name: of a parameter, a row, or the section of a fact.</summary>
internal sealed record NameSyntax(string Name, Position At) : Syntax(At);

/// <summary>A member of something: a fact of a section, a column of a row.</summary>
internal sealed record MemberSyntax(Syntax Of, string Name, Position At) : Syntax(At);

/// <summary>A call of a function, or of a function of something.</summary>
internal sealed record CallSyntax(Syntax? Of, string Name, IReadOnlyList<Syntax> Arguments, Position At) : Syntax(At);

/// <summary><c>!</c> or <c>-</c>.</summary>
internal sealed record UnarySyntax(string Operator, Syntax Operand, Position At) : Syntax(At);

/// <summary>An operator between two operands; its place is the operator's.</summary>
internal sealed record BinarySyntax(string Operator, Syntax Left, Syntax Right, Position At) : Syntax(At);

/// <summary><c>condition ? one : other</c>.</summary>
internal sealed record ConditionalSyntax(Syntax Condition, Syntax Then, Syntax Else, Position At) : Syntax(At);

/// <summary>A list of constants.</summary>
internal sealed record ListSyntax(IReadOnlyList<Syntax> Items, Position At) : Syntax(At);
