using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Reads a TBD: pieces, weight, unit, pool, then tags as company, tag, count of consecutive tags and destination, the count left out in
/// one form (crib 3.5).
/// </summary>
internal static class BagTags
{
    private const decimal KilogramsPerPound = 0.45359237m;
    private const int LicencePlate = 10;

    /// <summary>Tag runs kept of one segment.</summary>
    private const int MaxRuns = 60;

    /// <summary>The bags; null when the segment tells nothing.</summary>
    public static Baggage? Read(in Segment segment, out string? pool)
    {
        pool = null;
        int? count = EdifactDates.TryNumber(segment.Trimmed(2, 1), out var pieces) ? pieces : null;
        decimal? weight = null;
        if (Amounts.TryRead(segment.Trimmed(2, 2), out var amount))
        {
            var isPounds = segment.Trimmed(2, 3) is var unit && (unit.SequenceEqual("701"u8) || unit is [(byte)'L', ..]);
            weight = isPounds && amount < 1_000_000 ? decimal.Round(amount * KilogramsPerPound, 1) : amount;
        }

        var runs = new List<BagTagRun>();
        for (var element = 3; element <= segment.ElementCount && runs.Count < MaxRuns; element++)
        {
            if (segment.Element(element).IsEmpty)
            {
                continue;
            }

            var company = segment.Code(element, 1);
            if (company is "HP" or "MP")
            {
                pool = company;
            }
            else if (segment.Value(element, 2) is { } tag)
            {
                var isRun = EdifactDates.TryNumber(segment.Trimmed(element, 3), out var consecutive)
                    && consecutive is > 0 and <= BagTagRun.MaxCount;
                runs.Add(new BagTagRun(
                    company is null || tag.Length >= LicencePlate ? tag : company + tag, isRun ? consecutive : 1, PortOf(segment.Code(element, 4))));
            }
        }

        return count is null && weight is null && runs.Count == 0 ? null : new Baggage(count, weight, [.. runs]);
    }

    private static string? PortOf(string? code) => code is { Length: 3 } ? code : null;

    /// <summary>Without the tags that were counted under somebody else of the pool, and without their pieces.</summary>
    public static Baggage WithoutPooled(Baggage bags, HashSet<string> seen)
    {
        List<BagTagRun>? kept = null;
        var pooled = 0;
        for (var i = 0; i < bags.Tags.Length; i++)
        {
            var run = bags.Tags[i];
            if (seen.Add(run.First))
            {
                kept?.Add(run);
            }
            else
            {
                kept ??= [.. bags.Tags.AsSpan(0, i)];
                pooled += run.Count;
            }
        }

        return kept is null
            ? bags
            : bags with { Tags = [.. kept], Count = bags.Count is { } count ? Math.Max(0, count - pooled) : null };
    }
}
