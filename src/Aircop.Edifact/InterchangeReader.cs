using System.Collections.Immutable;
using System.Text;

namespace Aircop.Edifact;

/// <summary>
/// Reads EDIFACT interchanges as they really arrive: with or without service string, wrapped, wrapped in mail, cut off. Never throws on
/// any input and takes time in proportion to it; what is wrong is told by findings.
/// </summary>
/// <remarks>
/// The model, and the copy of the input that is made where line ends stand inside segments, together take at most three times the
/// memory of the input.
/// </remarks>
public static class InterchangeReader
{
    /// <summary>Interchanges read from one input.</summary>
    private const int MaxInterchanges = 1_000;

    /// <summary>Bytes before a header that can hold its service string and the blanks around it.</summary>
    private const int AdviceWindow = 64;

    /// <summary>Reads the first interchange of the input.</summary>
    /// <param name="data">
    /// The message as received, UTF-8 or Latin-1. Must not be changed while the interchange is in use: people of very long lists, and the
    /// fingerprints of bookings, are read from it again when they are asked for.
    /// </param>
    /// <param name="receivedOn">
    /// The day it was received. Completes two-digit years where the message has no flight date; without it the envelope's date does.
    /// </param>
    /// <returns>The interchange; <see cref="Interchange.IsReadable"/> is false when nothing could be read.</returns>
    public static Interchange Read(ReadOnlyMemory<byte> data, DateOnly? receivedOn = null) => Read(data, OptionsOf(receivedOn));

    /// <summary>Reads the first interchange of the input.</summary>
    /// <param name="data">The message as received; must not be changed while the interchange is in use.</param>
    /// <param name="options">What is known beside the message.</param>
    /// <returns>The interchange; <see cref="Interchange.IsReadable"/> is false when nothing could be read.</returns>
    public static Interchange Read(ReadOnlyMemory<byte> data, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var text = LineEnds.RemoveFrom(data);
        return ReadNext(text, new Traits(data, text, options), isFirst: true, out _);
    }

    /// <summary>Reads every interchange of the input, at most 1000; at least one, which may be unreadable.</summary>
    /// <param name="data">The input, UTF-8 or Latin-1; must not be changed while the interchanges are in use.</param>
    /// <param name="receivedOn">The day it was received, see <see cref="ReadingOptions.ReceivedOn"/>.</param>
    public static ImmutableArray<Interchange> ReadAll(ReadOnlyMemory<byte> data, DateOnly? receivedOn = null) =>
        ReadAll(data, OptionsOf(receivedOn));

    /// <summary>Reads every interchange of the input, at most 1000; at least one, which may be unreadable.</summary>
    /// <param name="data">The input, UTF-8 or Latin-1; must not be changed while the interchanges are in use.</param>
    /// <param name="options">What is known beside the message.</param>
    public static ImmutableArray<Interchange> ReadAll(ReadOnlyMemory<byte> data, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var rest = LineEnds.RemoveFrom(data);
        var interchanges = ImmutableArray.CreateBuilder<Interchange>();
        var traits = new Traits(data, rest, options);
        do
        {
            interchanges.Add(ReadNext(rest, traits, interchanges.Count == 0, out var next));
            rest = rest[next..];
        }
        while (!rest.IsEmpty && interchanges.Count < MaxInterchanges);
        return interchanges.ToImmutable();
    }

    private static ReadingOptions OptionsOf(DateOnly? receivedOn) =>
        receivedOn is null ? ReadingOptions.Default : new ReadingOptions { ReceivedOn = receivedOn };

    /// <param name="text">Input without line ends.</param>
    /// <param name="traits">What holds for the whole input.</param>
    /// <param name="isFirst">Whether a message without UNB may be read.</param>
    /// <param name="next">Where another interchange begins; the end of the input if there is none.</param>
    private static Interchange ReadNext(ReadOnlyMemory<byte> text, Traits traits, bool isFirst, out int next)
    {
        next = text.Length;
        if (!HeaderFinder.TryFind(text.Span, isFirst, out var header))
        {
            return new Interchange
            {
                Findings = [new Finding(FindingCode.NotEdifact, 0, 0, "Neither UNB nor UNH was found; nothing was read.")],
            };
        }

        var body = text[header.Start..];
        Span<int> scratch = stackalloc int[SegmentReader.ScratchLength];
        var context = new ReadingContext(body, header.Characters, traits.HasTypographicApostrophe, traits.Budget);
        var segments = context.SegmentsFrom(0, scratch);
        var builder = new InterchangeBuilder(context, traits.HasNonAscii, traits.Options);
        if (header.Deduced)
        {
            builder.Findings.AddOnWhole(
                FindingCode.SeparatorsDeduced,
                "UNA is malformed, or absent and the defaults do not fit; the separators were read off the header.");
        }

        traits.Options.Excerpts?.BeginInterchange();
        var isOpen = true;
        var mayTakePlain = segments.IsDefault && traits.Options.Excerpts is null;
        while (isOpen && segments.Read(out var segment))
        {
            isOpen = builder.Take(segment);
            if (mayTakePlain)
            {
                builder.TakePlain(ref segments);
            }
        }

        var end = builder.EndsBeforeLastSegment ? segments.Start : segments.Position;
        if (!isOpen && HeaderFinder.TryFind(body.Span[end..], allowBareMessage: false, out var following))
        {
            // UNA before the header has to be found again.
            next = header.Start + end + Math.Max(0, following.Start - AdviceWindow);
            builder.Findings.AddOnWhole(FindingCode.DataAfterInterchange, "Another interchange follows in the same input.");
        }

        return builder.Finish();
    }

    /// <summary>What is found out once about the whole input, so that it is not searched again for each interchange in it.</summary>
    private readonly struct Traits
    {
        public Traits(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> text, ReadingOptions options)
        {
            HasNonAscii = !Ascii.IsValid(text.Span);
            HasTypographicApostrophe = HasNonAscii && text.Span.IndexOf("\u2019"u8) >= 0;
            Options = options;
            Budget = new MemoryBudget(data.Length, text.Length == data.Length ? 0 : text.Length);
        }

        public bool HasNonAscii { get; }

        public bool HasTypographicApostrophe { get; }

        public ReadingOptions Options { get; }

        public MemoryBudget Budget { get; }
    }
}
