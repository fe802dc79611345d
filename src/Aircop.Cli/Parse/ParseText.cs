using System.Globalization;
using Aircop.Edifact;
using Aircop.Edifact.People;

namespace Aircop.Cli.Parse;

/// <summary>What messages and people are called, the same in JSON and in the report.</summary>
internal static class ParseText
{
    /// <summary>What a message asks to be done, as sent: list and sub-code such as <c>745+CP</c>, or the code of a push such as <c>22</c>.</summary>
    public static string? FunctionOf(EdifactMessage message) =>
        message.Paxlst is { } list ? (list.SubCode is { } sub ? $"{list.ListCode}+{sub}" : list.ListCode) : message.Pnrgov?.FunctionCode;

    /// <summary>The part of a series, such as <c>01:C</c>; empty when the message stands alone.</summary>
    public static string PartOf(EdifactMessage message)
    {
        if (message.PartNumber is not { } number) return "";
        var part = number.ToString("D2", CultureInfo.InvariantCulture);
        return message.PartIndicator is { } indicator ? $"{part}:{indicator}" : part;
    }

    /// <summary>M, F or X; null when not known.</summary>
    public static string? SexOf(ListedPerson person) => person.Sex switch
    {
        Sex.Male => "M",
        Sex.Female => "F",
        Sex.Unspecified => "X",
        _ => null,
    };

    /// <summary>The day of birth, or its year where no more is known; null when not even that.</summary>
    public static string? BirthOf(ListedPerson person) =>
        person.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? person.BirthYear?.ToString("D4", CultureInfo.InvariantCulture);
}
