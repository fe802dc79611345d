using Aircop.Screening.Births;
using Aircop.Screening.Names;
using Aircop.Screening.Scoring;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Snapshots;

/// <summary>A traveller as the search sees him or her.</summary>
internal struct SearchedPerson
{
    /// <summary>Date of birth.</summary>
    public BirthSpan Birth;

    /// <summary>Packed nationality, zero for none.</summary>
    public ushort State;

    /// <summary>Sex.</summary>
    public Sex Sex;

    /// <summary>True when a document was presented.</summary>
    public bool HasDocument;
}

/// <summary>Takes the rows that pass; what was compared still stands in the search.</summary>
internal interface IRowTaker
{
    /// <summary>True for an entry that is not to be looked at: removed, or found already by its document.</summary>
    bool Skips(NameIndex index, int entry);

    /// <summary>Takes a row.</summary>
    void Take(NameSearch search, NameIndex index, int row, in RowScore score);
}

/// <summary>The score of a row.</summary>
internal readonly record struct RowScore(float LogOdds, NameEvidence Name, BirthRelation Birth, StateRelation State, SexRelation Sex, DocumentRelation Document);

/// <summary>Searches an index by name and birth. Holds all memory it needs, so a search without a hit allocates nothing. One thread at a time.</summary>
internal sealed class NameSearch
{
    private const int MostProbes = NameParts.MaxParts * 4;
    private const int ShortestGlued = 7;
    private const int ShortestHalf = 3;

    /// <summary>What the bound gives away for parts that only the full comparison finds: initials, and pairs taken together; nats.</summary>
    private const float Unseen = 1.2f;

    private readonly TokenMatches _matches = new();
    private readonly CandidateRows _candidates = new();
    private readonly float[] _weights = new float[NameParts.MaxParts];
    private readonly Probe[] _probes = new Probe[MostProbes];
    private readonly char[] _sounds = new char[MostProbes * NameParts.MaxLetters * 2];
    private readonly char[] _nameBuffer = new char[NameReader.MaxLength * 2];
    private int _probeCount;
    private float _mass;

    /// <summary>The traveller's name.</summary>
    public NameParts Ours { get; } = new();

    /// <summary>The name of the row that is being taken.</summary>
    public NameParts Theirs { get; } = new();

    /// <summary>How the two were put side by side.</summary>
    public NameAlignment Alignment { get; } = new();

    /// <summary>Searches for <see cref="Ours"/>.</summary>
    /// <param name="index">The index.</param>
    /// <param name="person">What is known beside the name.</param>
    /// <param name="least">Least log-odds of a row that is taken.</param>
    /// <param name="prior">How much must agree.</param>
    /// <param name="taker">Takes the rows; each may come more than once.</param>
    public void Search<TTaker>(NameIndex index, in SearchedPerson person, float least, in Prior prior, ref TTaker taker)
        where TTaker : struct, IRowTaker
    {
        if (Ours.Count == 0 || index.RowCount == 0) return;
        MakeProbes(index);
        if (person.Birth.IsKnown)
        {
            (int first, int end) = index.RowsOf(person.Birth.FirstYear - 1, person.Birth.LastYear + 1);
            SearchRows(index, in person, first, end, BirthRelation.SameDay, least, in prior, ref taker);
            (first, end) = index.RowsOf(0, 0);
            SearchRows(index, in person, first, end, BirthRelation.FitsSpan, least, in prior, ref taker);
        }
        else
        {
            SearchRows(index, in person, 0, index.RowCount, BirthRelation.Missing, least, in prior, ref taker);
        }

        uint exact = NameIndex.ExactHash(Ours);
        if (exact == 0) return;
        foreach (int row in index.ExactNames(exact)) Verify(index, row, in person, least, in prior, ref taker);
    }

    private void MakeProbes(NameIndex index)
    {
        _probeCount = 0;
        _mass = 0;
        for (int i = 0; i < Ours.Count; i++)
        {
            ref readonly NamePart part = ref Ours.Part(i);
            _weights[i] = index.WeightOf(Ours, i) * NameComparison.RoleWeight(in part);
            _mass += _weights[i];
            if (part.Role is PartRole.Particle or PartRole.Initial) continue;
            AddProbe(index, Ours.Sound(i), in part, _weights[i], Ours.Truncated && part.Length > 1);
            if (part.Writing == Writing.Full && part.Length >= ShortestGlued) AddParted(index, i);
            if (GluedParticle.LengthOf(Ours.Letters(i)) is var glued and > 0) AddGlued(index, i, glued);
        }

        Span<char> joined = stackalloc char[NameParts.MaxLetters * 3];
        for (int count = 2; count <= 3; count++)
        {
            for (int i = 0; i + count <= Ours.Count; i++)
            {
                if (!PartComparison.MayJoin(Ours, i, count)) continue;
                ref readonly NamePart part = ref Ours.Part(i + count - 1);
                int length = PartComparison.JoinedSound(Ours, i, count, joined);
                if (length > NameParts.MaxLetters * 2) continue;
                float weight = 0;
                for (int k = i; k < i + count; k++) weight += _weights[k];
                AddJoined(index, joined[..length], part.Writing, weight);
            }
        }

        // From the rarest on the list, so that the common ones only add to what is there.
        _probes.AsSpan(0, _probeCount).Sort(static (left, right) => left.Rows.CompareTo(right.Rows));
    }

    // Given names that a booking glued together: MARIAALEJANDRA is not on the list, MARIA and ALEJANDRA are.
    private void AddParted(NameIndex index, int part)
    {
        if (index.Tokens.Find(Ours.Sound(part), Writing.Full) >= 0) return;
        ReadOnlySpan<char> letters = Ours.Letters(part);
        Span<char> first = stackalloc char[NameParts.MaxLetters];
        Span<char> second = stackalloc char[NameParts.MaxLetters];
        for (int at = ShortestHalf; at <= letters.Length - ShortestHalf; at++)
        {
            int firstToken = index.Tokens.Find(first[..SoundKey.Write(letters[..at], Writing.Full, first)], Writing.Full);
            if (firstToken < 0) continue;
            int secondToken = index.Tokens.Find(second[..SoundKey.Write(letters[at..], Writing.Full, second)], Writing.Full);
            if (secondToken < 0) continue;
            AddToken(index, firstToken, _weights[part]);
            AddToken(index, secondToken, _weights[part]);
            return;
        }
    }

    private void AddGlued(NameIndex index, int part, int glued)
    {
        Span<char> sound = stackalloc char[NameParts.MaxLetters];
        NamePart rest = Ours.Part(part);
        int length = SoundKey.Write(Ours.Letters(part)[glued..], rest.Writing, sound);
        (rest.Variant, rest.OtherVariant) = VariantClasses.Of(sound[..length]);
        AddProbe(index, sound[..length], in rest, _weights[part], cut: false);
    }

    private void AddProbe(NameIndex index, ReadOnlySpan<char> sound, in NamePart part, float weight, bool cut)
    {
        if (_probeCount == MostProbes || sound.Length < 2) return;
        int start = _probeCount * NameParts.MaxLetters * 2;
        sound.CopyTo(_sounds.AsSpan(start));
        long rows = 0;
        foreach (int token in _matches.Find(index.Tokens, sound, in part, cut, out _)) rows += index.PostingCount(token);
        if (rows > 0) _probes[_probeCount++] = new Probe(start, sound.Length, part, weight, cut, rows, Token: -1);
    }

    // Parts taken together must be a token as they are: looser ones are found by what stands beside them.
    private void AddJoined(NameIndex index, ReadOnlySpan<char> sound, Writing writing, float weight)
    {
        int token = index.Tokens.Find(sound, writing);
        if (token >= 0) AddToken(index, token, weight);
    }

    private void AddToken(NameIndex index, int token, float weight)
    {
        if (_probeCount < MostProbes) _probes[_probeCount++] = new Probe(0, 0, default, weight, Cut: false, index.PostingCount(token), token);
    }

    private void SearchRows<TTaker>(
        NameIndex index, in SearchedPerson person, int first, int end, BirthRelation bestBirth, float least, in Prior prior, ref TTaker taker)
        where TTaker : struct, IRowTaker
    {
        if (first >= end) return;
        float enough = Enough(bestBirth, least, in prior);
        float rest = 0;
        for (int i = 0; i < _probeCount; i++) rest += Best(in _probes[i]);
        for (int i = 0; i < _probeCount; i++)
        {
            ref readonly Probe probe = ref _probes[i];
            bool create = rest + Unseen >= enough;
            if (!create && _candidates.Count == 0) break;
            rest -= Best(in probe);
            if (probe.Token >= 0)
            {
                _candidates.Add(index.Postings(probe.Token, first, end), i, Math.Max(probe.Weight, index.WeightOf(probe.Token)), create);
                continue;
            }

            ReadOnlySpan<int> tokens = _matches.Find(index.Tokens, _sounds.AsSpan(probe.Start, probe.Length), probe.Part, probe.Cut, out ReadOnlySpan<float> similarities);
            for (int k = 0; k < tokens.Length; k++)
            {
                float gain = Math.Max(probe.Weight, index.WeightOf(tokens[k])) * NameComparison.Share(similarities[k]);
                _candidates.Add(index.Postings(tokens[k], first, end), i, gain, create);
            }
        }

        for (int i = 0; i < _candidates.Count; i++)
        {
            int row = _candidates.Row(i);
            if (_candidates.Agreed(i) + Unseen >= enough && MayPass(index, row, _candidates.Agreed(i), in person, least, in prior))
                Verify(index, row, in person, least, in prior, ref taker);
        }

        _candidates.Clear();
    }

    // The least that must agree, by the share of the name and by the sum of evidence, at the best birth the rows can have.
    private float Enough(BirthRelation birth, float least, in Prior prior)
    {
        float share = IdentityModel.LeastShare(least - IdentityModel.OfBirth(birth) - IdentityModel.MostElse);
        float byShare = share * _mass * IdentityModel.ExtraShare / (1 - share + (share * IdentityModel.ExtraShare));
        return Math.Max(byShare, IdentityModel.LeastAgreed(least, birth, in prior, IdentityModel.ListNats(birth)));
    }

    private static float Best(in Probe probe) => probe.Weight * 1.2f;

    private bool MayPass(NameIndex index, int row, float agreed, in SearchedPerson person, float least, in Prior prior)
    {
        BirthSpan theirs = index.BirthOf(row);
        BirthRelation birth = BirthComparison.Compare(in person.Birth, in theirs);
        float most = Math.Min(agreed + Unseen, Math.Min(_mass, index.MassOf(row)) * 1.3f);
        float extra = Math.Max(0, _mass - most);
        float missing = Math.Max(0, index.MassOf(row) - most);
        float contradicted = Math.Min(extra, missing) * (Ours.Truncated ? 0.3f : 0.5f);
        var bound = new NameEvidence(most, 0, contradicted, 0, 0, Crossed: false, most);
        return IdentityModel.LogOdds(in bound, birth, StateRelation.Equal, DocumentRelation.Missing, SexRelation.Equal, in prior, IdentityModel.ListNats(birth)) >= least;
    }

    private void Verify<TTaker>(NameIndex index, int row, in SearchedPerson person, float least, in Prior prior, ref TTaker taker)
        where TTaker : struct, IRowTaker
    {
        int entry = index.EntryOf(row);
        if (taker.Skips(index, entry)) return;
        RowScore score = Score(index, entry, index.OrdinalOf(row), index.BirthOf(row), in person, in prior);
        if (score.LogOdds >= least) taker.Take(this, index, row, in score);
    }

    /// <summary>Compares the traveller with one name of an entry.</summary>
    public RowScore Score(NameIndex index, int entry, int ordinal, in BirthSpan theirs, in SearchedPerson person, in Prior prior)
    {
        int length = index.Entries.ReadName(entry, ordinal, _nameBuffer, out int family);
        if (family >= 0) NameReader.Read(_nameBuffer.AsSpan(0, family), _nameBuffer.AsSpan(family, length - family), [], Theirs);
        else NameReader.Read(_nameBuffer.AsSpan(0, length), Theirs);
        Alignment.Clear(Ours.Count, Theirs.Count);
        for (int i = 0; i < Ours.Count; i++) Alignment.LeftWeights[i] = index.WeightOf(Ours, i) * NameComparison.RoleWeight(in Ours.Part(i));
        for (int i = 0; i < Theirs.Count; i++) Alignment.RightWeights[i] = index.WeightOf(Theirs, i) * NameComparison.RoleWeight(in Theirs.Part(i));
        NameEvidence name = NameComparison.CompareWeighed(Ours, Theirs, Alignment);
        BirthRelation birth = BirthComparison.Compare(in person.Birth, in theirs);
        (ushort state, Sex sex, bool hasDocument) = index.FactsOf(entry);
        StateRelation states = state == 0 || person.State == 0 ? StateRelation.Missing : state == person.State ? StateRelation.Equal : StateRelation.Differs;
        SexRelation sexes = sex == Sex.Unspecified || person.Sex == Sex.Unspecified ? SexRelation.Missing : sex == person.Sex ? SexRelation.Equal : SexRelation.Differs;
        DocumentRelation document = hasDocument && person.HasDocument ? DocumentRelation.Differs : DocumentRelation.Missing;
        float odds = IdentityModel.LogOdds(in name, birth, states, document, sexes, in prior, IdentityModel.ListNats(birth));
        return new RowScore(odds, name, birth, states, sexes, document);
    }

    private readonly record struct Probe(int Start, int Length, NamePart Part, float Weight, bool Cut, long Rows, int Token);
}

/// <summary>Articles and prepositions that are written joined to a name: ALQAHTANI, VANDERBERG, BENALI.</summary>
internal static class GluedParticle
{
    private const int ShortestRest = 4;

    private static readonly string[] Particles = ["VANDER", "VANDEN", "VAN", "DELA", "DEL", "ABU", "BEN", "BIN", "AL", "EL", "DE"];

    /// <summary>Length of the particle a word begins with, or zero.</summary>
    public static int LengthOf(ReadOnlySpan<char> letters)
    {
        foreach (string particle in Particles)
        {
            if (letters.Length >= particle.Length + ShortestRest && letters.StartsWith(particle, StringComparison.Ordinal)) return particle.Length;
        }

        return 0;
    }
}
