using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>A list of which every part is there.</summary>
/// <param name="People">Keys of the people on it.</param>
/// <param name="Locators">Locators of its bookings.</param>
/// <param name="Listed">People, or of a push bookings, that came.</param>
/// <param name="Declared">The same as the sender counts.</param>
/// <param name="BegunIn">Version of the flight that its first part made.</param>
internal sealed record WholeList(IReadOnlyCollection<string> People, IReadOnlyCollection<string> Locators, int Listed, int? Declared, long BegunIn);

/// <summary>Puts the parts of a list together, or takes a list that stands alone.</summary>
internal sealed class ListSeries
{
    /// <summary>Lists in parts that a flight remembers; the oldest is forgotten first.</summary>
    public const int MostRemembered = 16;

    private readonly List<PartsOfList> _all;
    private readonly ManifestSubmission _submission;
    private readonly ListPart? _part;
    private readonly PartsOfList _series;

    private ListSeries(List<PartsOfList> all, ManifestSubmission submission)
    {
        (_all, _submission) = (all, submission);
        _part = submission.Part is { Number: 1, Indicator: "F" } ? null : submission.Part;
        _series = (_part is null ? null : all.Find(series => series.IsOf(submission))) ?? new PartsOfList
        {
            Sender = submission.Sender,
            Reference = _part?.Reference ?? "",
            Source = submission.Source,
            Function = submission.Function,
        };
        if (_part is not { } part) return;

        // Once it is complete, the part may begin the next list under the same reference, which groups its people as it likes.
        foreach (var seen in _series.Parts)
            if (seen.Number != part.Number && !_series.IsComplete && !_series.Carried.Contains(seen.Number)) InOtherParts.UnionWith(seen.People);
        if (Array.Find(_series.Parts, seen => seen.Number == part.Number) is not { } again) return;
        InThisPart.UnionWith(again.People);
        InOtherParts.ExceptWith(again.People);
    }

    /// <summary>Keys of the people in other parts of the list.</summary>
    public HashSet<string> InOtherParts { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the people who were in this part when it came before.</summary>
    public HashSet<string> InThisPart { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds the series of a list among those of the flight.</summary>
    public static ListSeries Of(List<PartsOfList> all, ManifestSubmission submission) => new(all, submission);

    /// <summary>Takes the list as the part that it is; the whole list when it is complete by that, else null.</summary>
    /// <param name="people">Keys of the people on it.</param>
    /// <param name="locators">Locators of its bookings.</param>
    /// <param name="isNews">Whether it changed anybody.</param>
    /// <param name="version">Version of the flight that it makes.</param>
    public WholeList? Take(IReadOnlyCollection<string> people, IReadOnlyCollection<string> locators, bool isNews, long version)
    {
        var listed = _submission.Source == ManifestSource.Pnr ? _submission.Records.Length : _submission.People.Length;
        if (_part is not { } part) return new WholeList(people, locators, listed, _submission.Declared, version);
        var before = _series.IsComplete;
        var after = _series.With(new PartSeen(part.Number, listed, [.. people.Distinct()], [.. locators]), part.Indicator, _submission.Declared, isNews, version);
        _all.Remove(_series);
        _all.Add(after);
        if (_all.Count > MostRemembered) _all.RemoveAt(0);
        if (!after.IsComplete || (before && after.Again.Length > 0)) return null;

        // Parts behind the last one were taken over from a longer list under the same reference.
        var parts = after.Parts.Where(seen => seen.Number <= after.Last).ToArray();
        return new WholeList(
            [.. parts.SelectMany(seen => seen.People)], [.. parts.SelectMany(seen => seen.Locators)], parts.Sum(seen => seen.Listed), after.Declared, after.BegunIn);
    }
}
