using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Lookouts;

namespace Aircop.Grains.Lookouts;

/// <summary>
/// Hash of what a lookout says. What it does not say is left out, so that a member added to lookouts later changes no hash of those that
/// do not have it.
/// </summary>
internal static class LookoutFingerprint
{
    /// <summary>The first half of the SHA-256.</summary>
    public static UInt128 Of(Lookout lookout) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Text(lookout))));

    // Every value is told with its length, so that no two lookouts have one text.
    private static string Text(Lookout lookout)
    {
        var text = new StringBuilder();
        Say(text, "id", lookout.Id);
        Say(text, "category", lookout.Category == LookoutCategory.Unspecified ? "" : lookout.Category.ToString());
        Say(text, "surname", lookout.Surname);
        Say(text, "given", lookout.Given);
        Say(text, "birth", Day(lookout.Birth));
        Say(text, "year", Number(lookout.BirthYear));
        Say(text, "number", lookout.DocumentNumber);
        Say(text, "issuer", lookout.DocumentIssuer);
        foreach (var alias in lookout.Aliases) Say(text, alias.Weak ? "weak" : "alias", alias.Surname, alias.Given);
        foreach (var birth in lookout.Births) Say(text, birth.Approximate ? "about" : "born", Day(birth.Day), Number(birth.Year), Number(birth.YearTo));
        foreach (var nationality in lookout.Nationalities) Say(text, "nationality", nationality);
        Say(text, "sex", lookout.Sex);
        foreach (var document in lookout.Documents) Say(text, "document", document.Type, document.Number, document.Issuer);
        Say(text, "notice", lookout.Notice == NoticeColour.Unspecified ? "" : lookout.Notice.ToString());
        Say(text, "reason", lookout.ReasonCode);
        Say(text, "until", Day(lookout.ValidUntil));
        return text.ToString();
    }

    private static void Say(StringBuilder text, string name, params ReadOnlySpan<string> values)
    {
        var length = 0;
        foreach (var value in values) length += value.Length;
        if (length == 0) return;
        text.Append(name);
        foreach (var value in values) text.Append(CultureInfo.InvariantCulture, $" {value.Length}:{value}");
        text.Append('\n');
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
