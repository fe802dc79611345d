using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using Aircop.Targeting;
using Aircop.Targeting.Forms;

namespace Aircop.Grains.Rules;

/// <summary>Judges kept passenger-flights by one rule, as the live engine does, and counts. Used by one thread; what several counted is added up.</summary>
/// <param name="rule">The rule.</param>
/// <param name="progress">How far all of them have come.</param>
/// <param name="told">Hears every outcome with flight and person; null when nobody does.</param>
internal sealed class BackTestCounter(Rule rule, ScanProgress progress, Action<string, string, RuleOutcome>? told = null) : IJudgedReader
{
    /// <summary>Hits of the sample.</summary>
    public const int SampleSize = 50;

    /// <summary>Length of a shift, seconds.</summary>
    public const long ShiftSeconds = 8 * 3_600;

    private readonly RuleRun _run = new(rule);
    private readonly JudgedResult _result = new();
    private readonly FlightOutcomes _outcomes = new();
    private readonly byte[] _flightHash = new byte[SHA256.HashSizeInBytes];
    private byte[] _row = new byte[4_096];
    private readonly ReadTexts<FactsForm> _forms = new(text => FactsForm.Of(text, [rule]));
    private readonly ReadTexts<JudgedRules> _rules = new(JudgedRules.Read);
    private JudgedHead _flight = null!;
    private AirportTally[] _airports = [];
    private DayTally _day = null!;
    private int _shift;

    /// <summary>Counts over everything.</summary>
    public BackTestTally Tally { get; } = new();

    /// <inheritdoc/>
    public void Flight(JudgedHead flight)
    {
        _flight = flight;
        _outcomes.Take(flight);
        var seconds = flight.Departure.ToUnixTimeSeconds();
        _shift = (int)(seconds / ShiftSeconds);
        _day = Tally.DayOf(DateOnly.FromDateTime(flight.Departure.UtcDateTime));
        _airports = [.. flight.Airports.Distinct(StringComparer.Ordinal).Select(Tally.AirportOf)];
        var decisions = flight.Decisions.OrderBy(one => one.Hit, StringComparer.Ordinal).Select(one => $"{one.Hit} {one.Person} {one.Kind} {one.Decision} {one.Outcome}");
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [flight.Key, $"{seconds}", string.Join(' ', flight.Airports), .. decisions])), _flightHash);
    }

    /// <inheritdoc/>
    public bool Person(ReadOnlySpan<byte> person, string rules, string form, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts)
    {
        if (!progress.Note()) return false;
        var hash = HashOf(person, result, facts);
        Tally.Data = unchecked(Tally.Data + hash);
        Tally.Judged++;
        _day.Judged++;
        foreach (var airport in _airports) airport.Judged++;
        RuleOutcome outcome;
        try
        {
            outcome = _run.Evaluate(_forms.Of(form).Read(facts));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // As in the live engine a rule that throws is a fault of the rule, and the others go on.
            Tally.Faults++;
            return true;
        }

        told?.Invoke(_flight.Key, Encoding.UTF8.GetString(person), outcome);
        Count(person, outcome, FlightOutcomes.Outcome(_outcomes.Of(person)), rules, result, hash);
        return true;
    }

    private void Count(ReadOnlySpan<byte> person, RuleOutcome outcome, OutcomeKind control, string rules, ReadOnlySpan<byte> result, UInt128 hash)
    {
        switch (outcome.Result)
        {
            case RuleResult.NotEvaluable:
                Tally.NotEvaluable++;
                if (control == OutcomeKind.Positive) Tally.PositivesNotEvaluable++;
                foreach (var fact in outcome.Missing) Tally.Missing[fact] = Tally.Missing.GetValueOrDefault(fact) + 1;
                break;
            case RuleResult.Hit:
                _result.Read(result);
                CountHit(control, IsRaised(_rules.Of(rules)));
                Tally.Sample(new BackTestHit { Flight = _flight.Key, Person = Encoding.UTF8.GetString(person), Ground = GroundOf(outcome), WasHit = _result.IsHit, Outcome = control }, hash);
                break;
            default:
                if (control == OutcomeKind.Positive) Tally.MissedPositives++;
                break;
        }
    }

    private void CountHit(OutcomeKind control, bool isRaised)
    {
        var positive = control == OutcomeKind.Positive ? 1 : 0;
        Tally.Hits++;
        Tally.Positives += positive;
        if (isRaised) Tally.Raised++;
        if (control is OutcomeKind.Positive or OutcomeKind.Negative) Tally.Controls++;
        _day.Hits++;
        _day.Positives += positive;
        _day.Shifts[_shift % _day.Shifts.Length]++;
        foreach (var airport in _airports)
        {
            airport.Hits++;
            airport.Positives += positive;
            if (isRaised) airport.Raised++;
            airport.Shifts[_shift] = airport.Shifts.GetValueOrDefault(_shift) + 1;
        }
    }

    // Whether the person is on a worklist with this rule and was not without it; what the same rule found then does not count.
    private bool IsRaised(JudgedRules asked)
    {
        if (rule.Side == GroundSide.Against) return false;
        var families = 0;
        foreach (var place in _result.Hits)
        {
            var mark = asked.Live[place];
            if (mark.Exonerates || mark.Id == rule.Id) continue;
            if (mark.IsStrong) return false;
            if (mark.Family != RuleFamily.Unspecified) families |= 1 << (int)mark.Family;
        }

        if (int.PopCount(families) >= TargetingEngine.FamiliesOfAHit) return false;
        var with = rule.Family == RuleFamily.Unspecified ? families : families | (1 << (int)rule.Family);
        return rule.IsStrong || int.PopCount(with) >= TargetingEngine.FamiliesOfAHit;
    }

    private Contracts.Phrase GroundOf(RuleOutcome outcome)
    {
        var args = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var argument in outcome.Args) args[argument.Name] = argument.Value;
        return new Contracts.Phrase { Code = rule.TextCode, Args = args.ToImmutable() };
    }

    private UInt128 HashOf(ReadOnlySpan<byte> person, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts)
    {
        var length = _flightHash.Length + person.Length + result.Length + facts.Length;
        if (_row.Length < length) _row = new byte[length * 2];
        _flightHash.CopyTo(_row, 0);
        person.CopyTo(_row.AsSpan(_flightHash.Length));
        result.CopyTo(_row.AsSpan(_flightHash.Length + person.Length));
        facts.CopyTo(_row.AsSpan(length - facts.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_row.AsSpan(0, length), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
