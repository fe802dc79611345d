using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Aircop.Testing;

namespace Aircop.EndToEnd;

/// <summary>The built program as a process with its own data folder and port. Can be killed without warning and started again.</summary>
public sealed class RunningAircop : IAsyncDisposable
{
    /// <summary>Password of the first administrator.</summary>
    public const string AdminPassword = "an-administrator-of-tests";

    // tests/Aircop.EndToEnd/bin/<engine>/<configuration>/net10.0 has its like under client-web.
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("aircop-e2e-");
    private readonly string[] _arguments;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private RunningAircop(string[] arguments)
    {
        _arguments = arguments;
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    /// <summary>The repository.</summary>
    public static string Root { get; } = Own.Parent!.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The program's file.</summary>
    public static string ProgramFile { get; } =
        Path.Combine(Root, "client-web", "bin", Own.Parent!.Parent!.Name, Own.Parent!.Name, Own.Name, "Aircop.ClientWeb.dll");

    /// <summary>Address of the program.</summary>
    public Uri Url { get; }

    /// <summary>Its data folder.</summary>
    public string Data => _data.FullName;

    /// <summary>True when the program is not running.</summary>
    public bool HasEnded => _process is not { HasExited: false };

    /// <summary>What it printed, all starts together.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts the program on an empty folder and waits until it is ready.</summary>
    public static async Task<RunningAircop> Start(params string[] arguments)
    {
        var running = new RunningAircop(arguments);
        await running.Restart();
        return running;
    }

    /// <summary>Starts the program again on the same folder and waits until it is ready.</summary>
    public async Task Restart()
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])[ProgramFile, "--data", Data, "--urls", Url.ToString(), .. _arguments]) info.ArgumentList.Add(word);
        info.Environment["AIRCOP_ADMIN_PASSWORD"] = AdminPassword;
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Url };
        await Eventually.Holds(() => IsReady(http), LongestStart, "the program is ready; it printed: " + Output);
    }

    /// <summary>Kills the process with SIGKILL: nothing of it runs on.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>A client; with a key it is a node.</summary>
    public HttpClient Client(string? nodeKey = null)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = Url };
        if (nodeKey is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", nodeKey);
        return http;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await Kill();
        _data.Delete(recursive: true);
    }

    private async Task<bool> IsReady(HttpClient http)
    {
        if (_process!.HasExited) throw new InvalidOperationException($"The program ended with {_process.ExitCode}: {Output}");
        try
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
