using System.Globalization;
using Aircop.Contracts.Rules;
using Aircop.Grains.Persistence;
using Orleans.Storage;

namespace Aircop.Grains.Rules;

/// <summary>
/// Texts of versions and acts of old, in rows beside the book's own: each is written before the book's row names it, and a text is never
/// written over. What was read is kept, with what the compiler made of it.
/// </summary>
/// <param name="storage">Where the rows are.</param>
/// <param name="book">Whose they are.</param>
internal sealed class RuleShelf(IGrainStorage storage, GrainId book)
{
    /// <summary>Acts that stay with the rule itself; twice as many move the older half out.</summary>
    public const int RecentActs = 16;

    private readonly Rows<RuleTextRow> _texts = new(storage, book);
    private readonly Rows<RuleActPage> _acts = new(storage, book);
    private readonly Dictionary<string, (string Text, ReadRule Read)> _read = new(StringComparer.Ordinal);

    /// <summary>Writes a text; returns when it is durable.</summary>
    public async Task Write(string rule, string digest, string text)
    {
        var name = TextName(rule, digest);
        (await _texts.Get(name)).Text = text;
        await _texts.Write(name);
        _texts.Forget(name);
    }

    /// <summary>A text, and what the compiler makes of it as this version of the rule.</summary>
    public async Task<(string Text, ReadRule Read)> Get(string rule, VersionMark mark)
    {
        var name = TextName(rule, mark.Digest);
        if (_read.TryGetValue(name, out var known)) return known;
        var text = (await _texts.Get(name)).Text;
        _texts.Forget(name);
        return _read[name] = (text, ReadRule.Of(text, rule, mark.Number));
    }

    /// <summary>Moves acts out when a rule has many of them; returns the rule as it is then.</summary>
    public async Task<RuleRow> MoveOut(string rule, RuleRow row)
    {
        if (row.Acts.Length < 2 * RecentActs) return row;
        var name = ActsName(rule, row.PagesOfActs);
        (await _acts.Get(name)).Acts = [.. row.Acts.Take(RecentActs)];
        await _acts.Write(name);
        _acts.Forget(name);
        return row with { Acts = row.Acts[RecentActs..], PagesOfActs = row.PagesOfActs + 1 };
    }

    /// <summary>All acts on a rule, the newest first.</summary>
    public async Task<List<RuleAct>> Acts(string rule, RuleRow row)
    {
        var acts = new List<RuleAct>();
        for (var page = 0; page < row.PagesOfActs; page++)
        {
            acts.AddRange((await _acts.Get(ActsName(rule, page))).Acts);
            _acts.Forget(ActsName(rule, page));
        }

        acts.AddRange(row.Acts);
        acts.Reverse();
        return acts;
    }

    private static string TextName(string rule, string digest) => $"text-{rule}-{digest}";

    private static string ActsName(string rule, int page) => string.Create(CultureInfo.InvariantCulture, $"acts-{rule}-{page:d4}");
}
