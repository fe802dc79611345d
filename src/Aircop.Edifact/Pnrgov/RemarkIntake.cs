using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Takes contacts, addresses and payers out of remarks (IFT), addresses (ADD) and the sender's history (LTS). Nothing else of a remark
/// is kept; remarks on sensitive matters are counted.
/// </summary>
internal sealed class RemarkIntake(FindingLog findings)
{
    private const int MaxContacts = 200;
    private const int MaxAddresses = 100;

    private readonly char[] _text = new char[ValueText.MaxBytes];

    /// <summary>Contacts of the booking.</summary>
    public List<BookingContact> Contacts { get; } = [];

    /// <summary>Addresses of the booking.</summary>
    public List<PostalAddress> Addresses { get; } = [];

    /// <summary>Remarks on sensitive matters dropped.</summary>
    public int SensitiveDropped { get; private set; }

    /// <summary>Forgets the record before.</summary>
    public void Clear()
    {
        Contacts.Clear();
        Addresses.Clear();
        SensitiveDropped = 0;
    }

    /// <summary>Takes an IFT.</summary>
    /// <returns>The payer, where the remark names one (type 43).</returns>
    public string? TakeRemark(in Segment segment, PersonDraft? person, int number)
    {
        if (segment.Trimmed(1, 2) is [(byte)'4', (byte)'3'])
        {
            if (segment.Value(4, 1) is { } phone && ContactText.KindOf(phone) is { } kind)
            {
                Add(new FoundContact(kind, Clean(phone, number), "IFT"), null);
            }

            return segment.Value(2, 1) is { } payer ? Clean(payer, number) : null;
        }

        var isSensitive = false;
        for (var element = 2; element <= segment.ElementCount; element++)
        {
            var raw = segment.Element(element);
            if (segment.Release == 0 && raw.Length <= ValueText.MaxBytes)
            {
                isSensitive |= TakeLine(raw, person, number);
            }
            else
            {
                isSensitive |= TakeLine(ValueText.Decode(raw, segment.Release, _text), person, number);
            }
        }

        SensitiveDropped += isSensitive ? 1 : 0;
        return null;
    }

    /// <summary>Takes an ADD: an address of a traveller, or of the booking.</summary>
    public void TakeAddress(in Segment segment, PersonDraft? person, int number)
    {
        var (address, contact) = AddressText.Read(segment, _text);
        if (contact is { } found)
        {
            Add(found with { Value = Clean(found.Value, number) }, person);
        }

        if (address is null)
        {
            return;
        }

        address = Cleaned(address, number);
        if (person is not null)
        {
            person.Address ??= address;
        }
        else if (Addresses.Count < MaxAddresses && !Addresses.Contains(address))
        {
            Addresses.Add(address);
        }
    }

    /// <summary>Takes an LTS.</summary>
    public void TakeHistory(in Segment segment, int number)
    {
        for (var element = 1; element <= segment.ElementCount; element++)
        {
            var text = ValueText.Decode(segment.Element(element), segment.Release, _text);
            if (text.Contains("/AP", StringComparison.OrdinalIgnoreCase) || ContactText.IndexOfMark(text, 0) >= 0)
            {
                Add(ContactText.OfHistory(Clean(text, number)), null);
            }
        }
    }

    /// <summary>Adds a contact of the booking, once.</summary>
    public void Add(FoundContact found)
    {
        foreach (var known in Contacts)
        {
            if (known.Kind == found.Kind && known.Value == found.Value && known.Source == found.Source)
            {
                return;
            }
        }

        if (Contacts.Count < MaxContacts)
        {
            Contacts.Add(new BookingContact(found.Kind, found.Value, found.Source));
        }
    }

    /// <summary>Takes a line of a remark; true when it is on a sensitive matter.</summary>
    private bool TakeLine(ReadOnlySpan<char> text, PersonDraft? person, int number)
    {
        if (SensitiveServices.Mentions(text))
        {
            return true;
        }

        if (ContactText.IndexOfMark(text, 0) >= 0)
        {
            Add(ContactText.Find(Clean(text, number), "IFT"), person);
        }

        return false;
    }

    /// <summary>Takes a line in which nothing is released, as <see cref="TakeLine(ReadOnlySpan{char}, PersonDraft?, int)"/> does.</summary>
    private bool TakeLine(ReadOnlySpan<byte> raw, PersonDraft? person, int number)
    {
        if (SensitiveServices.Mentions(raw))
        {
            return true;
        }

        if (ContactText.TryReadMail(raw, out var mail))
        {
            Add(mail, person);
        }
        else if (ContactText.HasMark(raw))
        {
            Add(ContactText.Find(Clean(ValueText.Decode(raw, 0, _text), number), "IFT"), person);
        }

        return false;
    }

    private void Add(FoundContact? contact, PersonDraft? person)
    {
        if (contact is { } found)
        {
            Add(found, person);
        }
    }

    private void Add(in FoundContact found, PersonDraft? person)
    {
        if (person is not null)
        {
            person.AddContact(found.Kind, found.Value);
        }
        else
        {
            Add(found);
        }
    }

    private PostalAddress Cleaned(PostalAddress address, int number)
    {
        var cleaned = (
            Street: CleanOrNull(address.Street, number), City: CleanOrNull(address.City, number), Region: CleanOrNull(address.Region, number),
            PostCode: CleanOrNull(address.PostCode, number), Country: CleanOrNull(address.Country, number));
        var isSame = ReferenceEquals(cleaned.Street, address.Street) && ReferenceEquals(cleaned.City, address.City)
            && ReferenceEquals(cleaned.Region, address.Region) && ReferenceEquals(cleaned.PostCode, address.PostCode)
            && ReferenceEquals(cleaned.Country, address.Country);
        return isSame ? address : new PostalAddress(cleaned.Street, cleaned.City, cleaned.Region, cleaned.PostCode, cleaned.Country);
    }

    private string? CleanOrNull(string? text, int number) => text is null ? null : Clean(text, number);

    private ReadOnlySpan<char> Clean(ReadOnlySpan<char> text, int number) =>
        CardNumbers.MayStandIn(text) ? Clean(text.ToString(), number) : text;

    private string Clean(string text, int number)
    {
        var cleaned = CardNumbers.Clean(text, out var wasMasked)!;
        if (wasMasked)
        {
            findings.Add(FindingCode.CardNumberMasked, number, 0, "A card number stood in a text; it was masked.");
        }

        return cleaned;
    }
}
