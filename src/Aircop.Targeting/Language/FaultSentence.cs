using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aircop.Targeting.Language;

/// <summary>What is wrong with a rule, in English, and apart from it the values that the sentence holds: from these a page says it in other languages.</summary>
/// <param name="literalLength">Characters between the values.</param>
/// <param name="formattedCount">How many values it holds.</param>
[InterpolatedStringHandler]
internal sealed class FaultSentence(int literalLength, int formattedCount)
{
    private readonly StringBuilder _english = new(literalLength + (formattedCount * 8));
    private readonly ImmutableArray<string>.Builder _values = ImmutableArray.CreateBuilder<string>(formattedCount);

    /// <summary>The sentence in English.</summary>
    public string English => _english.ToString();

    /// <summary>Its values, in the order in which the English has them.</summary>
    public ImmutableArray<string> Values => _values.ToImmutable();

    public static implicit operator FaultSentence(string english)
    {
        var sentence = new FaultSentence(english.Length, 0);
        sentence.AppendLiteral(english);
        return sentence;
    }

    public void AppendLiteral(string text) => _english.Append(text);

    public void AppendFormatted<T>(T value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        _english.Append(text);
        _values.Add(text);
    }

    /// <summary>The sentence with another behind it.</summary>
    public FaultSentence And(FaultSentence other)
    {
        _english.Append(other._english);
        _values.AddRange(other._values);
        return this;
    }
}
