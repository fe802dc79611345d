using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Cli.Parse;

/// <summary>Somebody of a message: a person of a list, a traveller of a booking, or an infant that only a service names.</summary>
/// <param name="Person">The person; the names are the travel document's where a booking gives them.</param>
/// <param name="AsSent">The name as the booking has it, such as <c>SMITHJR/JOHNMR</c>; null in a list.</param>
internal readonly record struct ParsedPerson(ListedPerson Person, string? AsSent);

/// <summary>The people of messages, and the bookings they stand in.</summary>
internal static class ParsedPeople
{
    /// <summary>The people in the order sent; read one after the other, for a long list need not be in memory whole.</summary>
    /// <param name="message">The message.</param>
    public static IEnumerable<ParsedPerson> Of(EdifactMessage message)
    {
        if (message.Paxlst is { } list)
        {
            foreach (var person in list.People) yield return new ParsedPerson(person, null);
        }

        if (message.Pnrgov is not { } push) yield break;
        foreach (var record in push.Records)
        {
            foreach (var traveller in record.Travellers)
                yield return new ParsedPerson(traveller.PersonByDocument, string.Join('/', new[] { traveller.SurnameAsSent, traveller.GivenAsSent }.OfType<string>()));
            foreach (var infant in record.Infants) yield return new ParsedPerson(infant, null);
        }
    }

    /// <summary>How many people a booking has.</summary>
    public static int Count(PnrRecord record) => record.Travellers.Length + record.Infants.Length;
}
