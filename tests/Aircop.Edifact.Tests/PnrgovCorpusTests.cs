using System.Globalization;
using Aircop.Edifact.Pnrgov;
using Aircop.Testing;
using static Aircop.Edifact.Tests.PublishedFacts;

namespace Aircop.Edifact.Tests;

/// <summary>Every published push of bookings yields what its publisher and a second, independent reader found in it.</summary>
public sealed class PnrgovCorpusTests
{
    [CorpusFact]
    public void Every_sample_yields_the_facts_counted_in_it() => PublishedFacts.MustHold("pnrgov/", Compare);

    [CorpusFact]
    public void Every_sample_is_written_and_read_again_without_loss()
    {
        foreach (var (name, _) in PublishedFacts.Of("pnrgov/"))
        {
            var interchange = InterchangeReader.Read(PublishedMessages.Read(name));

            var written = Samples.Write(interchange);
            var again = Samples.Read(written);

            Assert.True(Essences.Of(interchange) == Essences.Of(again), name + "\n" + Essences.Difference(Essences.Of(interchange), Essences.Of(again)));
            Assert.True(written == Samples.Write(again), name);
        }
    }

    private static IEnumerable<(string What, string Expected, string Actual)> Compare(MessageFacts facts, Interchange interchange)
    {
        yield return ("messages", Text(facts.Messages), Text(interchange.Messages.Length));
        var message = interchange.Messages[0];
        var push = message.Pnrgov!;
        var travellers = push.Records.SelectMany(record => record.Travellers).ToList();
        var flights = push.Records.SelectMany(record => record.Flights).ToList();
        yield return ("version", facts.Version, Joined(":", message.Type, message.Version, message.Agency, message.Association));
        yield return ("access reference", facts.AccessReference, message.AccessReference ?? "");
        yield return ("sender", facts.Sender.Split(':')[0], interchange.Sender ?? "");
        yield return ("receiver", facts.Receiver.Split(':')[0], interchange.Recipient ?? "");
        yield return ("function", facts.Function, push.FunctionCode ?? "");
        yield return ("flight", Words(facts.Flight, 2), $"{push.Flight!.Flight!.Raw} {push.Flight.From}-{push.Flight.To}");
        yield return ("departure", facts.Flight.Split(' ')[3], push.Flight.DepartureLocal?.ToString("ddMMyy", CultureInfo.InvariantCulture) ?? "");
        yield return ("count declared", facts.DeclaredRecords, Text(push.DeclaredRecords ?? 0));
        yield return ("segments", Text(facts.Segments), Text(message.SegmentCount));
        yield return ("records", Text(facts.Records), Text(push.Records.Length));
        yield return ("people", Text(facts.People), Text(travellers.Count));
        yield return ("people without TIF", "0", Text(push.Records.Sum(record => record.Infants.Length)));
        yield return ("infants", Text(facts.Infants), Text(travellers.Count(traveller => traveller.Type == "IN")));
        yield return ("groups", Text(facts.GroupNames), Text(push.Records.Count(record => record.GroupName is not null)));
        yield return ("documents", Text(facts.NumberedDocuments), Text(travellers.Sum(NumberedDocuments)));
        yield return ("flights", Text(facts.ItineraryFlights), Text(flights.Count(flight => flight.From is not null)));
        yield return ("check-ins", Text(facts.CheckIns), Text(flights.Sum(flight => flight.CheckIns)));
        yield return ("check-ins tied", Text(facts.CheckIns), Text(travellers.Sum(traveller => traveller.CheckIns.Length)));
        yield return ("bag tags", Text(facts.BagTagEntries), Text(travellers.Sum(BagTagEntries)));
        yield return ("tickets", Text(facts.Tickets), Text(travellers.Sum(traveller => traveller.Tickets.Length)));
        yield return ("payments", Tally(facts.Payments), Tally(push.Records.SelectMany(record => record.Payments).Select(payment => payment.Form!)));
        yield return ("split", Text(facts.SplitLocators), Text(push.Records.Sum(record => record.SplitLocators.Length)));
        yield return ("history", Text(facts.HistoryGroups), Text(push.Records.Sum(record => record.HistoryGroups)));
        yield return ("non-air", Text(facts.NonAir), Text(push.Records.Sum(record => record.NonAirServices.Length)));
        yield return ("locators", Locators(facts.Locators), Locators(push.Records.Select(record => record.Locator!)));
        yield return ("first", facts.First, travellers.Count == 0 ? "" : NameAsSent(travellers[0]));
        yield return ("last", facts.Last, travellers.Count == 0 ? "" : NameAsSent(travellers[^1]));
        yield return (
            "itinerary",
            string.Join(',', facts.FirstItinerary.Order(StringComparer.Ordinal)),
            string.Join(',', push.Records[0].Flights.OrderBy(flight => flight.Position).Select(Leg).Order(StringComparer.Ordinal)));
    }

    /// <summary>The facts list the first eight.</summary>
    private static string Locators(IEnumerable<string> locators) => string.Join(',', locators.Take(8));

    private static int NumberedDocuments(PnrTraveller traveller) =>
        traveller.Person.Documents.Count(document => document.Number is not null && document.Type != "V");

    private static int BagTagEntries(PnrTraveller traveller) => traveller.CheckIns.Sum(checkIn => checkIn.Bags?.Tags.Length ?? 0);

    private static string Leg(PnrFlight flight)
    {
        var operating = flight.OperatingCarrier is null ? "" : ":" + flight.OperatingCarrier;
        return $"{flight.Flight!.Carrier}{operating}{flight.Flight.Raw[2..]} {flight.From}-{flight.To} {flight.DepartureLocal:ddMMyy}";
    }

    private static string NameAsSent(PnrTraveller traveller) => Joined("/", traveller.SurnameAsSent, traveller.GivenAsSent);

    private static string Words(string text, int count) => string.Join(' ', text.Split(' ').Take(count));
}
