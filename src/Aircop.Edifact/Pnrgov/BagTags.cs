using System.Text;
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
    /// <param name="segment">The segment.</param>
    /// <param name="runs">Where tags are gathered.</param>
    /// <param name="pool">Whether it is the head or a member of a pool.</param>
    public static Baggage? Read(in Segment segment, List<BagTagRun> runs, out string? pool)
    {
        pool = null;
        runs.Clear();
        int? count = EdifactDates.TryNumber(segment.Trimmed(2, 1), out var pieces) ? pieces : null;
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
            else if (TagOf(segment, element, company) is { } tag)
            {
                var isRun = EdifactDates.TryNumber(segment.Trimmed(element, 3), out var consecutive)
                    && consecutive is > 0 and <= BagTagRun.MaxCount;
                runs.Add(new BagTagRun(tag, isRun ? consecutive : 1, PortOf(segment.Code(element, 4))));
            }
        }

        var tenths = TenthsOf(segment);
        return count is null && tenths < 0 && runs.Count == 0 ? null : new Baggage(count, null, [.. runs]) { Tenths = tenths };
    }

    /// <summary>The weight in tenths of a kilogram; negative when not given.</summary>
    private static int TenthsOf(in Segment segment)
    {
        var weight = segment.Trimmed(2, 2);
        var unit = segment.Trimmed(2, 3);
        var isPounds = unit.SequenceEqual("701"u8) || unit is [(byte)'L', ..];
        if (!isPounds && EdifactDates.TryNumber(weight, out var whole))
        {
            return (int)Math.Min(10L * whole, int.MaxValue);
        }

        return !Amounts.TryRead(weight, out var amount) ? -1
            : Baggage.TenthsOf(isPounds && amount < 1_000_000 ? decimal.Round(amount * KilogramsPerPound, 1) : amount);
    }

    /// <summary>A tag behind the company it names, if it does not name it itself; null when there is none.</summary>
    private static string? TagOf(in Segment segment, int element, string? company)
    {
        var tag = segment.Trimmed(element, 2);
        var isPlain = tag.Length is > 0 and < LicencePlate && segment.Release == 0 && Ascii.IsValid(tag);
        if (!isPlain || company is not { Length: <= CodeCache.MaxLength })
        {
            return segment.Value(element, 2) is not { } text ? null : company is null || text.Length >= LicencePlate ? text : company + text;
        }

        Span<char> whole = stackalloc char[CodeCache.MaxLength + LicencePlate];
        company.CopyTo(whole);
        Ascii.ToUtf16(tag, whole[company.Length..], out var length);
        return new string(whole[..(company.Length + length)]);
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
