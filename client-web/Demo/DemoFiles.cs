using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.ClientWeb.Demo;

/// <summary>Where a demo stands, kept in the data folder, so that a restart goes on from there.</summary>
/// <param name="Start">Midnight of the first day, UTC.</param>
/// <param name="Field">Time in the field when this was written, UTC.</param>
/// <param name="PlayedUntil">Everything up to this time has been played, UTC.</param>
public sealed record DemoProgress(DateTimeOffset Start, DateTimeOffset Field, DateTimeOffset PlayedUntil);

/// <summary>What a visitor of the demo needs to come in.</summary>
/// <param name="Url">Address of the page.</param>
/// <param name="NodeKey">Key that may post for every airport.</param>
/// <param name="Users">Who may sign in.</param>
public sealed record DemoCredentials(string Url, string NodeKey, IReadOnlyList<DemoUser> Users);

/// <summary>Somebody who may sign in.</summary>
/// <param name="Name">User name.</param>
/// <param name="Password">Password.</param>
/// <param name="Role">Role.</param>
public sealed record DemoUser(string Name, string Password, string Role);

/// <summary>The demo's files in the data folder, readable by their owner only.</summary>
/// <param name="folder">Data folder.</param>
public sealed class DemoFiles(string folder)
{
    /// <summary>File with the credentials.</summary>
    public string CredentialsPath { get; } = Path.Combine(folder, "demo-credentials.json");

    private string ProgressPath { get; } = Path.Combine(folder, "demo-progress.json");

    /// <summary>True when the folder holds a demo.</summary>
    public bool IsDemo => File.Exists(ProgressPath);

    /// <summary>Where the demo stands; null at its first start.</summary>
    public DemoProgress? Progress() => Read(ProgressPath, DemoJson.Default.DemoProgress);

    /// <summary>Notes where the demo stands.</summary>
    public void Write(DemoProgress progress) => Write(ProgressPath, JsonSerializer.SerializeToUtf8Bytes(progress, DemoJson.Default.DemoProgress));

    /// <summary>The credentials; null at the first start.</summary>
    public DemoCredentials? Credentials() => Read(CredentialsPath, DemoJson.Default.DemoCredentials);

    /// <summary>Keeps the credentials.</summary>
    public void Write(DemoCredentials credentials) =>
        Write(CredentialsPath, JsonSerializer.SerializeToUtf8Bytes(credentials, DemoJson.Default.DemoCredentials));

    private static T? Read<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> form)
        where T : class =>
        File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), form) : null;

    private static void Write(string path, byte[] bytes)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options)) file.Write(bytes);
        File.Move(fresh, path, overwrite: true);
    }
}

/// <summary>JSON of the demo's files.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DemoProgress))]
[JsonSerializable(typeof(DemoCredentials))]
internal sealed partial class DemoJson : JsonSerializerContext;
