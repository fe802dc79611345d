using System.Collections.Immutable;
using System.Globalization;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// Writes passenger lists (PAXLST) in the segment order of the WCO/IATA/ICAO guide, and cuts them into parts. What is written reads back
/// to the same model; <see cref="InterchangeWriter"/> puts the envelope around it.
/// </summary>
public static class PaxlstWriter
{
    private const int ContactsPerSegment = 3;

    /// <summary>
    /// Cuts one list into a series of parts (<c>01:C</c>, <c>02</c>, <c>03:F</c>), each with the head and the counts of the whole list.
    /// </summary>
    /// <param name="message">A message with a passenger list and a common access reference, the key of the series.</param>
    /// <param name="peoplePerPart">People in each part but the last, 1 or more.</param>
    /// <exception cref="ArgumentException">The message is no passenger list or has no common access reference.</exception>
    public static ImmutableArray<EdifactMessage> Split(EdifactMessage message, int peoplePerPart)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(peoplePerPart, 1);
        if (message.Paxlst is not { } list || message.AccessReference is null)
        {
            throw new ArgumentException("Only a passenger list with a common access reference can be split.", nameof(message));
        }

        var (passengers, crew) = Count(list);
        var parts = Math.Max(1, (list.People.Length + peoplePerPart - 1) / peoplePerPart);
        var series = ImmutableArray.CreateBuilder<EdifactMessage>(parts);
        for (var part = 1; part <= parts; part++)
        {
            var start = (part - 1) * peoplePerPart;
            var people = list.People.Slice(start, Math.Min(peoplePerPart, list.People.Length - start));
            series.Add(message with
            {
                PartNumber = part,
                PartIndicator = part == parts ? "F" : part == 1 ? "C" : null,
                Paxlst = list with { People = people, DeclaredPassengers = passengers, DeclaredCrew = crew },
            });
        }

        return series.MoveToImmutable();
    }

    /// <summary>Writes what stands between UNH and UNT.</summary>
    internal static void WriteBody(PaxlstMessage list, DateTime? prepared, SegmentWriter writer)
    {
        WriteHead(list, writer);
        foreach (var leg in list.Legs)
        {
            WriteLeg(leg, writer);
        }

        var travel = EdifactDates.Reference(PaxlstMessage.TravelTime(list.Legs), prepared, receivedOn: null);
        foreach (var person in list.People)
        {
            PersonWriter.Write(person, travel, writer);
        }

        WriteCounts(list, writer);
    }

    private static void WriteHead(PaxlstMessage list, SegmentWriter writer)
    {
        writer.Begin("BGM"u8).Element(list.ListCode ?? "745").Element(list.SubCode).End();
        if (list.TransactionReference is not null)
        {
            writer.Begin("RFF"u8).Element("TN").Component(list.TransactionReference).Component(null).Component(null)
                .Component(list.Revision?.ToString(CultureInfo.InvariantCulture)).End();
        }

        if (list.ReportingParty is { } party)
        {
            writer.Begin("NAD"u8).Element("MS").Element(party.Identifier).Element().Element(party.Name).End();
            WriteContacts(party.Contacts, writer);
        }
    }

    private static void WriteLeg(FlightLeg leg, SegmentWriter writer)
    {
        writer.Begin("TDT"u8).Element(leg.Stage ?? "20").Element(leg.Flight?.Raw)
            .Element().Element().Element(leg.Flight is { } flight ? flight.NamedCarrier ?? flight.Carrier : null).End();
        writer.Begin("LOC"u8).Element(leg.FromQualifier ?? "125").Element(leg.FromAsSent ?? leg.From).End();
        WriteTime("189", leg.DepartureLocal, writer);
        writer.Begin("LOC"u8).Element(leg.ToQualifier ?? "87").Element(leg.ToAsSent ?? leg.To).End();
        WriteTime("232", leg.ArrivalLocal, writer);
    }

    private static void WriteTime(string function, DateTime? time, SegmentWriter writer)
    {
        if (time is { } known)
        {
            var text = EdifactDates.WriteTime(known, out var isLong);
            writer.Begin("DTM"u8).Element(function).Component(text).Component(isLong ? "203" : "201").End();
        }
    }

    private static void WriteCounts(PaxlstMessage list, SegmentWriter writer)
    {
        var (passengers, crew) = Count(list);
        if ((list.DeclaredPassengers ?? passengers) is { } declared && (list.DeclaredPassengers is not null || passengers > 0))
        {
            writer.Begin("CNT"u8).Element("42").Component(declared).End();
        }

        if ((list.DeclaredCrew ?? crew) is { } declaredCrew && (list.DeclaredCrew is not null || crew > 0))
        {
            writer.Begin("CNT"u8).Element("41").Component(declaredCrew).End();
        }
    }

    private static (int Passengers, int Crew) Count(PaxlstMessage list)
    {
        var crew = 0;
        foreach (var person in list.People)
        {
            crew += person.Kind is PersonKind.Crew or PersonKind.TransitCrew ? 1 : 0;
        }

        return (list.People.Length - crew, crew);
    }

    internal static void WriteContacts(ImmutableArray<Contact> contacts, SegmentWriter writer)
    {
        for (var i = 0; i < contacts.Length; i++)
        {
            if (i % ContactsPerSegment == 0)
            {
                writer.Begin("COM"u8);
            }

            writer.Element(contacts[i].Value).Component(CodeOf(contacts[i].Kind));
            if (i % ContactsPerSegment == ContactsPerSegment - 1 || i == contacts.Length - 1)
            {
                writer.End();
            }
        }
    }

    private static string? CodeOf(ContactKind kind) => kind switch
    {
        ContactKind.Phone => "TE",
        ContactKind.Fax => "FX",
        ContactKind.Email => "EM",
        _ => null,
    };
}
