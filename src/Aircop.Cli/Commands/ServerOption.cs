using System.CommandLine;

namespace Aircop.Cli.Commands;

/// <summary>The option <c>--server</c>.</summary>
internal static class ServerOption
{
    /// <summary>The option; an address that is none is refused with a sentence.</summary>
    public static Option<Uri> Create() => new("--server")
    {
        Description = "Address of the server, such as http://127.0.0.1:5080",
        Required = true,
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            result.AddError($"--server is {result.Tokens[0].Value}; it must be an http or https address");
            return null;
        },
    };
}
