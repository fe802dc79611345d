using System.Text.Json.Serialization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>
/// A list that comes in several messages: which parts are there. Parts come in any order, twice, or never. Carriers use one reference for
/// push after push, so a complete list that gets other parts begins anew.
/// </summary>
internal sealed record PartsOfList
{
    /// <summary>Who sends it.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Common access reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>What kind of list.</summary>
    public ManifestSource Source { get; init; }

    /// <summary>What it asks to be done.</summary>
    public ManifestFunction Function { get; init; }

    /// <summary>Version of the flight that its first part made.</summary>
    public long BegunIn { get; init; }

    /// <summary>The parts that came, by number.</summary>
    public PartSeen[] Parts { get; init; } = [];

    /// <summary>Number of the first part, marked C; null until it came.</summary>
    public int? First { get; init; }

    /// <summary>Number of the last part, marked F; null until it came.</summary>
    public int? Last { get; init; }

    /// <summary>People, or of a push bookings, that the sender counts in all parts.</summary>
    public int? Declared { get; init; }

    /// <summary>Numbers of parts that came again unchanged since it was complete: perhaps the beginning of the next round.</summary>
    public int[] Again { get; init; } = [];

    /// <summary>Version of the flight that the first of these made.</summary>
    public long AgainIn { get; init; }

    /// <summary>Numbers of parts that this round took over from those: their own may still come.</summary>
    public int[] Carried { get; init; } = [];

    /// <summary>Number of the first part: the one marked so, else 1.</summary>
    [JsonIgnore]
    public int FirstNumber => First ?? 1;

    /// <summary>Whether the first, the last and every part between are there.</summary>
    [JsonIgnore]
    public bool IsComplete => Last is { } last && MissingUpTo(last) == 0;

    /// <summary>Whether a part belongs to this list.</summary>
    public bool IsOf(ManifestSubmission submission) =>
        submission.Part is { } part && Sender == submission.Sender && Reference == part.Reference && Source == submission.Source && Function == submission.Function;

    /// <summary>The list after a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="indicator">C, F or empty.</param>
    /// <param name="declared">What the sender counts.</param>
    /// <param name="isNews">Whether it changed anybody.</param>
    /// <param name="version">Version of the flight that it makes.</param>
    public PartsOfList With(PartSeen part, string indicator, int? declared, bool isNews, long version)
    {
        if (!IsComplete) return Put(part, indicator, declared) with { BegunIn = BegunIn == 0 ? version : BegunIn };
        var isRepeat = !isNews && Array.Exists(Parts, seen => seen.Number == part.Number && seen.IsLike(part)) && SaysTheSame(part.Number, indicator);
        if (isRepeat && Carried.Contains(part.Number)) return this with { Carried = [.. Carried.Where(number => number != part.Number)] };
        if (isRepeat) return this with { Again = [.. Again.Append(part.Number).Distinct()], AgainIn = Again.Length == 0 ? version : AgainIn };
        if (Carried.Contains(part.Number) || (Carried.Length > 0 && !Array.Exists(Parts, seen => seen.Number == part.Number)))
            return Put(part, indicator, declared);
        var next = this with
        {
            Parts = [.. Parts.Where(seen => Again.Contains(seen.Number))],
            Carried = Again,
            First = First is { } first && Again.Contains(first) ? first : null,
            Last = Last is { } last && Again.Contains(last) ? last : null,
            BegunIn = Again.Length == 0 ? version : AgainIn,
            Declared = null,
            Again = [],
        };
        return next.Put(part, indicator, declared);
    }

    private PartsOfList Put(PartSeen part, string indicator, int? declared) => this with
    {
        Parts = [.. Parts.Where(seen => seen.Number != part.Number).Append(part).OrderBy(seen => seen.Number)],
        Carried = [.. Carried.Where(number => number != part.Number)],
        First = indicator == "C" ? part.Number : First == part.Number ? null : First,
        Last = indicator == "F" ? part.Number : Last == part.Number ? null : Last,
        Declared = declared ?? Declared,
    };

    private bool SaysTheSame(int number, string indicator) => (First == number) == (indicator == "C") && (Last == number) == (indicator == "F");

    private int MissingUpTo(int last)
    {
        var there = 0;
        foreach (var part in Parts)
            if (part.Number >= FirstNumber && part.Number <= last) there++;
        return Math.Max(0, last - FirstNumber + 1 - there);
    }
}

/// <summary>A part that came.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Listed">People, or of a push bookings, that it lists.</param>
/// <param name="People">Keys of the people it lists.</param>
/// <param name="Locators">Locators of the bookings it lists.</param>
internal sealed record PartSeen(int Number, int Listed, string[] People, string[] Locators)
{
    /// <summary>Whether the other lists the same people and bookings.</summary>
    public bool IsLike(PartSeen other) =>
        Listed == other.Listed && People.ToHashSet().SetEquals(other.People) && Locators.ToHashSet().SetEquals(other.Locators);
}
