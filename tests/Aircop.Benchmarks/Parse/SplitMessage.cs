namespace Aircop.Benchmarks.Parse;

/// <summary>What the plain reader makes of a passenger list: the fields of a person that every such reader keeps.</summary>
internal sealed class SplitList
{
    public List<SplitLeg> Legs { get; } = [];

    public List<SplitPerson> People { get; } = [];

    public int? Declared { get; set; }
}

internal sealed class SplitLeg
{
    public string Flight { get; set; } = "";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public DateTime? Departure { get; set; }

    public DateTime? Arrival { get; set; }
}

internal sealed class SplitPerson
{
    public string Kind { get; set; } = "";

    public string Surname { get; set; } = "";

    public string Given { get; set; } = "";

    public string Second { get; set; } = "";

    public string Sex { get; set; } = "";

    public DateOnly? Birth { get; set; }

    public List<string> Nationalities { get; } = [];

    public List<SplitDocument> Documents { get; } = [];

    public List<string> Locators { get; } = [];

    public string Seat { get; set; } = "";

    public int? Bags { get; set; }

    public int? WeightKg { get; set; }

    public List<string> Tags { get; } = [];

    public string Embarkation { get; set; } = "";

    public string Destination { get; set; } = "";

    public int Position { get; set; }
}

internal sealed class SplitDocument
{
    public string Type { get; set; } = "";

    public string Number { get; set; } = "";

    public string Issuer { get; set; } = "";

    public DateOnly? Expiry { get; set; }
}
