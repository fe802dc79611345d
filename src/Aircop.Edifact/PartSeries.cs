
namespace Aircop.Edifact;

/// <summary>
/// Looks at lists sent in several parts within one interchange; parts in different interchanges are the receiver's to assemble.
/// </summary>
internal static class PartSeries
{
    /// <summary>Reports a series of which the first and the last part are here and one between is not.</summary>
    public static void Check(IReadOnlyList<EdifactMessage> messages, FindingLog findings)
    {
        Dictionary<string, Series>? all = null;
        foreach (var message in messages)
        {
            if (message.StandsAlone || message.AccessReference is not { } key || message.PartNumber is not { } part)
            {
                continue;
            }

            all ??= new Dictionary<string, Series>(StringComparer.Ordinal);
            if (!all.TryGetValue(key, out var series))
            {
                series = new Series();
                all.Add(key, series);
            }

            series.Parts.Add(part);
            series.First = message.PartIndicator == "C" ? part : series.First;
            series.Last = message.PartIndicator == "F" ? part : series.Last;
        }

        foreach (var series in all?.Values ?? Enumerable.Empty<Series>())
        {
            if (series.First is { } first && series.Last is { } last && series.Parts.Count < (long)last - first + 1)
            {
                findings.AddOnWhole(
                    FindingCode.PartMissing, $"Of parts {first} to {last} of a list only {series.Parts.Count} are in this interchange.");
            }
        }
    }

    private sealed class Series
    {
        public HashSet<int> Parts { get; } = [];

        public int? First { get; set; }

        public int? Last { get; set; }
    }
}
