using Aircop.Silo;

namespace Aircop.ClientWeb.Demo;

/// <summary>How a demo is played. Section <c>Demo</c>; <c>--demo</c> turns it on.</summary>
public sealed class DemoOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Demo";

    /// <summary>Whether this is a demo.</summary>
    /// <value>False.</value>
    public bool Enabled { get; set; }

    /// <summary>Seconds in the field per second of the wall clock.</summary>
    /// <value>60: a day in 24 minutes.</value>
    public double Speed { get; set; } = 60;

    /// <summary>Flights of a synthetic day.</summary>
    /// <value>1,400.</value>
    public int Flights { get; set; } = 1_400;

    /// <summary>Time of the first day at which the demo begins, hours; the flights before are posted at once.</summary>
    /// <value>7.</value>
    public double BeginHour { get; set; } = 7;

    /// <summary>From which everything that is invented follows.</summary>
    /// <value>8.</value>
    public ulong Seed { get; set; } = 8;

    /// <summary>Reads and checks the options.</summary>
    /// <exception cref="SetupException">One is wrong; the message says what to do.</exception>
    public static DemoOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<DemoOptions>() ?? new DemoOptions();
        if (options.Speed is < 1 or > 600) throw new SetupException($"Demo:Speed is {options.Speed}; set it between 1 and 600.");
        if (options.Flights is < 1 or > 5_000) throw new SetupException($"Demo:Flights is {options.Flights}; set it between 1 and 5000 flights a day.");
        if (options.BeginHour is < 0 or > 23) throw new SetupException($"Demo:BeginHour is {options.BeginHour}; set it between 0 and 23 hours.");
        return options;
    }
}
