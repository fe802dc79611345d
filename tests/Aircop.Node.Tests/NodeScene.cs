using System.Security.Cryptography;
using System.Text;

namespace Aircop.Node.Tests;

/// <summary>A node on a folder of its own, with an intake and a clock that the test moves.</summary>
internal sealed class NodeScene : IDisposable
{
    private readonly HttpClient _http;

    public NodeScene()
    {
        Folder = Directory.CreateTempSubdirectory("aircop-node-").FullName;
        Intake = new FakeIntake();
        _http = new HttpClient(Intake);
        Node = Open();
    }

    public string Folder { get; }
    public FakeIntake Intake { get; }
    public ManualClock Clock { get; } = new();
    public AirportNode Node { get; private set; }

    /// <summary>Drops a file that was written a while ago, so that it is whole at first sight.</summary>
    public string Drop(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, Clock.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(1));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public Task<TimeSpan> Step() => Node.StepAsync(CancellationToken.None);

    public async Task Steps(int count)
    {
        for (var i = 0; i < count; i++) await Step();
    }

    /// <summary>Ends the node and starts another on the same folder.</summary>
    public void Restart()
    {
        Node.Dispose();
        Node = Open();
    }

    public string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Folder, folder)).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Node.Dispose();
        _http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private AirportNode Open() => new(
        new NodeOptions { Inbox = Folder, Server = new Uri("http://aircop.test/"), Key = "node-key" }, _http, Clock, seed: 1);
}

/// <summary>A clock that stands still until the test moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2025, 8, 29, 6, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
