using Aircop.Contracts.Reference;
using Aircop.Silo;

namespace Aircop.ClientWeb.Demo;

/// <summary>Adds the demo to the host.</summary>
internal static class DemoServices
{
    /// <summary>Adds the clock, which goes on where the demo stands, and what plays the demo. Before the grains are added.</summary>
    /// <exception cref="SetupException">An option is wrong.</exception>
    public static void AddDemo(this IHostApplicationBuilder builder, SiloOptions options)
    {
        var demo = DemoOptions.Read(builder.Configuration);
        var files = new DemoFiles(options.Storage.Directory);
        builder.Services.AddSingleton(demo);
        builder.Services.AddSingleton(files);
        builder.Services.AddSingleton(_ =>
        {
            var progress = files.Progress() ?? First(demo);
            return new DemoTime(progress, new FieldClock(TimeProvider.System, progress.Field, demo.Speed));
        });
        builder.Services.AddSingleton(static s => s.GetRequiredService<DemoTime>().Clock);
        builder.Services.AddSingleton<DemoDays>();
    }

    /// <summary>Adds what seeds and plays the demo. After the grains are added, so that they answer when it starts.</summary>
    public static void AddDemoPlayer(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemoOfficers>();
        builder.Services.AddSingleton<DemoSeed>();
        builder.Services.AddHostedService<DemoSetup>();
        builder.Services.AddHostedService<DemoPlayer>();
    }

    private static DemoProgress First(DemoOptions demo)
    {
        var midnight = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero);
        return new DemoProgress(midnight, midnight.AddHours(demo.BeginHour), midnight.AddTicks(-1));
    }
}

/// <summary>Where the demo stood at this start, and its clock.</summary>
/// <param name="Begin">Where it stood.</param>
/// <param name="Clock">The clock of the field.</param>
public sealed record DemoTime(DemoProgress Begin, FieldClock Clock);
