using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Boards;

/// <summary>How boards are pushed. Section <c>Boards</c>.</summary>
public sealed class BoardOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Boards";

    /// <summary>Least time between two pushes of figures, milliseconds.</summary>
    /// <value>250: four pushes a second.</value>
    public int FigureSpacingMs { get; set; } = 250;

    /// <summary>Least time between two pushes when the second has an alert, milliseconds; the first alert after a pause goes at once.</summary>
    /// <value>50.</value>
    public int AlertSpacingMs { get; set; } = 50;

    /// <summary>Ticks kept for those who missed some.</summary>
    /// <value>1,024.</value>
    public int TicksKept { get; set; } = 1_024;

    /// <summary>How far a watcher may stay behind what was sent before it is cut off, seconds. It resumes.</summary>
    /// <value>30.</value>
    public int MaxLagSeconds { get; set; } = 30;

    /// <summary>Time between two signs of life, seconds.</summary>
    /// <value>5.</value>
    public int ClockSeconds { get; set; } = 5;
}

/// <summary>Checks <see cref="BoardOptions"/> at start.</summary>
public sealed class BoardOptionsValidator : IValidateOptions<BoardOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BoardOptions options)
    {
        var faults = new List<string>();
        if (options.AlertSpacingMs is < 1 or > 1_000)
            faults.Add($"Boards:AlertSpacingMs is {options.AlertSpacingMs}; set it between 1 and 1000 milliseconds.");
        if (options.FigureSpacingMs < options.AlertSpacingMs || options.FigureSpacingMs > 10_000)
            faults.Add($"Boards:FigureSpacingMs is {options.FigureSpacingMs}; set it between Boards:AlertSpacingMs ({options.AlertSpacingMs}) and 10000 milliseconds.");
        if (options.TicksKept is < 16 or > 65_536)
            faults.Add($"Boards:TicksKept is {options.TicksKept}; set it between 16 and 65536 ticks.");
        if (options.MaxLagSeconds is < 5 or > 600)
            faults.Add($"Boards:MaxLagSeconds is {options.MaxLagSeconds}; set it between 5 and 600 seconds.");
        if (options.ClockSeconds is < 1 or > 60)
            faults.Add($"Boards:ClockSeconds is {options.ClockSeconds}; set it between 1 and 60 seconds.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
