namespace Aircop.Grains.SimulatedInterpol;

/// <summary>
/// How the simulated INTERPOL database behaves. Section <c>SimulatedInterpol</c>. It stands in for FIND (online) and MIND (a copy kept
/// here); nothing is connected to INTERPOL.
/// </summary>
public sealed class SimulatedInterpolOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SimulatedInterpol";

    /// <summary>Name of the list that plays the database; it is only asked, nobody is screened with it.</summary>
    public const string Database = "find-simulated";

    /// <summary>Name of the list that is the copy kept here.</summary>
    public const string Copy = "mind-simulated";

    /// <summary>Whether it is asked at all.</summary>
    /// <value>False; true in a demo.</value>
    public bool Enabled { get; set; }

    /// <summary>How long an answer takes, milliseconds.</summary>
    /// <value>400.</value>
    public int LatencyMilliseconds { get; set; } = 400;

    /// <summary>Of every hour, so many minutes from the full hour on the database cannot be reached.</summary>
    /// <value>0.</value>
    public int OutageMinutes { get; set; }

    /// <summary>Questions that one process may ask in a minute online; a batch counts as one.</summary>
    /// <value>600.</value>
    public int QuestionsPerMinute { get; set; } = 600;

    /// <summary>How long the answers to a batch take, seconds.</summary>
    /// <value>60.</value>
    public int BatchSeconds { get; set; } = 60;

    /// <summary>Flights that depart later than in so many hours are asked for in a batch.</summary>
    /// <value>3.</value>
    public int BatchBeforeHours { get; set; } = 3;

    /// <summary>How often the copy is renewed, hours; 0 when none is kept.</summary>
    /// <value>6.</value>
    public int CopyHours { get; set; } = 6;

    /// <summary>A copy older than so many hours is said to be old on every hit of it.</summary>
    /// <value>24.</value>
    public int OldAfterHours { get; set; } = 24;

    /// <summary>What is wrong with the options and what to do; null when nothing is.</summary>
    public string? Fault() =>
        LatencyMilliseconds is < 0 or > 60_000 ? $"{Section}:LatencyMilliseconds is {LatencyMilliseconds}; set it between 0 and 60000 milliseconds."
        : OutageMinutes is < 0 or > 60 ? $"{Section}:OutageMinutes is {OutageMinutes}; set it between 0 and 60 minutes of every hour."
        : QuestionsPerMinute < 1 ? $"{Section}:QuestionsPerMinute is {QuestionsPerMinute}; set it to 1 or more."
        : BatchSeconds is < 1 or > 86_400 ? $"{Section}:BatchSeconds is {BatchSeconds}; set it between 1 and 86400 seconds."
        : BatchBeforeHours is < 0 or > 168 ? $"{Section}:BatchBeforeHours is {BatchBeforeHours}; set it between 0 and 168 hours."
        : CopyHours is < 0 or > 168 ? $"{Section}:CopyHours is {CopyHours}; set it between 0 and 168 hours."
        : OldAfterHours is < 1 or > 720 ? $"{Section}:OldAfterHours is {OldAfterHours}; set it between 1 and 720 hours."
        : null;
}
