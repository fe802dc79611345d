using System.Globalization;
using System.Text;
using Aircop.Screening.Births;
using Aircop.Screening.Lists;
using Aircop.Screening.Scoring;
using Aircop.Testing;
using Xunit.Abstractions;

namespace Aircop.Screening.Tests;

/// <summary>Guards what pairs of people come to: on the open corpus where it is, on pairs of invented people everywhere.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, double> LeastF1 = new(StringComparer.Ordinal)
    {
        ["nomenklatura_name_bench"] = 0.82,
        ["un_original_script"] = 0.95,
        ["ofac_alias_pairs"] = 0.98,
        ["un_alias_pairs"] = 0.97,
        ["mrz_names"] = 0.98,
        ["documents"] = 0.995,
        ["dob_partials"] = 0.98,
        ["yente_un_treated"] = 0.97,
    };

    [CorpusFact]
    public void The_open_corpus_is_told_apart()
    {
        var all = new Counts();
        var folds = new Counts[5];
        for (int i = 0; i < folds.Length; i++) folds[i] = new Counts();
        foreach (string path in Directory.GetFiles(Corpus.Path("names"), "*.csv").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            var counts = new Counts();
            int row = 0;
            foreach ((bool expected, bool found) in Judge(File.ReadAllText(path, Encoding.UTF8)))
            {
                counts.Add(expected, found);
                all.Add(expected, found);
                folds[row++ % folds.Length].Add(expected, found);
            }

            output.WriteLine(counts.Line(name));
            if (LeastF1.TryGetValue(name, out double least)) Assert.True(counts.F1 >= least, counts.Line(name));
            else Assert.True(counts.FalseMatches <= counts.Total / 50, counts.Line(name));
        }

        foreach (Counts fold in folds) output.WriteLine(fold.Line("fold"));
        output.WriteLine(all.Line("all"));
        Assert.True(all.F1 >= 0.975, all.Line("all"));
    }

    [Fact]
    public void Invented_people_are_told_apart()
    {
        var counts = new Counts();
        var wrong = new List<string>();
        int row = 1;
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "InventedPairs.csv"), Encoding.UTF8);
        foreach ((bool expected, bool found) in Judge(text))
        {
            row++;
            counts.Add(expected, found);
            if (expected != found) wrong.Add(row.ToString(CultureInfo.InvariantCulture));
        }

        Assert.True(counts.F1 >= 0.97, $"{counts.Line("invented")}; rows {string.Join(", ", wrong)}");
    }

    private static IEnumerable<(bool Expected, bool Found)> Judge(string text)
    {
        var rows = new CsvRows(new StringReader(text));
        var matcher = new PairMatcher();
        rows.Read();
        while (rows.Read())
        {
            IReadOnlyList<string> row = rows.Fields;
            PairPerson query = Person(row, 0);
            PairPerson listed = Person(row, 4);
            yield return (row[8] == "match", matcher.Match(in query, in listed).IsMatch);
        }
    }

    private static PairPerson Person(IReadOnlyList<string> row, int first)
    {
        // Dates that cannot be are part of the corpus; their year counts.
        _ = BirthSpan.TryParse(row[first + 1], out BirthSpan birth);
        return new PairPerson { Name = row[first], Birth = birth, State = row[first + 2], Document = row[first + 3] };
    }

    private sealed class Counts
    {
        private int _true;
        private int _missed;
        private int _rest;

        public int FalseMatches { get; private set; }

        public int Total => _true + _missed + _rest + FalseMatches;

        public double F1 => 2.0 * _true / Math.Max(1, (2 * _true) + FalseMatches + _missed);

        public void Add(bool expected, bool found)
        {
            if (expected && found) _true++;
            else if (expected) _missed++;
            else if (found) FalseMatches++;
            else _rest++;
        }

        public string Line(string name) => string.Create(CultureInfo.InvariantCulture,
            $"{name}: {Total} pairs, {_true} found, {_missed} missed, {FalseMatches} false; precision {_true / (double)Math.Max(1, _true + FalseMatches):F3}, recall {_true / (double)Math.Max(1, _true + _missed):F3}, F1 {F1:F3}");
    }
}
