using Aircop.ClientWeb;
using Aircop.Silo;

try
{
    await using var app = WebHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (SetupException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
