using System.Globalization;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.SimulatedInterpol;
using Aircop.Grains.Flights;

namespace Aircop.Grains.SimulatedInterpol;

/// <summary>Makes hits of the answers of the simulated database, and says of a hit how old the copy is that raised it.</summary>
internal static class SimulatedAnswers
{
    /// <summary>Whether the person shows the document.</summary>
    public static bool Shows(PersonEntry person, CheckedDocument document) =>
        person.Person.Documents.Any(one => one.Number == document.Number && one.Issuer == document.Issuer);

    /// <summary>The hit of an answer on a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="entry">The entry that it has.</param>
    /// <param name="content">Keyed hash of the entry.</param>
    public static Hit Hit(PersonEntry person, CheckAnswer answer, Lookout entry, string content) => new()
    {
        Id = $"{person.Key}.{SimulatedInterpolOptions.Database}.{entry.Id}",
        Person = person.Key,
        Kind = HitKind.InterpolDocument,
        Severity = Severity.Act,
        Rank = 1000,
        Headline = Phrase.Of("hit.document", ("category", entry.Category.ToString())),
        Reasons =
        [
            Reason(ReasonSide.For, SimulatedInterpolOptions.Database, Phrase.Of("evidence.documentNumber.equal")),
            Reason(ReasonSide.For, SimulatedInterpolOptions.Database, Phrase.Of(answer.Mode == CheckMode.Batch ? "evidence.asked.batch" : "evidence.asked.online", ("at", Moment(answer.At)))),
            Reason(ReasonSide.Against, SimulatedInterpolOptions.Database, Phrase.Of("evidence.asked.unconfirmed")),
        ],
        Place = person.Person.Seat.Length > 0 ? person.Person.Seat : string.Create(CultureInfo.InvariantCulture, $"#{person.Person.Position}"),
        List = SimulatedInterpolOptions.Database,
        Entry = entry.Id,
        EntryContent = content,
    };

    /// <summary>A hit of a list, with the age of the list where that is a copy.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="list">What the list is.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static Hit WithAge(Hit hit, WatchlistDescription? list, DateTimeOffset now)
    {
        if (list?.CopiedAt is not { } at) return hit;
        var reasons = hit.Reasons.Add(Reason(ReasonSide.For, hit.List, Phrase.Of("evidence.copy.of", ("at", Moment(at)))));
        var isOld = list.OldAfterHours > 0 && now - at > TimeSpan.FromHours(list.OldAfterHours);
        if (isOld) reasons = reasons.Add(Reason(ReasonSide.Against, hit.List, Phrase.Of("evidence.copy.old", ("hours", list.OldAfterHours.ToString(CultureInfo.InvariantCulture)))));
        return hit with { Reasons = reasons };
    }

    private static HitReason Reason(ReasonSide side, string source, Phrase text) => new() { Side = side, Source = source, Text = text };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
