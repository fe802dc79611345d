using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Aircop.Edifact.Tests;

/// <summary>Everything a model holds as one text, a line for each value, since lists have no equality of their own.</summary>
internal static class Essences
{
    /// <summary>What a writer need not keep: places in the message, findings on it, and what reading makes of the bytes.</summary>
    private static readonly string[] OfTheBytes =
        ["Position", "Findings", "SegmentCount", "TrailerSeen", "Fingerprint", "SensitiveDropped", "CardToken"];

    /// <summary>The whole model without what belongs to the bytes it was read from.</summary>
    public static string Of(object? model)
    {
        var lines = new StringBuilder();
        Walk(model, "", (path, value) => lines.Append(path).Append('=').Append(value).Append('\n'), OfTheBytes);
        return lines.ToString();
    }

    /// <summary>Every text in the model, findings included.</summary>
    public static IReadOnlyList<string> Texts(object? model)
    {
        var texts = new List<string>();
        Walk(model, "", (_, value) => texts.Add(value), []);
        return texts;
    }

    /// <summary>The first lines in which two models differ.</summary>
    public static string Difference(string one, string other)
    {
        var first = one.Split('\n');
        var second = other.Split('\n');
        var found = first.Except(second).Take(4).Select(line => "- " + line).Concat(second.Except(first).Take(4).Select(line => "+ " + line));
        return string.Join('\n', found);
    }

    private static void Walk(object? value, string path, Action<string, string> found, string[] skipped)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                found(path, text);
                return;
            case IFormattable plain when value.GetType().IsValueType:
                found(path, plain is DateTime time
                    ? time.ToString("s", CultureInfo.InvariantCulture)
                    : plain is decimal number ? number.ToString("0.####", CultureInfo.InvariantCulture) : plain.ToString(null, CultureInfo.InvariantCulture));
                return;
            case bool flag:
                found(path, flag ? "yes" : "no");
                return;
            case IEnumerable items:
                var place = 0;
                foreach (var item in items)
                {
                    Walk(item, $"{path}[{place++}]", found, skipped);
                }

                return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0 && !skipped.Contains(property.Name))
            {
                Walk(property.GetValue(value), $"{path}.{property.Name}", found, skipped);
            }
        }
    }
}
