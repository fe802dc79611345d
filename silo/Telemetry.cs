using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Aircop.Silo;

/// <summary>What the hosts tell about themselves: JSON lines on the console, and metrics over OTLP when an address for them is set.</summary>
public static class Telemetry
{
    /// <summary>Setting with the address to which metrics go, such as <c>http://127.0.0.1:4317</c>; empty sends none.</summary>
    public const string EndpointSetting = "Otlp:Endpoint";

    /// <summary>Adds logging and, where set, metrics.</summary>
    /// <exception cref="SetupException">The address is not one.</exception>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(static o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        if (builder.Configuration[EndpointSetting] is not { Length: > 0 } endpoint) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            throw new SetupException($"{EndpointSetting} is \"{endpoint}\"; set the address of an OTLP receiver, such as http://127.0.0.1:4317.");
        builder.Services.AddHostedService(_ => new MetricsExport(address));
    }

    private sealed class MetricsExport(Uri endpoint) : IHostedService
    {
        private MeterProvider? _provider;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .AddMeter("Aircop*", "Microsoft.Orleans", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                .AddOtlpExporter(o => o.Endpoint = endpoint)
                .Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _provider?.Dispose();
            return Task.CompletedTask;
        }
    }
}
