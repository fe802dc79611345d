using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Aircop.EndToEnd;

/// <summary>A relay between watchers and the program that cuts connections at random.</summary>
internal sealed class CuttingRelay : IAsyncDisposable
{
    private const int BufferBytes = 16 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<int, Socket> _open = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _target;
    private readonly Task _accepting;
    private int _number;

    public CuttingRelay(Uri target)
    {
        _target = target;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = Accept();
    }

    /// <summary>Address of the relay.</summary>
    public Uri Url { get; }

    /// <summary>Cuts one of the open connections; false when none is open.</summary>
    public bool Cut(Random random)
    {
        var keys = _open.Keys.ToArray();
        if (keys.Length == 0 || !_open.TryRemove(keys[random.Next(keys.Length)], out var socket)) return false;
        socket.Close(0);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        foreach (var socket in _open.Values) socket.Close(0);
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var inner = await _listener.AcceptSocketAsync(_stop.Token);
                _ = Relay(inner);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            // The relay was disposed.
        }
    }

    private async Task Relay(Socket inner)
    {
        var number = Interlocked.Increment(ref _number);
        using var outer = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await outer.ConnectAsync(_target.Host, _target.Port);
            _open[number] = inner;
            await Task.WhenAny(Copy(inner, outer), Copy(outer, inner));
        }
        catch (SocketException)
        {
            // The watcher sees its connection end and comes back.
        }
        finally
        {
            _open.TryRemove(number, out _);
            inner.Close(0);
            outer.Close(0);
        }
    }

    private static async Task Copy(Socket from, Socket to)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read) await to.SendAsync(buffer.AsMemory(0, read));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Either side was cut.
        }
    }
}
