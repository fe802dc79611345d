using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.World.Names;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Cases;

/// <summary>The lists of the synthetic world: planted entries among many about nobody who travels.</summary>
public sealed class LookoutBook
{
    /// <summary>Name of the list of stolen and lost documents, simulated.</summary>
    public const string StolenDocuments = "SLTD-SIM";

    /// <summary>Name of the list of wanted persons, simulated.</summary>
    public const string WantedPersons = "NOMINAL-SIM";

    /// <summary>Name of the list of missing persons, simulated.</summary>
    public const string MissingPersons = "YELLOW-SIM";

    private readonly SortedDictionary<string, List<Lookout>> _lists = new(StringComparer.Ordinal);
    private readonly Seeded _seeded;

    internal LookoutBook(WorldOptions options)
    {
        _seeded = new Seeded(options.Seed).Fork("lookouts");
        for (int i = 0; i < options.OtherLookouts; i++) AddNobody(DateOnly.FromDateTime(options.Start.UtcDateTime));
    }

    /// <summary>Entries by name of the list.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Lookout>> Lists =>
        _lists.ToImmutableSortedDictionary(list => list.Key, list => list.Value.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Reports a document stolen; returns the entry's id.</summary>
    internal string AddDocument(TravelDocument document) => Add(StolenDocuments, new Lookout
    {
        Id = "",
        Category = LookoutCategory.StolenOrLostDocument,
        DocumentNumber = document.Number,
        DocumentIssuer = document.Issuer,
    });

    /// <summary>Lists a person by name and date of birth; returns the entry's id.</summary>
    internal string AddPerson(string list, LookoutCategory category, ManifestPerson person) => Add(list, new Lookout
    {
        Id = "",
        Category = category,
        Surname = person.Surname,
        Given = person.Second.Length > 0 ? person.Given + " " + person.Second : person.Given,
        Birth = person.Birth,
        BirthYear = person.Birth is null ? person.BirthYear : null,
    });

    // Born before anybody who travels, so that no traveller can be taken for one of them.
    private void AddNobody(DateOnly today)
    {
        Airport somewhere = _seeded.Pick(AircopNetwork.Airports).Airport;
        NameBook book = NameBook.Of(somewhere.Country, _seeded);
        ManifestPerson nobody = PersonMaker.Make(_seeded, somewhere.Country, book, null, _seeded.Between(80, 99), today);
        double kind = _seeded.Unit();
        if (kind < 0.6) AddDocument(nobody.Documents[0] with { Number = "Y" + PersonMaker.PlantedLetter + nobody.Documents[0].Number[2..] });
        else if (kind < 0.9) AddPerson(WantedPersons, LookoutCategory.WantedPerson, nobody);
        else AddPerson(MissingPersons, LookoutCategory.MissingPerson, nobody);
    }

    private string Add(string list, Lookout entry)
    {
        if (!_lists.TryGetValue(list, out List<Lookout>? entries)) _lists.Add(list, entries = []);
        string id = string.Create(CultureInfo.InvariantCulture, $"{list[0]}-{entries.Count + 1:D5}");
        entries.Add(entry with { Id = id });
        return id;
    }
}
