using Aircop.Edifact;
using Spectre.Console;

namespace Aircop.Cli.Parse;

/// <summary>Shows findings in their places: the segment, the element marked, and what was done about it.</summary>
internal sealed class FindingReport
{
    /// <summary>Index of the message for findings on the interchange itself.</summary>
    public const int Envelope = -1;

    /// <summary>Findings of one kind that are shown with their segments; of further ones only the place is named.</summary>
    private const int Quoted = 3;

    private const int PlacesNamed = 12;

    private readonly IAnsiConsole _console;
    private readonly IReadOnlyDictionary<SegmentPlace, SegmentExcerpt> _excerpts;

    /// <param name="console">Where to.</param>
    /// <param name="file">The file the findings are about.</param>
    public FindingReport(IAnsiConsole console, ParsedFile file)
    {
        _console = console;
        _excerpts = SegmentExcerpts.Read(file.Bytes, file.Findings().Where(static each => each.Finding.Segment > 0).Select(static each => each.Place).ToHashSet());
    }

    /// <summary>Shows the findings on a message or on an interchange.</summary>
    /// <param name="interchange">Index of the interchange.</param>
    /// <param name="message">Index of the message, or <see cref="Envelope"/>.</param>
    /// <param name="findings">The findings.</param>
    public void Write(int interchange, int message, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0) return;
        Line(message == Envelope ? "  [bold]Findings on the envelope[/]" : "  [bold]Findings[/]");
        foreach (var kind in findings.GroupBy(static finding => finding.Code))
        {
            foreach (var finding in kind.Take(Quoted)) Write(finding, new SegmentPlace(interchange, message, finding.Segment));
            var others = kind.Skip(Quoted).Select(static finding => finding.Segment).ToList();
            if (others.Count > 0)
            {
                var more = others.Count > PlacesNamed ? ", ..." : "";
                Line($"      [grey]and {others.Count} more of {kind.Key}, at {string.Join(", ", others.Take(PlacesNamed))}{more}[/]");
            }
        }
    }

    private void Write(Finding finding, SegmentPlace place)
    {
        var where = finding.Segment == 0 ? "whole" : $"segment {finding.Segment}" + (finding.Element > 0 ? $", element {finding.Element}" : "");
        Line($"    [yellow]{finding.Code}[/]  {where}");
        if (finding.Segment > 0 && _excerpts.TryGetValue(place, out var excerpt))
        {
            var text = excerpt.Text;
            var (start, length) = excerpt.RangeOf(finding.Element).GetOffsetAndLength(text.Length);
            Line($"      {Markup.Escape(text[..start])}[red]{Markup.Escape(text.Substring(start, length))}[/]{Markup.Escape(text[(start + length)..])}");
            Line($"      {new string(' ', start)}[red]{new string('^', Math.Max(1, length))}[/]");
        }

        Line($"      {Markup.Escape(finding.Text)}");
    }

    private void Line(string markup) => _console.Write(new Markup(markup + "\n") { Overflow = Overflow.Fold });
}
