using Aircop.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

try
{
    if (!GrainHosting.CanStandAlone) throw new SetupException("A silo alone needs Orleans: build with --engine orleans, or use ./aircop up.");
    var builder = WebApplication.CreateSlimBuilder(HostCommandLine.Read(args));
    builder.AddTelemetry();
    builder.AddAircopGrains(SiloOptions.Read(builder.Configuration));
    var app = builder.Build();
    app.MapGet("/healthz", static () => "alive");
    app.MapGet("/readyz", static async (Readiness readiness) =>
        await readiness.Ask() is { } fault ? Results.Text(fault, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready"));
    await app.RunAsync();
    return 0;
}
catch (SetupException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
