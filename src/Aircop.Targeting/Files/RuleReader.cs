using System.Collections.Immutable;
using System.Globalization;
using Aircop.Targeting.Language;

namespace Aircop.Targeting.Files;

/// <summary>Reads and compiles one rule file.</summary>
internal sealed class RuleReader
{
    private static readonly string[] Keys =
        ["id", "version", "subject", "threat", "family", "level", "side", "strong", "phases", "point", "basis", "owner", "valid", "when"];

    private readonly List<RuleEntry> _entries;

    private RuleReader(List<RuleEntry> entries) => _entries = entries;

    /// <exception cref="RuleRefusal">The first fault of the file.</exception>
    public static Rule Read(RuleFile file, IReadOnlyDictionary<string, ReferenceGroup> groups) => new RuleReader(RuleEntries.Read(file.Text)).Rule(groups);

    private Rule Rule(IReadOnlyDictionary<string, ReferenceGroup> groups)
    {
        CheckKeys();
        var subject = Member<RuleSubject>("subject");
        var threat = Member<Threat>("threat", allowUnspecified: true);
        ImmutableArray<RuleParameter> parameters = [.. Named("param").Select(RuleParameters.Read)];
        foreach (RuleEntry entry in Named("param"))
        {
            if (parameters.Count(parameter => parameter.Name == entry.Key[6..].Trim()) > 1)
            {
                throw entry.Refused(
                    "entryTwice", $"'{entry.Key}' stands here twice.");
            }
        }

        var scope = new RuleScope(FactSchema.Current, subject, threat, parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal), groups);
        RuleEntry when = One("when");
        var binder = new Binder(scope);
        foreach (RuleEntry entry in Named("let")) binder.Let(entry.Key["let".Length..].Trim(), entry.Value, entry.KeyAt);
        Bound condition = binder.BindCondition(when.Value);
        ImmutableArray<(string Name, SentenceValue Value)> values = [.. Named("say").Select(entry => SentenceValues.Read(entry, binder))];
        RequireUsed(parameters, scope);
        return new Rule(condition.Condition!, scope.Facts, values)
        {
            Id = Identifier(),
            Version = Whole("version"),
            Text = string.Join('\n', [.. Named("let").Select(entry => $"{entry.Key}: {entry.Line}"), when.Line]),
            Subject = subject,
            Threat = threat,
            Family = Member<RuleFamily>("family"),
            Level = Member<RuleLevel>("level"),
            Phases = Phases(),
            Point = Optional("point") is null ? RulePoint.Unspecified : Member<RulePoint>("point"),
            Side = Optional("side") is null ? GroundSide.For : Side(),
            IsStrong = Optional("strong") is { } strong && YesOrNo(strong),
            LegalBasis = Basis(),
            Owner = One("owner").Line,
            ValidUntil = Day("valid"),
            Parameters = parameters,
            Groups = [.. scope.UsedGroups.Select(name => $"{name}.{groups[name].Version}")],
            Texts = RuleTextReader.Read(_entries, [.. values.Select(value => value.Name)]),
            Examples = RuleExampleReader.Read(_entries),
        };
    }

    private void CheckKeys()
    {
        foreach (RuleEntry entry in _entries)
        {
            string first = entry.Key.Split(' ')[0];
            if (Keys.Contains(entry.Key))
            {
                if (_entries.First(other => other.Key == entry.Key) != entry) throw entry.Refused("entryTwice", $"'{entry.Key}' stands here twice.");
            }
            else if (first is not ("param" or "let" or "say" or "hit" or "miss" or "blind") && !RuleTexts.Languages.Contains(first))
            {
                throw entry.Refused("entryUnknown", $"There is no entry '{entry.Key}'. There are {string.Join(", ", Keys)}, param, let, say, hit, miss, blind and the languages {string.Join(", ", RuleTexts.Languages)}.");
            }
        }
    }

    private static void RequireUsed(ImmutableArray<RuleParameter> parameters, RuleScope scope)
    {
        if (parameters.FirstOrDefault(parameter => !scope.UsedParameters.Contains(parameter.Name)) is { } idle)
            throw new RuleRefusal(new Position(1, 1), RuleFindingKind.Form, "parameterUnused", $"The parameter '{idle.Name}' is never used.");
        if (scope.Lets.Keys.FirstOrDefault(name => !scope.UsedLets.Contains(name)) is { } unused)
            throw new RuleRefusal(new Position(1, 1), RuleFindingKind.Form, "expressionUnused", $"The expression '{unused}' is never used.");
    }

    private RuleEntry? Optional(string key) => _entries.FirstOrDefault(entry => entry.Key == key);

    private RuleEntry One(string key) =>
        Optional(key) ?? throw new RuleRefusal(new Position(1, 1), RuleFindingKind.Form, "entryMissing", $"The entry '{key}: ...' is missing.");

    private IEnumerable<RuleEntry> Named(string first) => _entries.Where(entry => entry.Key.StartsWith(first + " ", StringComparison.Ordinal));

    private string Identifier()
    {
        RuleEntry entry = One("id");
        string id = entry.Line;
        return id.Length is > 0 and <= 12 && id.All(char.IsAsciiLetterOrDigit) ? id : throw entry.Refused("idForm", "An id has 1 to 12 letters and digits.");
    }

    private TEnum Member<TEnum>(string key, bool allowUnspecified = false)
        where TEnum : struct, Enum
    {
        RuleEntry entry = One(key);
        if (Enum.TryParse(entry.Line, out TEnum value) && Enum.IsDefined(value) && (allowUnspecified || !value.Equals(default(TEnum)))) return value;
        throw entry.Refused("memberUnknown", $"'{entry.Line}' is no {key}. There are {string.Join(", ", Enum.GetNames<TEnum>().Skip(allowUnspecified ? 0 : 1))}.");
    }

    private RulePhases Phases()
    {
        RuleEntry entry = One("phases");
        var phases = RulePhases.None;
        foreach (string word in entry.Line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            phases |= Enum.TryParse(word, out RulePhases phase) && Enum.IsDefined(phase)
                ? phase
                : throw entry.Refused("phaseUnknown", $"'{word}' is no phase. There are {string.Join(", ", Enum.GetNames<RulePhases>())}.");
        }

        return phases;
    }

    private GroundSide Side()
    {
        RuleEntry entry = One("side");
        return entry.Line switch
        {
            "for" => GroundSide.For,
            "against" => GroundSide.Against,
            _ => throw entry.Refused("sideForm", "The side is 'for' or 'against'."),
        };
    }

    private static bool YesOrNo(RuleEntry entry) => entry.Line switch
    {
        "yes" => true,
        "no" => false,
        _ => throw entry.Refused("yesOrNo", $"'{entry.Key}' is 'yes' or 'no'."),
    };

    private string Basis()
    {
        RuleEntry entry = One("basis");
        return LegalBases.All.Contains(entry.Line) ? entry.Line : throw entry.Refused("basisUnknown", $"'{entry.Line}' is no legal basis. There are {string.Join(", ", LegalBases.All)}.");
    }

    private int Whole(string key)
    {
        RuleEntry entry = One(key);
        return int.TryParse(entry.Line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw entry.Refused("wholeNumber", $"'{key}' is a whole number from 1.");
    }

    private DateOnly Day(string key)
    {
        RuleEntry entry = One(key);
        return DateOnly.TryParseExact(entry.Line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw entry.Refused("dayForm", $"'{key}' is a day such as 2027-12-31.");
    }
}
