using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Hub;

/// <summary>
/// Follows one board over the hub's own protocol, as a browser does: joins, takes a snapshot, applies ticks, asks for what
/// it missed, and comes back with its epoch and number when it is cut.
/// </summary>
/// <param name="server">Address of the server.</param>
/// <param name="key">Key or token that may read the board.</param>
/// <param name="operation">Id of the operation.</param>
/// <param name="follower">Is told what arrives.</param>
/// <param name="clock">Measures the pauses between tries.</param>
public sealed class HubWatcher(Uri server, string key, string operation, IBoardFollower follower, TimeProvider clock)
{
    private const int ReceiveBytes = 64 * 1024;
    private static readonly TimeSpan SignEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly HubSession _session = new(operation, follower);
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>The board as it stands here; null before the first snapshot.</summary>
    public BoardSnapshot? Board => _session.Board;

    /// <summary>How often the watcher was cut and came back.</summary>
    public int Resumes { get; private set; }

    /// <summary>What ended the last connection; empty when nothing has.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Follows until cancelled; comes back after every cut.</summary>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(CancellationToken cancel)
    {
        var failures = 0;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await ConnectAsync(() => failures = 0, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is WebSocketException or IOException or JsonException or InvalidDataException or OperationCanceledException or HubRefusedException)
            {
                Trouble = e.Message;
            }
            Resumes++;
            var pause = TimeSpan.FromMilliseconds(100 * Math.Pow(2, Math.Min(failures++, 10)));
            try
            {
                await Task.Delay(pause < LongestPause ? pause : LongestPause, clock, cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ConnectAsync(Action joined, CancellationToken cancel)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(HubAddress(), cancel);
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _session.Begin();
        await SendAsync(socket, HubProtocol.Handshake, life.Token);
        await SendAsync(socket, _session.Subscribe(), life.Token);
        var signs = TellAsync(socket, life.Token);
        try
        {
            var frames = new HubFrames();
            var buffer = new byte[ReceiveBytes];
            while (true)
            {
                life.CancelAfter(Silence);
                var received = await socket.ReceiveAsync(buffer.AsMemory(), life.Token);
                if (received.MessageType == WebSocketMessageType.Close) throw new IOException("The server closed the connection.");
                frames.Append(buffer.AsSpan(0, received.Count));
                while (frames.TryRead(out var record))
                {
                    if (_session.Take(record)) joined();
                    if (_session.MustAsk) await SendAsync(socket, _session.Subscribe(), life.Token);
                }
            }
        }
        finally
        {
            await life.CancelAsync();
            await signs;
        }
    }

    private async Task TellAsync(ClientWebSocket socket, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(SignEvery, clock, cancel);
                await SendAsync(socket, _session.SignOfLife(), cancel);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            // The reading side sees the same end and says so.
        }
    }

    private async Task SendAsync(ClientWebSocket socket, ReadOnlyMemory<byte> record, CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(record, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _sending.Release();
        }
    }

    private Uri HubAddress() => new UriBuilder(server)
    {
        Scheme = server.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs,
        Path = "/hubs/board",
        Query = string.Create(CultureInfo.InvariantCulture, $"access_token={Uri.EscapeDataString(key)}"),
    }.Uri;
}
