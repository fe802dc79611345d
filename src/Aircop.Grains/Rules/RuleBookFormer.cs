using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>Takes over what books of before held, when a rule could only be suspended.</summary>
internal static class RuleBookFormer
{
    /// <summary>The life of a rule of which only that was known.</summary>
    public static RuleRow Row(RuleEntry entry) => new()
    {
        Suspended = entry.Suspended,
        Acts =
        [
            new RuleAct { CommandId = "former", Kind = entry.Suspended ? RuleActKind.Suspend : RuleActKind.Resume, By = entry.ChangedBy, Reason = entry.Reason },
        ],
    };
}
