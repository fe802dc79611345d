using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Aircop.Benchmarks;

/// <summary>The real server as a process of its own, on a data folder that is removed afterwards.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Share of one processor that a server uses with nothing to do: timers, and its own measuring.</summary>
    private const double MostWhenQuiet = 0.1;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan QuietLimit = TimeSpan.FromMinutes(2);

    /// <summary>So long it must have had nothing to do.</summary>
    public static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private readonly string _data;
    private readonly Queue<string> _lastLines = new();

    private ServerProcess(Process process, string data, Uri address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    /// <summary>Address at which it listens.</summary>
    public Uri Address { get; }

    /// <summary>Processor time that it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Waits until it has nothing to do any more.</summary>
    /// <exception cref="TimeoutException">It was still at work after two minutes.</exception>
    public async Task QuietAsync(CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < QuietLimit)
        {
            var before = ProcessorTime;
            await Task.Delay(QuietFor, cancel);
            if (ProcessorTime - before < QuietFor * MostWhenQuiet) return;
        }

        throw new TimeoutException($"The server was still at work after {QuietLimit.TotalSeconds} s.");
    }

    /// <summary>Finds the host that was built with this benchmark: same engine, same configuration.</summary>
    public static string? FindHost()
    {
        // .../tests/Aircop.Benchmarks/bin/ENGINE/CONFIGURATION/net10.0/
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        if (own.Parent?.Parent?.Parent?.Parent?.Parent?.Parent is not { } root) return null;
        var build = Path.GetRelativePath(Path.Combine(root.FullName, "tests", "Aircop.Benchmarks"), own.FullName);
        var path = Path.Combine(root.FullName, "client-web", build, "Aircop.ClientWeb.dll");
        return File.Exists(path) ? path : null;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="host">Aircop.ClientWeb.dll.</param>
    /// <param name="administratorPassword">Password of the first account.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It ended before it was ready; the message has its last lines.</exception>
    /// <exception cref="TimeoutException">It was not ready in time.</exception>
    public static async Task<ServerProcess> StartAsync(string host, string administratorPassword, CancellationToken cancel)
    {
        var data = Directory.CreateTempSubdirectory("aircop-bench-").FullName;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = data,
        };
        foreach (var argument in (string[])[host, "--data", data, "--urls", address.ToString(), "--bench"]) start.ArgumentList.Add(argument);
        start.Environment["AIRCOP_ADMIN_PASSWORD"] = administratorPassword;
        var server = new ServerProcess(Process.Start(start)!, data, address);
        server._process.OutputDataReceived += server.Keep;
        server._process.ErrorDataReceived += server.Keep;
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            await server.ReadyAsync(cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task ReadyAsync(CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < StartLimit)
        {
            if (_process.HasExited) throw new InvalidOperationException("The server ended before it was ready: " + LastLines());
            try
            {
                using var response = await http.GetAsync("readyz", cancel);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(100, cancel);
        }
        throw new TimeoutException("The server was not ready in time: " + LastLines());
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_lastLines)
        {
            _lastLines.Enqueue(line.Data);
            if (_lastLines.Count > 20) _lastLines.Dequeue();
        }
    }

    private string LastLines()
    {
        lock (_lastLines) return string.Join(Environment.NewLine, _lastLines);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
