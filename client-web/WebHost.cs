using Aircop.ClientWeb.Administration;
using Aircop.ClientWeb.Airports;
using Aircop.ClientWeb.Bench;
using Aircop.ClientWeb.Boards;
using Aircop.ClientWeb.Carriers;
using Aircop.ClientWeb.Demo;
using Aircop.ClientWeb.Desk;
using Aircop.ClientWeb.Flights;
using Aircop.ClientWeb.Health;
using Aircop.ClientWeb.Intake;
using Aircop.ClientWeb.Operations;
using Aircop.ClientWeb.Passengers;
using Aircop.ClientWeb.Rules;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Grains.SimulatedInterpol;
using Aircop.Silo;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb;

/// <summary>Puts the web host together: intake, boards, sign-in and page, with the grains in the same process unless a cluster has them.</summary>
public static class WebHost
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Largest body of every request but a post to the intake, which keeps its own limit, bytes.</summary>
    private const long MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>Builds the host from its command line.</summary>
    /// <exception cref="SetupException">A setting is wrong; the message says what to do.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = HostCommandLine.Read(args),
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(static o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.AddTelemetry();
        var options = SiloOptions.Read(builder.Configuration);
        var isDemo = DemoOptions.Read(builder.Configuration).Enabled;
        if (isDemo) options.SimulatedInterpol.Enabled = builder.Configuration.GetValue($"{SimulatedInterpolOptions.Section}:{nameof(SimulatedInterpolOptions.Enabled)}", defaultValue: true);
        if (isDemo) builder.AddDemo(options);
        else if (new DemoFiles(options.Storage.Directory).IsDemo) throw new SetupException("This data folder holds a demo. Start with --demo, or choose another folder with --data DIR.");
        if (options.Cluster.ClientOnly) builder.AddAircopClient(options);
        else builder.AddAircopGrains(options);
        AddServices(builder, options);
        if (isDemo) builder.AddDemoPlayer();
        else builder.Services.AddHostedService<FirstAdministrator>();
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, SiloOptions options)
    {
        var services = builder.Services;
        services.AddOptions<IntakeOptions>().BindConfiguration(IntakeOptions.Section).ValidateOnStart();
        services.AddOptions<BoardOptions>().BindConfiguration(BoardOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsValidator>();
        services.AddSingleton<IValidateOptions<BoardOptions>, BoardOptionsValidator>();
        services.AddMetrics();
        services.AddSingleton<IntakeMetrics>();
        services.AddSingleton<IntakeGate>();
        services.AddSingleton<IntakePost>();
        services.AddSingleton<AccessRecord>();
        services.AddSignIn(Path.Combine(options.Storage.Directory, "session-keys"));
        services.AddSingleton<BoardAudience>();
        services.AddSingleton<IBoardAudience>(static s => s.GetRequiredService<BoardAudience>());
        services.AddSingleton<BoardFeeds>();
        services.AddHostedService(static s => s.GetRequiredService<BoardFeeds>());
        services.ConfigureHttpJsonOptions(static o => WireForm.Apply(o.SerializerOptions));
        services.AddSignalR(static o =>
        {
            o.KeepAliveInterval = TimeSpan.FromSeconds(5);
            o.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
            o.MaximumReceiveMessageSize = 16 * 1024;
        }).AddJsonProtocol(static o => WireForm.Apply(o.PayloadSerializerOptions));
        services.AddProblemDetails(static o => o.CustomizeProblemDetails = Problems.Customize);
        services.AddExceptionHandler<FaultHandler>();
        services.AddOpenApi("v1", OpenApiForm.Configure);
        services.AddResponseCompression(static o => o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Problems.ContentType]);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UsePage();
        app.UseRouting();
        app.UseAuthentication();
        app.UsePageGuard();
        app.UseRateLimiter();
        app.UseAuthorization();

        var api = app.MapGroup("/api/v1");
        api.MapIntake();
        api.MapDesk();
        api.MapSession();
        api.MapFlights();
        api.MapPassengers();
        api.MapAirports();
        api.MapOperations();
        api.MapBoards();
        api.MapCarriers();
        api.MapAdministration();
        api.MapLookouts();
        api.MapRules();
        app.MapHub<BoardHub>("/hubs/board");
        app.MapFloor();
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        app.MapPage();
    }
}
