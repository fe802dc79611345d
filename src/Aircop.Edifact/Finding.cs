namespace Aircop.Edifact;

/// <summary>One thing a reader noticed. It locates and explains, and never holds personal data.</summary>
/// <param name="Code">What kind of fault it is.</param>
/// <param name="Segment">
/// Where: the segment's number from 1, counted from UNH in a message's findings and from UNB in an interchange's. 0 = the whole.
/// </param>
/// <param name="Element">The element's number from 1 after the tag; 0 = the whole segment.</param>
/// <param name="Text">What was found and what was done about it.</param>
public sealed record Finding(FindingCode Code, int Segment, int Element, string Text);
