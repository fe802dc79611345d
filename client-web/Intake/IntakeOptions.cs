using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Intake;

/// <summary>Limits of the intake. Section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Intake";

    /// <summary>Largest body taken, bytes.</summary>
    /// <value>16 MiB.</value>
    public int MaxBodyBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Posts that may be under way at once; more are asked to come back.</summary>
    /// <value>1,024.</value>
    public int MaxPostsUnderWay { get; set; } = 1_024;

    /// <summary>Bytes that posts under way may hold together; more are asked to come back. At least <see cref="MaxBodyBytes"/>.</summary>
    /// <value>256 MiB.</value>
    public long MaxBytesUnderWay { get; set; } = 256L * 1024 * 1024;

    /// <summary>How long a poster that was turned away should wait, seconds.</summary>
    /// <value>2.</value>
    public int RetryAfterSeconds { get; set; } = 2;
}

/// <summary>Checks <see cref="IntakeOptions"/> at start.</summary>
public sealed class IntakeOptionsValidator : IValidateOptions<IntakeOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        var faults = new List<string>();
        if (options.MaxBodyBytes is < 1_024 or > 256 * 1024 * 1024)
            faults.Add($"Intake:MaxBodyBytes is {options.MaxBodyBytes}; set it between 1024 and 268435456 bytes.");
        if (options.MaxPostsUnderWay < 1)
            faults.Add($"Intake:MaxPostsUnderWay is {options.MaxPostsUnderWay}; set it to 1 or more posts.");
        if (options.MaxBytesUnderWay < options.MaxBodyBytes)
            faults.Add($"Intake:MaxBytesUnderWay is {options.MaxBytesUnderWay}; set it to Intake:MaxBodyBytes ({options.MaxBodyBytes}) bytes or more.");
        if (options.RetryAfterSeconds is < 1 or > 3_600)
            faults.Add($"Intake:RetryAfterSeconds is {options.RetryAfterSeconds}; set it between 1 and 3600 seconds.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
