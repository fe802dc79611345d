using Aircop.Contracts.Lookouts;
using Aircop.Screening;

namespace Aircop.Grains.Targeting;

/// <summary>What the network keeps of a lookout, as screening takes it.</summary>
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
        Surname = Given(lookout.Surname),
        GivenNames = Given(lookout.Given),
        BirthDate = lookout.Birth,
        BirthYear = lookout.BirthYear,
        Nationality = lookout.Nationalities.IsEmpty ? null : lookout.Nationalities[0],
        DocumentNumber = Given(lookout.DocumentNumber),
        DocumentIssuer = Given(lookout.DocumentIssuer),
        ReasonCode = Given(lookout.ReasonCode),
    };

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
