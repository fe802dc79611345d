using System.Collections.Immutable;
using System.Reflection;

namespace Aircop.Targeting.Forms;

/// <summary>
/// The bytes of facts: what was seen and nothing else, member by member, under a description of the records that stands beside them. A later
/// program reads by that description: members it has got since were not seen then, those it has no more are passed over.
/// </summary>
public sealed class FactsForm
{
    [ThreadStatic]
    private static FactWriter? t_writer;

    [ThreadStatic]
    private static ShortTexts? t_texts;

    private readonly Dictionary<Type, ValueCodec> _codecs = [];
    private readonly Dictionary<Type, RecordCodec> _records = [];
    private readonly Dictionary<string, string[]> _stored;
    private readonly Func<Type, string, bool> _wanted;
    private readonly RecordCodec<SubjectFacts> _subject;

    private FactsForm(string stored, Func<Type, string, bool> wanted)
    {
        _wanted = wanted;
        _stored = stored.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Split(", "), StringComparer.Ordinal);
        _subject = (RecordCodec<SubjectFacts>)RecordOf(typeof(SubjectFacts));
        Description = string.Join('\n', _records.OrderBy(record => record.Key.Name, StringComparer.Ordinal).Select(record => $"{record.Key.Name}: {string.Join(", ", record.Value.Members)}"));
    }

    /// <summary>The form in which this program writes.</summary>
    public static FactsForm Current { get; } = new("", static (_, _) => true);

    /// <summary>The records with their members, a line each.</summary>
    public string Description { get; }

    /// <summary>The form of a description, for reading.</summary>
    /// <param name="description">Description by which facts were written.</param>
    public static FactsForm Of(string description) => new(description, static (_, _) => true);

    /// <summary>The form of a description, for reading no more than some rules need: the other facts are as if they had not been seen.</summary>
    /// <param name="description">Description by which facts were written.</param>
    /// <param name="rules">The rules.</param>
    public static FactsForm Of(string description, IEnumerable<Rule> rules)
    {
        HashSet<string> keys = rules.SelectMany(rule => rule.FactKeys).ToHashSet(StringComparer.Ordinal);
        HashSet<string> sections = keys.Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> lists = keys.Select(key => string.Join('.', key.Split('.').Take(2))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new FactsForm(description, (type, member) => type switch
        {
            // Windows are counted back from one of the two.
            _ when type == typeof(SubjectFacts) => member is nameof(SubjectFacts.AsOf) or nameof(SubjectFacts.Flight) || sections.Contains(member),
            _ when type == typeof(HistoryFacts) => lists.Contains("history." + member),
            _ when type == typeof(NetworkFacts) => lists.Contains("network." + member),
            _ => true,
        });
    }

    /// <summary>Writes facts.</summary>
    public byte[] Write(SubjectFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        FactWriter writer = t_writer ??= new FactWriter();
        writer.Clear();
        _subject.Write(writer, facts);
        return writer.Written.ToArray();
    }

    /// <summary>Reads facts.</summary>
    public SubjectFacts Read(ReadOnlySpan<byte> bytes)
    {
        var cursor = new FactCursor(bytes, t_texts ??= new ShortTexts());
        return _subject.Read(ref cursor);
    }

    private RecordCodec RecordOf(Type type)
    {
        if (_records.TryGetValue(type, out RecordCodec? known)) return known;
        string[] stored = _stored.GetValueOrDefault(type.Name, []);
        Func<string, bool> wanted = member => _wanted(type, member);
        return _records[type] = (RecordCodec)Activator.CreateInstance(typeof(RecordCodec<>).MakeGenericType(type), (Func<Type, ValueCodec>)CodecOf, stored, wanted)!;
    }

    private ValueCodec CodecOf(Type type)
    {
        if (!_codecs.TryGetValue(type, out ValueCodec? codec)) _codecs.Add(type, codec = MakeCodec(type));
        return codec;
    }

    private ValueCodec MakeCodec(Type type)
    {
        if (type == typeof(bool?)) return new TruthCodec();
        if (type == typeof(int?)) return new WholeCodec();
        if (type == typeof(double?)) return new NumberCodec();
        if (type == typeof(DateTimeOffset?)) return new TimeCodec();
        if (type == typeof(string)) return new TextCodec();
        if (type == typeof(ImmutableArray<string>)) return new TextsCodec();
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true } member) return Make(typeof(MemberCodec<>), member);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Make(typeof(RowsCodec<>), type.GenericTypeArguments[0], RecordOf(type.GenericTypeArguments[0]));
        return type.IsClass ? Make(typeof(RecordValueCodec<>), type, RecordOf(type)) : throw new NotSupportedException($"Facts of type {type.Name} have no stored form: give them one here.");
    }

    private static ValueCodec Make(Type codec, Type of, params object[] with) =>
        (ValueCodec)Activator.CreateInstance(codec.MakeGenericType(of), BindingFlags.Instance | BindingFlags.Public, null, with, null)!;
}
