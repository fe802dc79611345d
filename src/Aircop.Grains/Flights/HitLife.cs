using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>The life of a hit: which act is allowed when, and what it makes of the hit. A machine raises and lapses; only people decide.</summary>
internal static class HitLife
{
    /// <summary>Most of one commodity in one seizure, in its canonical unit; keeps the sums of boards within a long.</summary>
    private const long MostOfACommodity = 1_000_000_000_000;

    /// <summary>Most people arrested or protected in one control.</summary>
    private const int MostPeople = 1_000;

    /// <summary>Claims the hit or decides of it.</summary>
    /// <param name="hit">The hit as it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <returns>What became of the act, and the hit after it.</returns>
    public static (ActResult Result, Hit Hit) Decide(Hit hit, DecideHit command, DateTimeOffset now)
    {
        if (hit.State is HitState.Closed or HitState.Lapsed || hit.Outcome is not null) return (ActResult.NotAllowed, hit);
        if (command.Decision == HitDecision.Unspecified)
        {
            // A claim only says in whose hand the hit is, and may stay without words; what is then decided and recorded may not.
            if (hit.State == HitState.Decided) return (ActResult.NotAllowed, hit);
            if (hit.State == HitState.Assigned && hit.Owner != command.By) return (ActResult.TakenByOther, hit);
            return (ActResult.Done, hit with { State = HitState.Assigned, Owner = command.By, ChangedAt = now });
        }

        if (string.IsNullOrWhiteSpace(command.Reason)) return (ActResult.ReasonMissing, hit);
        if (hit.State == HitState.Assigned && hit.Owner != command.By) return (ActResult.TakenByOther, hit);
        return (ActResult.Done, hit with { State = HitState.Decided, Decision = command.Decision, Owner = command.By, ChangedAt = now, Suppression = null });
    }

    /// <summary>Records what the control of a referred hit produced. An outcome no control can have, such as one without a kind, is not allowed; a reason is always asked.</summary>
    public static (ActResult Result, Hit Hit) RecordOutcome(Hit hit, RecordOutcome command, DateTimeOffset now)
    {
        if (hit is not { State: HitState.Decided, Decision: HitDecision.Refer or HitDecision.Protect }) return (ActResult.NotAllowed, hit);
        if (string.IsNullOrWhiteSpace(command.Reason)) return (ActResult.ReasonMissing, hit);
        if (!IsPossible(command.Outcome)) return (ActResult.NotAllowed, hit);
        return (ActResult.Done, hit with
        {
            State = HitState.Closed,
            Outcome = command.Outcome with { RecordedAt = now },
            ChangedAt = now,
        });
    }

    /// <summary>
    /// Brings hits that were looked at anew up to date: new ones are raised, open ones take the new reasons, open ones without ground
    /// lapse, decided ones stay as they were decided unless the decision does not hold any more.
    /// </summary>
    /// <param name="hits">Hits of the flight; changed in place.</param>
    /// <param name="update">What was looked at, and why.</param>
    /// <param name="found">What was found.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <returns>Whether a hit changed.</returns>
    public static bool Update(List<Hit> hits, HitUpdate update, List<Hit> found, DateTimeOffset now)
    {
        var changed = false;
        var byId = new Dictionary<string, Hit>(StringComparer.Ordinal);
        foreach (var hit in found) byId[hit.Id] = hit;
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (!update.Looked(hit)) continue;
            hits[i] = byId.Remove(hit.Id, out var again) ? Renew(hit, again, update, now) : WithoutGround(hit, update.Because(hit), now);
            changed |= !ReferenceEquals(hits[i], hit);
        }

        foreach (var hit in found)
        {
            if (!byId.ContainsKey(hit.Id)) continue;
            hits.Add(hit with { State = hit.Suppression is null ? HitState.New : hit.State, RaisedAt = now, ChangedAt = now });
            changed = true;
        }

        return changed;
    }

    /// <summary>Shows on each hit whether its person is on the flight, and what changed last; on decided ones too, for they are to be carried out.</summary>
    /// <param name="hits">Hits of the flight; changed in place.</param>
    /// <param name="people">People of the flight.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static void ShowPeople(List<Hit> hits, List<PersonEntry> people, DateTimeOffset now)
    {
        if (hits.Count == 0) return;
        var byKey = people.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        for (var i = 0; i < hits.Count; i++)
        {
            if (!byKey.TryGetValue(hits[i].Person, out var entry)) continue;
            var kind = entry.Difference?.Kind ?? DifferenceKind.Unspecified;
            ImmutableArray<PersonField> fields = [.. entry.Difference?.Fields.Select(change => change.Field) ?? []];
            if (hits[i].Presence == entry.Presence && hits[i].LastChange == kind && hits[i].ChangedFields.SequenceEqual(fields)) continue;
            hits[i] = hits[i] with { Presence = entry.Presence, LastChange = kind, ChangedFields = fields, ChangedAt = now };
        }
    }

    // What was referred is to be carried out; who does must know that its ground is gone.
    private static Hit WithoutGround(Hit hit, Phrase because, DateTimeOffset now)
    {
        if (hit.State is HitState.New or HitState.Assigned) return hit with { State = HitState.Lapsed, Because = because, ChangedAt = now };
        var isToldApart = hit.Decision is HitDecision.ClearedNotSame or HitDecision.ClearedNoConcern;
        if (hit.State != HitState.Decided || hit.List.Length == 0 || isToldApart || (hit.Because is { } known && Same(known, because))) return hit;
        return hit with { Because = because, ChangedAt = now };
    }

    private static Hit Renew(Hit before, Hit again, HitUpdate update, DateTimeOffset now)
    {
        if (before.State == HitState.Closed) return before;
        var reopened = before.State != HitState.Decided ? null
            : HasNewGround(before, again) ? Phrase.Of("hit.because.newGround")
            : before.Decision == HitDecision.ClearedNotSame ? update.Reopens(again) : null;
        if (before.State == HitState.Decided && reopened is null) return before;
        var renewed = before with
        {
            Severity = again.Severity,
            Rank = again.Rank,
            Headline = again.Headline,
            Reasons = again.Reasons,
            Place = again.Place,
            Protective = again.Protective,
            List = again.List,
            Entry = again.Entry,
            EntryContent = again.EntryContent,
            OnlyFor = again.OnlyFor,
        };
        if (before.State is HitState.Lapsed or HitState.Decided)
            renewed = renewed with
            {
                State = again.Suppression is null ? HitState.New : again.State, Owner = again.Owner, Decision = again.Decision, Suppression = again.Suppression,
            };
        var same = before.State == renewed.State && before.Severity == renewed.Severity && before.Rank == renewed.Rank && before.EntryContent == renewed.EntryContent && before.OnlyFor == renewed.OnlyFor
            && before.Place == renewed.Place && Same(before.Headline, renewed.Headline) && Same(before.Reasons, renewed.Reasons);
        return same ? before : renewed with { Because = reopened ?? again.Because ?? update.Because(before), ChangedAt = now };
    }

    // An officer cleared what the rules said then; what another rule says now that officer has not seen. A referral is looked at anyhow.
    private static bool HasNewGround(Hit before, Hit again) =>
        before is { Kind: HitKind.Rule, Decision: not (HitDecision.Refer or HitDecision.Protect) }
        && again.Reasons.Any(reason => reason.Side == ReasonSide.For && !before.Reasons.Any(known => known.Side == ReasonSide.For && known.Source == reason.Source));

    /// <summary>Whether reasons are the same, in the same order.</summary>
    public static bool Same(ImmutableArray<HitReason> a, ImmutableArray<HitReason> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i].Side != b[i].Side || a[i].Source != b[i].Source || !Same(a[i].Text, b[i].Text))
                return false;
        return true;
    }

    private static bool Same(Phrase a, Phrase b) => a.Code == b.Code && a.Args.SequenceEqual(b.Args);

    private static bool IsPossible(HitOutcome outcome)
    {
        if (outcome.Kind == OutcomeKind.Unspecified || outcome.Arrests is < 0 or > MostPeople || outcome.Protected is < 0 or > MostPeople) return false;
        foreach (var line in outcome.Seizures)
            if (line.Commodity == Commodity.Unspecified || line.Quantity is <= 0 or > MostOfACommodity)
                return false;
        return true;
    }
}

/// <summary>A look at hits of a flight.</summary>
/// <param name="Looked">Whether a hit would have been found again if it still had ground.</param>
/// <param name="Because">Why it was looked at.</param>
/// <param name="Reopens">Why a hit that was decided is open again, given how it was found now; null when the decision holds.</param>
internal sealed record HitUpdate(Func<Hit, bool> Looked, Func<Hit, Phrase> Because, Func<Hit, Phrase?> Reopens);
