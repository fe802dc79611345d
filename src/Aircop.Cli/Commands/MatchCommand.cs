using System.CommandLine;
using System.Globalization;
using System.Text;
using Aircop.Cli.Screening;
using Aircop.Screening.Evidence;

namespace Aircop.Cli.Commands;

/// <summary><c>aircop match</c>: compares pairs of people, one row each.</summary>
internal static class MatchCommand
{
    private static readonly Option<string> Pairs = new("--pairs") { Description = "CSV with the columns query_name and list_name, and query_/list_ dob, country, doc", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "CSV to write: the same rows with score, decision, tier and because", Required = true };
    private static readonly Option<string> Language = LanguageOption.Create();

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("match", "Compare pairs of people: score, decision and the reasons, for each row of a file") { Pairs, Out, Language };
        command.SetAction(static parsed => Run(parsed.GetRequiredValue(Pairs), parsed.GetRequiredValue(Out), parsed.GetValue(Language)));
        return command;
    }

    private static int Run(string pairs, string result, string? language)
    {
        if (!LanguageOption.TryRead(language, out var wanted)) return Output.Fail(LanguageOption.Fault);
        try
        {
            using var from = new StreamReader(pairs, Encoding.UTF8);
            using var to = new StreamWriter(result, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var totals = RowProgress.Show("pairs", tell => PairRun.Run(from, to, wanted, tell));
            RowProgress.Say(totals.Faults);
            Output.Progress(string.Create(CultureInfo.InvariantCulture,
                $"{totals.Rows} pairs compared, {totals.Matches} matches, {totals.Faults.Count} faults; written to {result}"));
            return ExitCode.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Output.Fail(e.Message);
        }
    }
}

/// <summary>The option for the language of sentences.</summary>
internal static class LanguageOption
{
    /// <summary>Said when the language is none of the four.</summary>
    public const string Fault = "--language is en, fr, es or pt";

    /// <summary>The option.</summary>
    public static Option<string> Create() => new("--language") { Description = "Language of the reasons: en, fr, es or pt", DefaultValueFactory = static _ => "en" };

    /// <summary>The language of a code.</summary>
    public static bool TryRead(string? code, out SentenceLanguage language)
    {
        SentenceLanguage? known = code switch
        {
            "en" or null => SentenceLanguage.English,
            "fr" => SentenceLanguage.French,
            "es" => SentenceLanguage.Spanish,
            "pt" => SentenceLanguage.Portuguese,
            _ => null,
        };
        language = known ?? SentenceLanguage.English;
        return known is not null;
    }
}
