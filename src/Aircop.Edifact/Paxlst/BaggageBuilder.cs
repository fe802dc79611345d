using System.Globalization;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>Gathers the bags of one person from MEA and FTX.</summary>
internal sealed class BaggageBuilder(FindingLog findings)
{
    private const decimal KilogramsPerPound = 0.45359237m;
    private const int MaxPieces = 999;
    private const decimal MaxWeight = 99_999m;

    private const int NotGiven = -1;

    /// <summary>Digits of a weight in whole kilograms that is surely none too many.</summary>
    private const int MaxWholeDigits = 4;

    private readonly List<BagTagRun> _tags = [];
    private int? _count;
    private int _tenths = NotGiven;

    /// <summary>Forgets the person before.</summary>
    public void Clear()
    {
        _tags.Clear();
        _count = null;
        _tenths = NotGiven;
    }

    /// <summary>Takes a MEA: CT pieces, WT weight.</summary>
    public void TakeMeasure(uint kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number)
    {
        if (kind == Qualifier.Ct)
        {
            // The guide writes ++:2, many senders ++2.
            var value = second.IsEmpty ? first : second;
            if (EdifactDates.TryNumber(value, out var count) && count <= MaxPieces)
            {
                _count = count;
            }
            else if (!value.IsEmpty)
            {
                findings.Add(FindingCode.ImplausibleValue, number, 3, "A number of bags that cannot be; it was left out.");
            }
        }
        else if (kind == Qualifier.Wt)
        {
            TakeWeight(first, second, number);
        }
        else
        {
            findings.Add(FindingCode.UnknownCode, number, 1, "A measure of an unknown kind; not used.");
        }
    }

    /// <summary>Takes the tag of an FTX+BAG and how many follow it.</summary>
    public void TakeTag(string? first, ReadOnlySpan<byte> run, int number)
    {
        if (first is null || string.Equals(first, "NULL", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (!EdifactDates.TryNumber(run, out var count) || count is < 1 or > BagTagRun.MaxCount)
        {
            count = 1;
            if (!run.IsEmpty)
            {
                findings.Add(FindingCode.ImplausibleValue, number, 4, "A number of consecutive bag tags that cannot be; one was taken.");
            }
        }

        _tags.Add(new BagTagRun(first, count));
    }

    /// <summary>The bags, or null when the message says nothing of them.</summary>
    public Baggage? Finish() =>
        _count is null && _tenths == NotGiven && _tags.Count == 0
            ? null
            : new Baggage(_count, null, _tags.Count == 1 ? [_tags[0]] : [.. _tags]) { Tenths = _tenths };

    private void TakeWeight(ReadOnlySpan<byte> unit, ReadOnlySpan<byte> value, int number)
    {
        if (value.IsEmpty)
        {
            return;
        }

        // LBR and LB are pounds; anything else, KGM, KG or nothing, is kilograms.
        var isPounds = !unit.IsEmpty && (unit[0] & 0xDF) == 'L';
        if (!isPounds && value.Length <= MaxWholeDigits && EdifactDates.TryNumber(value, out var whole))
        {
            _tenths = whole * 10;
            return;
        }

        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > MaxWeight)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 3, "A weight of bags that cannot be read; it was left out.");
            return;
        }

        _tenths = Baggage.TenthsOf(isPounds ? Math.Round(weight * KilogramsPerPound, 1) : weight);
    }
}
