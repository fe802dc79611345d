using System.Collections.Immutable;
using Aircop.Edifact;

namespace Aircop.Cli.Parse;

/// <summary>A file of passenger messages, read.</summary>
/// <param name="Path">The file as named on the command line.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Interchanges">What was read from it; one that could not be read has no messages.</param>
public sealed record ParsedFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Interchange> Interchanges)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="today">Day of receipt, which completes two-digit years where a message has no date.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ParsedFile Read(string path, DateOnly today)
    {
        ReadOnlyMemory<byte> bytes = File.ReadAllBytes(path);
        return new ParsedFile(path, bytes, InterchangeReader.ReadAll(bytes, today));
    }

    /// <summary>Whether any message was read.</summary>
    public bool IsReadable => Interchanges.Any(static interchange => interchange.IsReadable);

    /// <summary>The findings with the places they are about.</summary>
    public IEnumerable<(SegmentPlace Place, Finding Finding)> Findings()
    {
        for (var i = 0; i < Interchanges.Length; i++)
        {
            foreach (var finding in Interchanges[i].Findings) yield return (new SegmentPlace(i, -1, finding.Segment), finding);
            for (var m = 0; m < Interchanges[i].Messages.Length; m++)
            {
                foreach (var finding in Interchanges[i].Messages[m].Findings)
                    yield return (new SegmentPlace(i, m, finding.Segment), finding);
            }
        }
    }
}
