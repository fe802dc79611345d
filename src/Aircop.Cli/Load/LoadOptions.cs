namespace Aircop.Cli.Load;

/// <summary>What a load run shall do.</summary>
public sealed record LoadOptions
{
    /// <summary>Address of the server.</summary>
    public required Uri Server { get; init; }

    /// <summary>Key that may post for every airport and read the board.</summary>
    public required string Key { get; init; }

    /// <summary>Posts per second in the mean; above 0.</summary>
    public double Rate { get; init; } = 20;

    /// <summary>Watchers of the board; 0 or more.</summary>
    public int Watchers { get; init; } = 20;

    /// <summary>Length of the run; above 0.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Airports that the flights begin and end at; 2 or more.</summary>
    public int Airports { get; init; } = 31;

    /// <summary>People on a list in the mean; 1 or more.</summary>
    public int People { get; init; } = 160;

    /// <summary>Seed of everything drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Id of the operation to watch; null for the first one the server has.</summary>
    public string? Operation { get; init; }

    /// <summary>How arrivals are spread.</summary>
    public Arrivals Arrivals { get; init; } = Arrivals.Poisson;

    /// <summary>How long answers and boards may take after the last post. Default 10 s.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Names the first option that breaks its rule; null when all are well.</summary>
    public string? Fault()
    {
        if (!Server.IsAbsoluteUri || Server.Scheme is not ("http" or "https")) return $"--server is {Server}; it must be an http or https address";
        if (Key.Length == 0) return "--key is empty";
        if (Rate <= 0) return $"--rate is {Rate}; it must be above 0";
        if (Watchers < 0) return $"--watchers is {Watchers}; it must be 0 or more";
        if (Length <= TimeSpan.Zero) return $"--minutes is {Length.TotalMinutes}; it must be above 0";
        if (Airports < 2) return $"--airports is {Airports}; it must be 2 or more";
        return People < 1 ? $"--people is {People}; it must be 1 or more" : null;
    }
}
