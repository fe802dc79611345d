namespace Aircop.Edifact;

/// <summary>Segment tags as numbers: three upper-case letters in the low three bytes.</summary>
internal static class Tags
{
    public const int Abi = ('A' << 16) | ('B' << 8) | 'I';
    public const int Add = ('A' << 16) | ('D' << 8) | 'D';
    public const int Apd = ('A' << 16) | ('P' << 8) | 'D';
    public const int Att = ('A' << 16) | ('T' << 8) | 'T';
    public const int Aut = ('A' << 16) | ('U' << 8) | 'T';
    public const int Bgm = ('B' << 16) | ('G' << 8) | 'M';
    public const int Cnt = ('C' << 16) | ('N' << 8) | 'T';
    public const int Com = ('C' << 16) | ('O' << 8) | 'M';
    public const int Cpi = ('C' << 16) | ('P' << 8) | 'I';
    public const int Cta = ('C' << 16) | ('T' << 8) | 'A';
    public const int Dat = ('D' << 16) | ('A' << 8) | 'T';
    public const int Doc = ('D' << 16) | ('O' << 8) | 'C';
    public const int Dtm = ('D' << 16) | ('T' << 8) | 'M';
    public const int Ebd = ('E' << 16) | ('B' << 8) | 'D';
    public const int Emp = ('E' << 16) | ('M' << 8) | 'P';
    public const int Eqn = ('E' << 16) | ('Q' << 8) | 'N';
    public const int Erc = ('E' << 16) | ('R' << 8) | 'C';
    public const int Erp = ('E' << 16) | ('R' << 8) | 'P';
    public const int Far = ('F' << 16) | ('A' << 8) | 'R';
    public const int Fop = ('F' << 16) | ('O' << 8) | 'P';
    public const int Fti = ('F' << 16) | ('T' << 8) | 'I';
    public const int Ftx = ('F' << 16) | ('T' << 8) | 'X';
    public const int Gei = ('G' << 16) | ('E' << 8) | 'I';
    public const int Gid = ('G' << 16) | ('I' << 8) | 'D';
    public const int Ift = ('I' << 16) | ('F' << 8) | 'T';
    public const int Loc = ('L' << 16) | ('O' << 8) | 'C';
    public const int Lts = ('L' << 16) | ('T' << 8) | 'S';
    public const int Mea = ('M' << 16) | ('E' << 8) | 'A';
    public const int Mon = ('M' << 16) | ('O' << 8) | 'N';
    public const int Msg = ('M' << 16) | ('S' << 8) | 'G';
    public const int Nad = ('N' << 16) | ('A' << 8) | 'D';
    public const int Nat = ('N' << 16) | ('A' << 8) | 'T';
    public const int Org = ('O' << 16) | ('R' << 8) | 'G';
    public const int Pdt = ('P' << 16) | ('D' << 8) | 'T';
    public const int Ptk = ('P' << 16) | ('T' << 8) | 'K';
    public const int Qty = ('Q' << 16) | ('T' << 8) | 'Y';
    public const int Rci = ('R' << 16) | ('C' << 8) | 'I';
    public const int Ref = ('R' << 16) | ('E' << 8) | 'F';
    public const int Rff = ('R' << 16) | ('F' << 8) | 'F';
    public const int Rpi = ('R' << 16) | ('P' << 8) | 'I';
    public const int Sac = ('S' << 16) | ('A' << 8) | 'C';
    public const int Src = ('S' << 16) | ('R' << 8) | 'C';
    public const int Ssd = ('S' << 16) | ('S' << 8) | 'D';
    public const int Ssr = ('S' << 16) | ('S' << 8) | 'R';
    public const int Tbd = ('T' << 16) | ('B' << 8) | 'D';
    public const int Tdt = ('T' << 16) | ('D' << 8) | 'T';
    public const int Tif = ('T' << 16) | ('I' << 8) | 'F';
    public const int Tkt = ('T' << 16) | ('K' << 8) | 'T';
    public const int Tra = ('T' << 16) | ('R' << 8) | 'A';
    public const int Tri = ('T' << 16) | ('R' << 8) | 'I';
    public const int Tvl = ('T' << 16) | ('V' << 8) | 'L';
    public const int Txd = ('T' << 16) | ('X' << 8) | 'D';
    public const int Unb = ('U' << 16) | ('N' << 8) | 'B';
    public const int Une = ('U' << 16) | ('N' << 8) | 'E';
    public const int Ung = ('U' << 16) | ('N' << 8) | 'G';
    public const int Unh = ('U' << 16) | ('N' << 8) | 'H';
    public const int Uns = ('U' << 16) | ('N' << 8) | 'S';
    public const int Unt = ('U' << 16) | ('N' << 8) | 'T';
    public const int Unz = ('U' << 16) | ('N' << 8) | 'Z';

    /// <summary>The tag in a segment's first element, or 0 when it is not three letters.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        if (text.Length != 3)
        {
            text = text.Trim((byte)' ');
        }

        if (text.Length != 3 || !IsLetter(text[0]) || !IsLetter(text[1]) || !IsLetter(text[2]))
        {
            return 0;
        }

        return ((text[0] & 0xDF) << 16) | ((text[1] & 0xDF) << 8) | (text[2] & 0xDF);
    }

    /// <summary>Whether a tag is one of those the messages read here are made of.</summary>
    public static bool IsKnown(int tag) => tag is Att or Aut or Bgm or Cnt or Com or Cpi or Cta or Doc or Dtm or Emp or Ftx or Gei
        or Gid or Loc or Mea or Nad or Nat or Pdt or Qty or Rff or Tdt or Unb or Une or Ung or Unh or Uns or Unt or Unz
        or Abi or Add or Apd or Dat or Ebd or Eqn or Erc or Erp or Far or Fop or Fti or Ift or Lts or Mon or Msg or Org or Ptk or Rci
        or Ref or Rpi or Sac or Src or Ssd or Ssr or Tbd or Tif or Tkt or Tra or Tri or Tvl or Txd;

    private static bool IsLetter(byte value) => char.IsAsciiLetter((char)value);
}
