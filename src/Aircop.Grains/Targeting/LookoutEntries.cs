using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Screening;
using Aircop.Screening.Births;

namespace Aircop.Grains.Targeting;

/// <summary>What the network keeps of a lookout as screening takes it, and what screening reads of published lists as the network keeps it.</summary>
internal static class LookoutEntries
{
    /// <summary>The entry of a lookout.</summary>
    /// <param name="list">The list it stands on.</param>
    /// <param name="lookout">The lookout.</param>
    public static LookoutEntry Of(string list, Lookout lookout) => new()
    {
        Id = lookout.Id,
        List = list,
        Category = (Screening.LookoutCategory)lookout.Category,
        Notice = lookout.Notice == Contracts.Lookouts.NoticeColour.Unspecified ? null : (Screening.NoticeColour)lookout.Notice,

        // A name whose parts the list does not tell stands whole in one field.
        Name = lookout.Given.Length > 0 ? null : Given(lookout.Surname),
        Surname = lookout.Given.Length > 0 ? Given(lookout.Surname) : null,
        GivenNames = Given(lookout.Given),
        Aliases = [.. lookout.Aliases.Select(alias => alias.Given.Length > 0 ? $"{alias.Surname}, {alias.Given}" : alias.Surname)],
        BirthDate = lookout.Birth,
        BirthYear = lookout.BirthYear,
        Births = [.. lookout.Births.Select(SpanOf)],
        Nationality = lookout.Nationalities.IsEmpty ? null : lookout.Nationalities[0],
        Sex = lookout.Sex switch
        {
            "F" => Sex.Female,
            "M" => Sex.Male,
            _ => Sex.Unspecified,
        },
        DocumentNumber = Given(lookout.DocumentNumber),
        DocumentIssuer = Given(lookout.DocumentIssuer),
        FurtherDocuments = [.. lookout.Documents.Select(document => new ListedDocument(document.Number, Given(document.Issuer)))],
        ReasonCode = Given(lookout.ReasonCode),
    };

    /// <summary>The lookout of an entry that was read of a published list.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="category">What such a list is for.</param>
    /// <param name="notice">The notice behind its entries.</param>
    public static Lookout Of(LookoutEntry entry, Contracts.Lookouts.LookoutCategory category, Contracts.Lookouts.NoticeColour notice) => new()
    {
        Id = entry.Id,
        Category = category,
        Notice = notice,
        Surname = entry.Surname ?? entry.Name ?? "",
        Given = entry.GivenNames ?? "",
        Aliases = [.. All(entry.Aliases).Select(alias => new LookoutName { Surname = alias })],
        Birth = entry.BirthDate,
        BirthYear = entry.BirthYear,
        Births = [.. All(entry.Births).Select(BirthOf)],
        Nationalities = entry.Nationality is { } nationality ? [nationality] : [],
        Sex = entry.Sex switch
        {
            Sex.Female => "F",
            Sex.Male => "M",
            _ => "",
        },
        DocumentNumber = entry.DocumentNumber ?? "",
        DocumentIssuer = entry.DocumentIssuer ?? "",
        Documents = [.. All(entry.FurtherDocuments).Select(document => new LookoutDocument { Number = document.Number, Issuer = document.Issuer ?? "" })],
    };

    private static BirthSpan SpanOf(LookoutBirth birth)
    {
        if (birth.Day is { } day) return BirthSpan.Of(day) with { Approximate = birth.Approximate };
        var (first, last) = (BirthSpan.Of(birth.Year), BirthSpan.Of(birth.YearTo ?? birth.Year));
        return first.IsKnown && last.IsKnown ? first with { LastYear = last.LastYear, Approximate = birth.Approximate } : default;
    }

    private static LookoutBirth BirthOf(BirthSpan birth) => birth.IsDay
        ? new LookoutBirth { Day = new DateOnly(birth.FirstYear, birth.Month, birth.Day), Approximate = birth.Approximate }
        : new LookoutBirth { Year = birth.FirstYear, YearTo = birth.LastYear > birth.FirstYear ? birth.LastYear : null, Approximate = birth.Approximate };

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private static ImmutableArray<T> All<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
