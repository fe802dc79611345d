using System.Globalization;
using Aircop.Targeting.Language;

namespace Aircop.Targeting.Files;

/// <summary>Reads <c>say hours: bk.leadHours</c>; numbers are rounded down to whole ones, with <c>tenth</c> after the name to one place.</summary>
internal static class SentenceValues
{
    private const string NotKnown = "?";

    public static (string Name, SentenceValue Value) Read(RuleEntry entry, Binder binder)
    {
        string[] words = entry.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool tenth = words.Length == 3 && words[2] == "tenth";
        if ((words.Length != 2 && !tenth) || !words[1].All(char.IsAsciiLetterOrDigit))
        {
            throw entry.Refused(
                "sayForm", "A value of the sentence is 'say name: expression' or 'say name tenth: expression'.");
        }

        Bound bound = binder.BindValue(entry.Value);
        return (words[1], ValueOf(bound, tenth ? "0.0" : "0"));
    }

    private static SentenceValue ValueOf(Bound bound, string format)
    {
        if (bound.Words is { } text) return frame => text(frame) ?? NotKnown;
        Quantity quantity = bound.Quantity!;
        if (bound.Kind == FactKind.Choice)
        {
            IReadOnlyList<string> members = bound.Type.Members;
            return frame => quantity(frame) is var value && double.IsNaN(value) ? NotKnown : members[(int)value];
        }

        bool whole = format == "0";
        return frame =>
        {
            double value = quantity(frame);
            return double.IsNaN(value) ? NotKnown : (whole ? Math.Floor(value) : value).ToString(format, CultureInfo.InvariantCulture);
        };
    }
}
