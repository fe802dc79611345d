using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads an RCI: up to nine of company, locator, type, day and time of creation; the day may stand one place early.</summary>
internal static class LocatorText
{
    private const int MaxLocators = 99;

    /// <summary>Adds the locators that are not known yet.</summary>
    public static void Read(in Segment segment, List<RecordLocator> locators, int number, FindingLog findings)
    {
        for (var element = 1; element <= segment.ElementCount && locators.Count < MaxLocators; element++)
        {
            var text = segment.Trimmed(element, 2);
            if (text.IsEmpty)
            {
                continue;
            }

            var company = segment.Code(element, 1);
            var third = segment.Trimmed(element, 3);
            var isEarly = third.Length is 6 or 8 && EdifactDates.TryNumber(third, out _);
            var form = isEarly
                ? PnrDates.ReadTime(third, segment.Component(element, 4), out var created, out _)
                : PnrDates.ReadTime(segment.Component(element, 4), segment.Component(element, 5), out created, out _);
            if (form == DayForm.Unreadable)
            {
                findings.Add(FindingCode.ImplausibleValue, number, element, "A day of creation that cannot be read; it was left out.");
            }

            if (!IsKnown(locators, company, text) && segment.Value(element, 2) is { } locator)
            {
                var type = isEarly ? null : segment.Code(element, 3);
                locators.Add(new RecordLocator(company, locator, type, form == DayForm.Full ? created : null));
            }
        }
    }

    /// <summary>Whether a locator stands already; one that is not plain ASCII may stand twice.</summary>
    private static bool IsKnown(List<RecordLocator> locators, string? company, ReadOnlySpan<byte> locator)
    {
        foreach (var known in locators)
        {
            if (known.Company == company && Ascii.Equals(locator, known.Locator))
            {
                return true;
            }
        }

        return false;
    }
}
