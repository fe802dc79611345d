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

    /// <summary>Contacts of the booking.</summary>
    public List<BookingContact> Contacts { get; } = [];

    /// <summary>Addresses of the booking.</summary>
    public List<PostalAddress> Addresses { get; } = [];

    /// <summary>Remarks on sensitive matters dropped.</summary>
    public int SensitiveDropped { get; private set; }

    /// <summary>Takes an IFT.</summary>
    /// <returns>The payer, where the remark names one (type 43).</returns>
    public string? TakeRemark(in Segment segment, PersonDraft? person, int number)
    {
        if (segment.Trimmed(1, 2).SequenceEqual("43"u8))
        {
            if (segment.Value(4, 1) is { } phone && ContactText.KindOf(phone) is { } kind)
            {
                Add(new BookingContact(kind, Clean(phone, number), "IFT"), null);
            }

            return segment.Value(2, 1) is { } payer ? Clean(payer, number) : null;
        }

        var isSensitive = false;
        for (var element = 2; element <= segment.ElementCount; element++)
        {
            if (segment.ValueFrom(element, 1) is not { } text)
            {
                continue;
            }

            if (SensitiveServices.Mentions(text))
            {
                isSensitive = true;
            }
            else if (text.Contains("CTC", StringComparison.OrdinalIgnoreCase))
            {
                Add(ContactText.Find(Clean(text, number), "IFT"), person);
            }
        }

        SensitiveDropped += isSensitive ? 1 : 0;
        return null;
    }

    /// <summary>Takes an ADD: an address of a traveller, or of the booking.</summary>
    public void TakeAddress(in Segment segment, PersonDraft? person, int number)
    {
        var (address, contact) = AddressText.Read(segment);
        if (contact is not null)
        {
            Add(contact with { Value = Clean(contact.Value, number) }, person);
        }

        if (address is null)
        {
            return;
        }

        address = new PostalAddress(
            CleanOrNull(address.Street, number),
            CleanOrNull(address.City, number),
            CleanOrNull(address.Region, number),
            CleanOrNull(address.PostCode, number),
            CleanOrNull(address.Country, number));
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
            if (segment.ValueFrom(element, 1) is { } text
                && (text.Contains("/AP", StringComparison.OrdinalIgnoreCase) || text.Contains("CTC", StringComparison.OrdinalIgnoreCase)))
            {
                Add(ContactText.OfHistory(Clean(text, number)), null);
            }
        }
    }

    private void Add(BookingContact? contact, PersonDraft? person)
    {
        if (contact is null)
        {
            return;
        }

        if (person is not null)
        {
            person.AddContact(contact);
        }
        else if (Contacts.Count < MaxContacts && !Contacts.Contains(contact))
        {
            Contacts.Add(contact);
        }
    }

    private string? CleanOrNull(string? text, int number) => text is null ? null : Clean(text, number);

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
