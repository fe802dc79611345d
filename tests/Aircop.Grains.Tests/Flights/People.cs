using Aircop.Contracts.Flights;

namespace Aircop.Grains.Tests.Flights;

/// <summary>Invented people and lists of them.</summary>
internal static class People
{
    public static readonly DateTimeOffset Morning = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    public static ManifestPerson Person(string surname, string given = "", string? document = null, string seat = "", DateOnly? birth = null) => new()
    {
        Surname = surname,
        Given = given,
        Kind = PersonKind.Passenger,
        Birth = birth,
        Seat = seat,
        Documents = document is null ? [] : [Document(document)],
    };

    public static TravelDocument Document(string number, string issuer = "CIV") => new() { Type = "P", Number = number, Issuer = issuer };

    /// <summary>People with few different names, so that many share one; some with documents, birth dates, seats.</summary>
    public static List<ManifestPerson> Crowd(Random random, int count)
    {
        string[] surnames = ["DIALLO", "KOUASSI", "TRAORE"];
        string[] givens = ["AMINATA", "KOFFI"];
        var crowd = new List<ManifestPerson>(count);
        for (var i = 0; i < count; i++)
            crowd.Add(new ManifestPerson
            {
                Surname = surnames[random.Next(surnames.Length)],
                Given = givens[random.Next(givens.Length)],
                Kind = PersonKind.Passenger,
                Birth = random.Next(3) > 0 ? new DateOnly(1980, 1, 1).AddDays(random.Next(3)) : null,
                Documents = random.Next(2) > 0 ? [Document($"12AB{i:d5}")] : [],
                Seat = random.Next(2) > 0 ? $"{i + 1}A" : "",
                Position = i + 1,
            });
        return crowd;
    }
}
