using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;

namespace Aircop.ClientWeb.Intake;

/// <summary>The receipt of a body: everything it names is durable.</summary>
/// <param name="Receipt">SHA-256 of the body, hex, lower case.</param>
/// <param name="Duplicate">True when the very same body had been taken before; nothing was changed.</param>
/// <param name="Messages">What was read, message by message.</param>
/// <param name="Findings">Faults of the body as a whole.</param>
public sealed record IntakeAnswer(
    string Receipt, bool Duplicate, ImmutableArray<IntakeMessage> Messages, ImmutableArray<QualityFinding> Findings)
{
    internal static IntakeAnswer From(IntakeReceipt taken) => new(taken.Receipt, taken.Duplicate, taken.Messages, taken.Findings);
}

/// <summary>Why a body was not taken (RFC 9457, with the members of a receipt). Nothing was changed.</summary>
/// <param name="Title">What to do next.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Receipt">SHA-256 of the body, hex, lower case.</param>
/// <param name="Duplicate">Always false.</param>
/// <param name="Messages">What could be read all the same.</param>
/// <param name="Findings">Faults of the body as a whole.</param>
public sealed record IntakeRefusal(
    string Title, int Status, string Receipt, bool Duplicate, ImmutableArray<IntakeMessage> Messages, ImmutableArray<QualityFinding> Findings)
{
    internal static IntakeRefusal From(IntakeReceipt taken, int status, string title) =>
        new(title, status, taken.Receipt, Duplicate: false, taken.Messages, taken.Findings);
}
