using System.Globalization;
using System.Text.RegularExpressions;

namespace Aircop.Targeting.Files;

/// <summary>Reads <c>param maxLeadHours: 24 h in 1..168</c>.</summary>
internal static partial class RuleParameters
{
    public static RuleParameter Read(RuleEntry entry)
    {
        string name = entry.Key["param".Length..].Trim();
        if (!Name().IsMatch(name)) throw entry.Refused("parameterName", $"'{name}' is no name of a parameter: letters and digits, a small letter first.");
        Match form = Form().Match(entry.Line);
        if (!form.Success)
        {
            throw entry.Refused(
                "parameterForm", "A parameter is a value with its unit and its range, as in 'param maxLeadHours: 24 h in 1..168'.");
        }

        var parameter = new RuleParameter(name, Number(form, "value"), form.Groups["unit"].Value, Number(form, "least"), Number(form, "most"));
        return parameter.Value >= parameter.Least && parameter.Value <= parameter.Most
            ? parameter
            : throw entry.Refused("parameterRange", $"The value of '{name}' is not within its range.");
    }

    private static double Number(Match form, string group) => double.Parse(form.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,30}$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^(?<value>[0-9]+(\\.[0-9]+)?) ?(?<unit>[a-zA-Z/%]*) in (?<least>[0-9]+(\\.[0-9]+)?)\\.\\.(?<most>[0-9]+(\\.[0-9]+)?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
