using System.Globalization;
using System.Text;

namespace Aircop.Benchmarks.Parse;

/// <summary>What both plain readers are made of: a text is split into segments, these into elements and components, under the default separators.</summary>
internal static class Splitting
{
    /// <summary>The segments of an interchange, without its service string.</summary>
    public static IEnumerable<string[][]> Segments(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        foreach (var segment in Split(text, '\''))
        {
            if (segment.Length > 0 && !segment.StartsWith("UNA", StringComparison.Ordinal)) yield return Elements(segment);
        }
    }

    /// <summary>A component, both numbered from 1 behind the tag; empty when it is not there.</summary>
    public static string Value(string[][] elements, int element, int component) =>
        element < elements.Length && component <= elements[element].Length ? elements[element][component - 1] : "";

    public static DateOnly? Day(string value, string format) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateTime? Time(string value, string format) =>
        DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal? Amount(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string[][] Elements(string segment)
    {
        var elements = Split(segment, '+');
        var components = new string[elements.Length][];
        for (var i = 0; i < elements.Length; i++)
        {
            components[i] = Split(elements[i], ':');
            for (var j = 0; j < components[i].Length; j++) components[i][j] = Unescape(components[i][j]);
        }
        return components;
    }

    // Split by a separator that no release character stands before; the releases stay for the splits that follow.
    private static string[] Split(string text, char separator)
    {
        if (!text.Contains('?', StringComparison.Ordinal)) return text.Split(separator);
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '?')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return [.. parts];
    }

    private static string Unescape(string component)
    {
        if (!component.Contains('?', StringComparison.Ordinal)) return component;
        var text = new StringBuilder();
        for (var i = 0; i < component.Length; i++)
        {
            if (component[i] == '?' && i + 1 < component.Length) i++;
            text.Append(component[i]);
        }
        return text.ToString();
    }
}
