using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>The bookings of one list beside those the flight has seen of its sender.</summary>
internal sealed class SeenBookings
{
    private readonly List<SeenRecord> _seen;
    private readonly ManifestSubmission _submission;
    private readonly long _version;
    private readonly Dictionary<string, (string Fingerprint, bool Cancelled)> _listed = new(StringComparer.Ordinal);

    /// <summary>Looks at a list.</summary>
    /// <param name="seen">Bookings that the flight has seen; changed in place by <see cref="Note"/>.</param>
    /// <param name="submission">The list.</param>
    /// <param name="version">Version of the flight that it makes.</param>
    public SeenBookings(List<SeenRecord> seen, ManifestSubmission submission, long version)
    {
        (_seen, _submission, _version) = (seen, submission, version);
        foreach (var record in submission.Records)
        {
            if (record.Locator.Length == 0) continue;

            // One booking told twice in one list is what both say.
            var known = _listed.TryGetValue(record.Locator, out var first);
            _listed[record.Locator] = known
                ? (first.Fingerprint == record.Fingerprint ? first.Fingerprint : first.Fingerprint + record.Fingerprint, first.Cancelled && record.Cancelled)
                : (record.Fingerprint, record.Cancelled);
        }

        foreach (var (locator, record) in _listed)
        {
            var index = IndexOf(locator);
            if (index < 0) continue;
            var same = record.Fingerprint.Length > 0 && seen[index].Fingerprint == record.Fingerprint;
            (same && seen[index].State == (record.Cancelled ? Presence.Cancelled : Presence.Listed) ? Repeated : Relisted).Add(locator);
        }

        foreach (var (locator, record) in _listed)
            if (record.Cancelled && !Repeated.Contains(locator) && !Relisted.Contains(locator)) Relisted.Add(locator);
    }

    /// <summary>Bookings that were known word for word.</summary>
    public HashSet<string> Repeated { get; } = new(StringComparer.Ordinal);

    /// <summary>Bookings that were known and now say something else.</summary>
    public HashSet<string> Relisted { get; } = new(StringComparer.Ordinal);

    /// <summary>Locators of all bookings of the list.</summary>
    public IReadOnlyCollection<string> Locators => _listed.Keys;

    /// <summary>Whether the list says that a booking is cancelled.</summary>
    public bool IsCancelled(string locator) => _listed.TryGetValue(locator, out var record) && record.Cancelled;

    /// <summary>Whether travellers of a booking may be in another one now: it is told anew by this list, or it is no longer on the flight.</summary>
    public bool MayLeave(string locator) => Relisted.Contains(locator) || !_seen.Exists(record => record.Locator == locator && record.State == Presence.Listed);

    /// <summary>Keeps the bookings of the list as the last seen.</summary>
    public void Note()
    {
        foreach (var (locator, record) in _listed)
        {
            // A late repeat of an old part tells nothing new of when the booking was on the flight.
            if (Repeated.Contains(locator)) continue;
            var index = IndexOf(locator);
            var now = new SeenRecord(_submission.Sender, locator, record.Fingerprint, _version, record.Cancelled ? Presence.Cancelled : Presence.Listed);
            if (index < 0) _seen.Add(now);
            else _seen[index] = now;
        }
    }

    /// <summary>Bookings that a whole full push no longer has; null when it is not believed to be whole, and then why.</summary>
    public List<SeenRecord>? Absent(WholeList push, out QualityFinding? disbelief)
    {
        var pushed = push.Locators.ToHashSet(StringComparer.Ordinal);
        var active = _seen.Where(record => record.Sender == _submission.Sender && record.State == Presence.Listed).ToArray();
        var absent = active.Where(record => record.SeenIn < push.BegunIn && !pushed.Contains(record.Locator)).ToList();
        disbelief = FullPushGuard.Disbelief(push.Declared, push.Listed, absent.Count, active.Length);
        return disbelief is null ? absent : null;
    }

    private int IndexOf(string locator) => _seen.FindIndex(record => record.Locator == locator && record.Sender == _submission.Sender);
}
