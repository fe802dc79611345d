using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>Faults of a list that show only beside the flight.</summary>
internal static class ListFindings
{
    /// <summary>Findings of a list.</summary>
    /// <param name="submission">The list.</param>
    /// <param name="onFlight">People on the flight after it.</param>
    public static ImmutableArray<QualityFinding> Of(ManifestSubmission submission, int onFlight)
    {
        var findings = ImmutableArray.CreateBuilder<QualityFinding>();
        if (submission.Declared is { } declared && declared != submission.People.Length && declared != onFlight)
            findings.Add(new QualityFinding
            {
                Code = "CountMismatch",
                Text = string.Create(CultureInfo.InvariantCulture,
                    $"The sender counts {declared} people, this list has {submission.People.Length} and the flight {onFlight}; everybody is kept."),
            });
        return findings.ToImmutable();
    }
}
