using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>
/// The life of a rule: which act is allowed when, and what it makes of the rule. A version is written by some and approved by somebody
/// else; whatever takes a rule out of force needs one person only.
/// </summary>
internal static class RuleLife
{
    /// <summary>The number that the next text of the rule must have.</summary>
    public static int NextVersion(RuleRow row, int ofProgram) => row.Pending > 0 ? row.Pending : Math.Max(row.Highest, ofProgram) + 1;

    /// <summary>Saves a text as the pending version. Every author of it is remembered: none of them approves it.</summary>
    public static RuleRow Save(RuleRow row, SaveRuleDraft command, int ofProgram, string digest, DateTimeOffset now)
    {
        var number = NextVersion(row, ofProgram);
        string[] authors = [.. (row.Find(number)?.Authors ?? []).Append(command.By).Distinct(StringComparer.Ordinal)];
        return row.With(new VersionMark(number, RuleState.Draft, digest, authors, "", "", now)) with { Pending = number, Highest = number };
    }

    /// <summary>Moves a rule on.</summary>
    /// <param name="row">The rule as it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="isInForce">Whether a version is in force, be it the program's.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <returns>What became of the act, and the rule after it.</returns>
    public static (RuleActResult Result, RuleRow Row) Act(RuleRow row, RuleCommand command, bool isInForce, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return (RuleActResult.ReasonMissing, row);
        return command.Kind switch
        {
            RuleActKind.Submit => OnPending(row, command, RuleState.Draft, mark => row.With(mark with { State = RuleState.Submitted, SubmittedBy = command.By, At = now })),
            RuleActKind.SendBack => OnPending(row, command, RuleState.Submitted, mark => row.With(mark with { State = RuleState.Draft, SubmittedBy = "", At = now })),
            RuleActKind.Withdraw => Withdraw(row, command),
            RuleActKind.ApproveToShadow => Approve(row, command, RuleState.Shadow, now),
            RuleActKind.ApproveToActive => Approve(row, command, RuleState.Active, now),
            RuleActKind.Suspend => OnRule(row, isInForce && !row.Suspended && !row.Retired, row with { Suspended = true }),
            RuleActKind.Resume => OnRule(row, row.Suspended && !row.Retired, row with { Suspended = false }),
            RuleActKind.Retire => OnRule(row, (isInForce || row.Shadow > 0) && !row.Retired, Replace(row, row.Shadow, now) with { Retired = true, Shadow = 0 }),
            RuleActKind.EndShadow => OnRule(row, row.Shadow > 0 && row.Shadow == command.Version, Replace(row, row.Shadow, now) with { Shadow = 0 }),
            _ => (RuleActResult.NotAllowed, row),
        };
    }

    /// <summary>Where a rule stands.</summary>
    /// <param name="row">The rule.</param>
    /// <param name="isInForce">Whether a version is in force, be it the program's.</param>
    /// <param name="validUntil">Last day of that version; null when there is none.</param>
    /// <param name="today">Day in the field.</param>
    public static RuleState StateOf(RuleRow row, bool isInForce, DateOnly? validUntil, DateOnly today)
    {
        if (row.Retired) return RuleState.Retired;
        if (row.Suspended) return RuleState.Suspended;
        if (isInForce) return validUntil < today ? RuleState.Expired : RuleState.Active;
        return row.Shadow > 0 ? RuleState.Shadow : row.Find(row.Pending)?.State ?? RuleState.Unspecified;
    }

    private static (RuleActResult Result, RuleRow Row) OnRule(RuleRow row, bool isAllowed, RuleRow after) =>
        isAllowed ? (RuleActResult.Done, after) : (RuleActResult.NotAllowed, row);

    private static (RuleActResult Result, RuleRow Row) OnPending(RuleRow row, RuleCommand command, RuleState from, Func<VersionMark, RuleRow> change)
    {
        if (row.Find(row.Pending) is not { } mark) return (RuleActResult.NotAllowed, row);
        if (mark.Number != command.Version || mark.Digest != command.Digest) return (RuleActResult.Changed, row);
        return mark.State == from ? (RuleActResult.Done, change(mark)) : (RuleActResult.NotAllowed, row);
    }

    // What is withdrawn keeps its number and its text, so that the history can be read.
    private static (RuleActResult Result, RuleRow Row) Withdraw(RuleRow row, RuleCommand command)
    {
        if (row.Find(row.Pending) is not { } mark) return (RuleActResult.NotAllowed, row);
        return mark.Number != command.Version || mark.Digest != command.Digest
            ? (RuleActResult.Changed, row)
            : (RuleActResult.Done, Replace(row, mark.Number, mark.At) with { Pending = 0 });
    }

    private static (RuleActResult Result, RuleRow Row) Approve(RuleRow row, RuleCommand command, RuleState to, DateTimeOffset now)
    {
        var isFromShadow = to == RuleState.Active && command.Version > 0 && command.Version == row.Shadow;
        var mark = row.Find(isFromShadow ? row.Shadow : row.Pending);
        if (mark is null) return (RuleActResult.NotAllowed, row);
        if (mark.Number != command.Version || mark.Digest != command.Digest) return (RuleActResult.Changed, row);
        if (mark.State != RuleState.Submitted && !isFromShadow) return (RuleActResult.NotAllowed, row);
        if (mark.SubmittedBy == command.By || mark.Authors.Contains(command.By)) return (RuleActResult.OwnWork, row);
        var after = Replace(row, to == RuleState.Shadow ? row.Shadow : row.Active, now).With(mark with { State = to, ApprovedBy = command.By, At = now });
        if (!isFromShadow) after = after with { Pending = 0 };
        return (RuleActResult.Done, to == RuleState.Shadow
            ? after with { Shadow = mark.Number }
            : after with { Active = mark.Number, Shadow = isFromShadow ? 0 : row.Shadow, Suspended = false, Retired = false });
    }

    private static RuleRow Replace(RuleRow row, int number, DateTimeOffset now) =>
        row.Find(number) is { } mark ? row.With(mark with { State = RuleState.Replaced, At = now }) : row;
}
