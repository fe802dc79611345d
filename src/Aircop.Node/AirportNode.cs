using System.Globalization;

namespace Aircop.Node;

/// <summary>
/// An airport's store-and-forward: takes whole files from the inbox, posts them in order, and keeps them until the
/// server's receipt names their bytes. A file posted twice gets the same receipt, so that after a cut or a crash it is
/// simply posted again. Not for use by several threads at once.
/// </summary>
public sealed class AirportNode : IDisposable
{
    private readonly NodeOptions _options;
    private readonly NodeFolders _folders;
    private readonly IntakeClient _intake;
    private readonly InboxWatch _watch;
    private readonly TimeProvider _clock;
    private readonly Random _spread;
    private Retry _retry;

    /// <summary>Opens the node's folders.</summary>
    /// <param name="options">Folders, server, key and times.</param>
    /// <param name="http">The client to post with.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="seed">Seed of the spread between retries.</param>
    /// <exception cref="ArgumentException">An option breaks its rule.</exception>
    /// <exception cref="IOException">Another node holds the folders.</exception>
    public AirportNode(NodeOptions options, HttpClient http, TimeProvider clock, int seed)
    {
        if (options.Fault() is { } fault) throw new ArgumentException(fault, nameof(options));
        _options = options;
        _clock = clock;
        _spread = new Random(seed);
        _folders = new NodeFolders(options.Inbox);
        _intake = new IntakeClient(http, options, clock);
        _watch = new InboxWatch(options.StableAfter);
        _retry = new Retry(options.FirstRetry, options.LongestRetry);
        Status = new NodeStatus { Waiting = _folders.Waiting };
    }

    /// <summary>How the node stands.</summary>
    public NodeStatus Status { get; private set; }

    /// <summary>
    /// One step: takes in what is whole and, when a try is due, posts the first file of the outbox. Returns how long to
    /// wait before the next step.
    /// </summary>
    /// <param name="cancel">Ends the step; a file whose post was cut stays in the outbox.</param>
    public async Task<TimeSpan> StepAsync(CancellationToken cancel)
    {
        TakeIn();
        var wait = _retry.Wait(_clock.GetUtcNow());
        if (_folders.First is not { } first) return _options.ScanEvery;
        if (wait > TimeSpan.Zero) return wait < _options.ScanEvery ? wait : _options.ScanEvery;

        if (_folders.LengthOf(first) > NodeOptions.LargestBodyBytes)
            Refuse("{\"findings\":[{\"code\":\"TooLarge\",\"segment\":0,\"text\":\"Larger than 16 MB; not sent.\"}]}");
        else
            Settle(await PostAsync(first, cancel), first);
        Status = Status with { Waiting = _folders.Waiting };
        return _retry.Failures == 0 && _folders.Waiting > 0 ? TimeSpan.Zero : _options.ScanEvery;
    }

    /// <summary>Steps until it is cancelled.</summary>
    /// <param name="changed">Told whenever the status changed.</param>
    /// <param name="cancel">Ends the run.</param>
    public async Task RunAsync(Action<NodeStatus> changed, CancellationToken cancel)
    {
        var told = Status;
        while (!cancel.IsCancellationRequested)
        {
            var wait = await StepAsync(cancel);
            if (Status != told) changed(told = Status);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, _clock, cancel);
        }
    }

    /// <summary>
    /// Delivers what is there and ends: true when inbox and outbox are empty, false at the first file that cannot be
    /// delivered now.
    /// </summary>
    /// <param name="cancel">Ends the run.</param>
    public async Task<bool> RunOnceAsync(CancellationToken cancel)
    {
        while (true)
        {
            var wait = await StepAsync(cancel);
            if (_retry.Failures > 0) return false;
            if (Status is { Waiting: 0, Arriving: 0 }) return true;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, _clock, cancel);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folders.Dispose();

    private void TakeIn()
    {
        var arriving = 0;
        var whole = _watch.Look(_folders.List(), _clock.GetUtcNow());
        foreach (var file in whole)
            if (!_folders.TryTake(file.Name)) arriving++;
        Status = Status with { Waiting = _folders.Waiting, Arriving = _watch.Pending - whole.Count + arriving };
    }

    private async Task<PostAnswer> PostAsync(OutboxName name, CancellationToken cancel)
    {
        var body = await _folders.ReadAsync(name, cancel);
        return await _intake.PostAsync(body, MediaType.Of(name.DroppedAs)!, cancel);
    }

    private void Settle(PostAnswer answer, OutboxName name)
    {
        switch (Answers.Judge(answer, name.Hash))
        {
            case Verdict.Delivered:
                _folders.Deliver(answer.Body);
                _retry = _retry.Succeeded();
                var known = Answers.IsDuplicate(answer) ? 1 : 0;
                Status = Status with { Sent = Status.Sent + 1, Duplicates = Status.Duplicates + known, Trouble = "", NextTry = null };
                break;
            case Verdict.Refused:
                Refuse(answer.Body);
                break;
            case Verdict.KeyRefused:
                Wait(answer, "the server does not know this key (401)");
                break;
            default:
                Wait(answer, answer.Status == 0 ? $"no link ({answer.Fault})" : string.Create(CultureInfo.InvariantCulture, $"the server answered {answer.Status}"));
                break;
        }
    }

    private void Refuse(string answer)
    {
        _folders.Refuse(answer);
        _retry = _retry.Succeeded();
        Status = Status with { Refused = Status.Refused + 1, Trouble = "", NextTry = null };
    }

    private void Wait(PostAnswer answer, string trouble)
    {
        _retry = _retry.Failed(_clock.GetUtcNow(), answer.RetryAfter, _spread.NextDouble());
        Status = Status with { Trouble = trouble, NextTry = _retry.NotBefore };
    }
}
