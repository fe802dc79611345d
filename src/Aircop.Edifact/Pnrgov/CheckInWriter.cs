using System.Globalization;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Writes the check-ins for one flight: time, boarding number, the name again, and the bags.</summary>
internal static class CheckInWriter
{
    private const int CompanyLength = 2;
    private const int LicencePlate = 10;

    /// <summary>Writes the check-ins for the flight at a place of the itinerary.</summary>
    public static void Write(PnrRecord record, int flight, SegmentWriter writer)
    {
        DateTime? last = null;
        var written = 0;
        foreach (var traveller in record.Travellers)
        {
            foreach (var checkIn in CheckInsOf(traveller, record.Flights[flight], flight))
            {
                written++;
                if (checkIn.At != last)
                {
                    writer.Begin("DAT"u8).Element("2")
                        .Component(checkIn.At is { } day ? PnrDates.WriteDay(day) : null)
                        .Component(checkIn.At is { } time ? PnrDates.WriteClock(time) : null).End();
                    last = checkIn.At;
                }

                writer.Begin("TRI"u8).Element().Element(checkIn.BoardingNumber).Component(null).Component(null)
                    .Component(traveller.Reference).End();
                PnrTravellerWriter.WriteName(traveller, writer);
                WriteBags(checkIn, writer);
            }
        }

        // Check-ins of people who are not in the booking are kept as a number only.
        for (; written < record.Flights[flight].CheckIns; written++)
        {
            writer.Begin("TRI"u8).End();
        }
    }

    /// <summary>The check-ins for a flight, or one made of what the traveller has for the pushed flight.</summary>
    private static IEnumerable<CheckIn> CheckInsOf(PnrTraveller traveller, PnrFlight flight, int place)
    {
        var found = false;
        foreach (var checkIn in traveller.CheckIns)
        {
            if (checkIn.Flight == place)
            {
                found = true;
                yield return checkIn;
            }
        }

        if (!found && flight.IsPushed
            && (traveller.BoardingNumber is not null || traveller.CheckedInAt is not null || traveller.Person.Bags is not null))
        {
            yield return new CheckIn(place, traveller.BoardingNumber, traveller.CheckedInAt, traveller.Person.Bags, null);
        }
    }

    private static void WriteBags(CheckIn checkIn, SegmentWriter writer)
    {
        if (checkIn.Bags is not { } bags)
        {
            return;
        }

        writer.Begin("TBD"u8).Element()
            .Element(bags.Count?.ToString(CultureInfo.InvariantCulture))
            .Component(bags.WeightKg?.ToString("0.###", CultureInfo.InvariantCulture))
            .Component(bags.WeightKg is null ? null : "700")
            .Element()
            .Element(checkIn.Pool);
        foreach (var run in bags.Tags)
        {
            WriteTags(run, writer);
        }

        writer.End();
    }

    private static void WriteTags(BagTagRun run, SegmentWriter writer)
    {
        var rest = run.First.Length - CompanyLength;
        var hasCompany = rest is > 0 and < LicencePlate && !char.IsAsciiDigit(run.First[0]);
        writer.Element(hasCompany ? run.First[..CompanyLength] : null)
            .Component(hasCompany ? run.First[CompanyLength..] : run.First)
            .Component(run.Count)
            .Component(run.Destination);
    }
}
