using Aircop.Contracts.Operations;

namespace Aircop.Cli.Load;

/// <summary>
/// The books of a load run: what was posted, what was answered, and which watcher saw it when. Times count from the start
/// of the run, and a post's time is the one at which it was due: a tester that starts late makes nothing look faster.
/// </summary>
/// <param name="watchers">How many watchers follow the board.</param>
public sealed class LoadLedger(int watchers)
{
    private readonly Lock _gate = new();
    private readonly List<Post> _posts = [];
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);
    private readonly HashSet<(string, long, int)>[] _events = [.. Enumerable.Range(0, watchers).Select(_ => new HashSet<(string, long, int)>())];
    private readonly SortedDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private readonly Latencies _toReceipt = new();
    private readonly Latencies _toBoard = new();
    private readonly Latencies _lately = new();
    private int _inFlight;
    private int _accepted;
    private int _acceptedBefore;
    private int _doubled;
    private long _people;
    private long _peopleBefore;

    /// <summary>Enters a post and returns its number.</summary>
    /// <param name="flight">Key of its flight.</param>
    /// <param name="people">People on the list.</param>
    /// <param name="due">When it was due.</param>
    public int Begin(string flight, int people, TimeSpan due)
    {
        lock (_gate)
        {
            var post = new Post(people, due);
            _posts.Add(post);
            if (!_flights.TryGetValue(flight, out var known)) _flights.Add(flight, known = new Flight(watchers));
            known.Posts.Add(post);
            _inFlight++;
            return _posts.Count - 1;
        }
    }

    /// <summary>Enters that a post was taken.</summary>
    /// <param name="number">Number of the post.</param>
    /// <param name="at">When the receipt was there.</param>
    public void Accepted(int number, TimeSpan at)
    {
        lock (_gate)
        {
            var post = _posts[number];
            post.Accepted = true;
            _inFlight--;
            _accepted++;
            _people += post.People;
            _toReceipt.Add(at - post.Due);
            _lately.Add(at - post.Due);
        }
    }

    /// <summary>Enters that a post was not taken, or that its outcome is unknown.</summary>
    /// <param name="number">Number of the post.</param>
    /// <param name="error">Status, or a word for the fault.</param>
    public void Failed(int number, string error)
    {
        lock (_gate)
        {
            _posts[number].Failed = true;
            _inFlight--;
            _errors[error] = _errors.GetValueOrDefault(error) + 1;
        }
    }

    /// <summary>
    /// Enters an event that a watcher received. An event of a flight shows all lists of it that were posted before; the
    /// same event twice, or more lists shown than were posted, counts as doubled.
    /// </summary>
    /// <param name="watcher">Number of the watcher, from 0.</param>
    /// <param name="epoch">Epoch of the board.</param>
    /// <param name="e">The event.</param>
    /// <param name="at">When it was received.</param>
    public void Saw(int watcher, string epoch, BoardEvent e, TimeSpan at)
    {
        lock (_gate)
        {
            if (!_events[watcher].Add((epoch, e.Seq, e.Part)))
            {
                _doubled++;
                return;
            }
            Show(watcher, e, at, measure: true);
        }
    }

    /// <summary>Enters an event that a watcher found in a snapshot: it is on the board, but when it came there is not known.</summary>
    /// <param name="watcher">Number of the watcher, from 0.</param>
    /// <param name="epoch">Epoch of the board.</param>
    /// <param name="e">The event.</param>
    /// <param name="at">When the snapshot was received.</param>
    public void Found(int watcher, string epoch, BoardEvent e, TimeSpan at)
    {
        lock (_gate)
            if (_events[watcher].Add((epoch, e.Seq, e.Part))) Show(watcher, e, at, measure: false);
    }

    /// <summary>True when every accepted post was seen by every watcher and no answer is outstanding.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_gate)
            {
                if (_inFlight > 0) return false;
                foreach (var post in _posts)
                    if (post.Accepted && post.SeenBy < watchers) return false;
                return true;
            }
        }
    }

    /// <summary>What the time since the last call came to.</summary>
    /// <param name="at">The time.</param>
    /// <param name="since">How long ago the last call was.</param>
    public LoadSecond TakeSecond(TimeSpan at, TimeSpan since)
    {
        lock (_gate)
        {
            var errors = _errors.Values.Sum();
            var second = new LoadSecond(at, (_accepted - _acceptedBefore) / since.TotalSeconds, (_people - _peopleBefore) / since.TotalSeconds,
                _inFlight, errors, _lately.Percentile(0.5), _lately.Percentile(0.99));
            _acceptedBefore = _accepted;
            _peopleBefore = _people;
            _lately.Clear();
            return second;
        }
    }

    /// <summary>The books closed.</summary>
    /// <param name="length">Length of the run, for the rates.</param>
    public LoadTotals Close(TimeSpan length)
    {
        lock (_gate)
        {
            var (lost, missed) = (0, 0);
            foreach (var post in _posts)
            {
                if (!post.Accepted) continue;
                missed += watchers - post.SeenBy;
                if (watchers > 0 && post.SeenBy == 0) lost++;
            }
            return new LoadTotals
            {
                Posts = _posts.Count,
                Accepted = _accepted,
                Unanswered = _inFlight,
                PostsPerSecond = _accepted / length.TotalSeconds,
                Passengers = _people,
                PassengersPerSecond = _people / length.TotalSeconds,
                ToReceipt = _toReceipt.Summary(),
                ToBoard = _toBoard.Summary(),
                Errors = new SortedDictionary<string, int>(_errors, StringComparer.Ordinal),
                Lost = lost,
                Missed = missed,
                Doubled = _doubled,
            };
        }
    }

    private void Show(int watcher, BoardEvent e, TimeSpan at, bool measure)
    {
        if (e.Kind != BoardEventKind.ListReceived || !_flights.TryGetValue(e.Flight, out var flight)) return;
        if (++flight.Events[watcher] > flight.Posts.Count) _doubled++;
        for (ref var shown = ref flight.Shown[watcher]; shown < flight.Posts.Count; shown++)
        {
            var post = flight.Posts[shown];
            post.SeenBy++;
            if (measure && !post.Failed) _toBoard.Add(at - post.Due);
        }
    }

    private sealed class Post(int people, TimeSpan due)
    {
        public int People { get; } = people;
        public TimeSpan Due { get; } = due;
        public bool Accepted { get; set; }
        public bool Failed { get; set; }
        public int SeenBy { get; set; }
    }

    private sealed class Flight(int watchers)
    {
        public List<Post> Posts { get; } = [];
        public int[] Shown { get; } = new int[watchers];
        public int[] Events { get; } = new int[watchers];
    }
}
