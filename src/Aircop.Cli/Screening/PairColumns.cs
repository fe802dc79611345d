using Aircop.Screening.Births;
using Aircop.Screening.Scoring;

namespace Aircop.Cli.Screening;

/// <summary>Where the columns of a file of pairs stand; columns may come in any order, and all but the names may be missing.</summary>
internal sealed class PairColumns
{
    private readonly int[] _query;
    private readonly int[] _list;

    private PairColumns(int[] query, int[] list) => (_query, _list) = (query, list);

    /// <summary>Finds the columns in a head line.</summary>
    /// <returns>Null when a name column is missing; the fault says which.</returns>
    public static PairColumns? Find(IReadOnlyList<string> head, out string fault)
    {
        int[] query = [.. Names("query_").Select(name => IndexOf(head, name))];
        int[] list = [.. Names("list_").Select(name => IndexOf(head, name))];
        fault = query[0] < 0 || list[0] < 0
            ? "the first line must name the columns query_name and list_name (and may name query_dob, query_country, query_doc, list_dob, list_country, list_doc)"
            : "";
        return fault.Length == 0 ? new PairColumns(query, list) : null;
    }

    /// <summary>The traveller of a row.</summary>
    /// <param name="row">Fields of the row.</param>
    /// <param name="fault">True when the date cannot be read; it then counts as not known.</param>
    public PairPerson Query(IReadOnlyList<string> row, out bool fault) => Person(row, _query, out fault);

    /// <summary>The listed person of a row.</summary>
    public PairPerson Listed(IReadOnlyList<string> row, out bool fault) => Person(row, _list, out fault);

    private static PairPerson Person(IReadOnlyList<string> row, int[] columns, out bool fault)
    {
        fault = !BirthSpan.TryParse(At(row, columns[1]), out var birth);
        return new PairPerson { Name = At(row, columns[0]), Birth = birth, State = At(row, columns[2]), Document = At(row, columns[3]) };
    }

    private static string At(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    private static IEnumerable<string> Names(string side) => [side + "name", side + "dob", side + "country", side + "doc"];

    private static int IndexOf(IReadOnlyList<string> head, string name)
    {
        for (var i = 0; i < head.Count; i++)
            if (string.Equals(head[i].Trim(), name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
