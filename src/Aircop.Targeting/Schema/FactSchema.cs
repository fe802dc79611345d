using System.Collections.Frozen;

namespace Aircop.Targeting;

/// <summary>
/// The facts that rules can name. What is not here cannot be asked for: no field for race, religion, health, opinion, union, sexual
/// life, nationality, sex, meals or assistance exists (EU PNR Directive 2016/681 Art. 6(4) and 13(4); ICAO Annex 9, 9.29).
/// </summary>
public sealed partial class FactSchema
{
    /// <summary>The moment windows are counted back from. Rules cannot name it; what misses it says so.</summary>
    internal const string AsOfName = "subject.asOf";

    private readonly FrozenDictionary<string, FactField> _byName;

    // In the constructor, which runs after the initialisers of all parts of this class.
    static FactSchema() =>
        Current = new(
        [
            .. BookingFields(), .. PassengerFields(), .. HistoryFields(), .. NetworkFields(), .. GoodsFields(), .. WorkFields(), Moment(AsOfName, MomentOf),
        ]);

    private FactSchema(FactField[] fields)
    {
        int order = 0;
        foreach (FactField field in fields)
        {
            field.Order = order++;
            field.Key = KeyOf(field.Name);
            foreach (FactField column in field.Type.Row?.Columns ?? [])
            {
                column.Order = order++;
                column.Key = $"{field.Key}.{column.Name}";
            }
        }

        Fields = fields;
        _byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>The schema of this program.</summary>
    public static FactSchema Current { get; }

    /// <summary>All facts in their order.</summary>
    public IReadOnlyList<FactField> Fields { get; }

    /// <summary>Sections a kind of subject has facts in.</summary>
    public static IReadOnlyList<string> SectionsOf(RuleSubject subject) => subject switch
    {
        RuleSubject.Passenger => ["bk", "ap", "fl", "bags", "hx", "nw"],
        RuleSubject.Consignment => ["aw", "hx", "nw"],
        RuleSubject.MailItem => ["ml", "hx", "nw"],
        RuleSubject.Flight => ["fw"],
        RuleSubject.Warning => ["wn"],
        RuleSubject.Rule => ["rs"],
        RuleSubject.Officer => ["oa"],
        _ => [],
    };

    /// <summary>Finds a fact by the name rules use, such as <c>bk.stayNights</c>.</summary>
    public FactField? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether facts of a section exist, such as <c>bk</c>.</summary>
    public bool HasSection(string section) => Fields.Any(field => field.Name.StartsWith(section + ".", StringComparison.Ordinal));

    /// <summary>The moment a subject's windows are counted back from, in ticks of the clock of rules.</summary>
    internal static double MomentOf(SubjectFacts facts) => Language.Clock.Ticks(facts.AsOf ?? facts.Flight?.DepartureUtc);

    private static string KeyOf(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string section = name[..dot] switch
        {
            "bk" => "booking",
            "ap" => "api",
            "fl" => "flight",
            "hx" => "history",
            "nw" => "network",
            "aw" => "consignment",
            "ml" => "mail",
            "fw" => "work",
            "wn" => "warning",
            "rs" => "ruleRecord",
            "oa" => "conduct",
            var other => other,
        };
        return section + name[dot..];
    }
}
