namespace Aircop.World.Reference;

/// <summary>
/// Reads comma-separated rows from a text, field by field as spans. Fields may stand in double quotes, quotes inside them doubled;
/// a quoted field does not go over a line end.
/// </summary>
internal ref struct CsvReader
{
    private const int MaxColumns = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly Range[] _fields = new Range[MaxColumns];
    private int _position;
    private int _count;

    /// <summary>Starts before the first row; the header line is read as a row like any other.</summary>
    public CsvReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>A field of the row without its quotes; empty where the row is short.</summary>
    public readonly ReadOnlySpan<char> this[int column] => column < _count ? _text[_fields[column]] : [];

    /// <summary>A field of the row as a text, doubled quotes made single.</summary>
    public readonly string Text(int column)
    {
        string text = this[column].ToString();
        return text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        _count = 0;
        if (_position >= _text.Length) return false;
        int end = _text[_position..].IndexOf('\n');
        end = end < 0 ? _text.Length : _position + end;
        int lineEnd = end > _position && _text[end - 1] == '\r' ? end - 1 : end;
        int start = _position;
        while (start <= lineEnd && _count < MaxColumns) start = ReadField(start, lineEnd);
        _position = end + 1;
        return true;
    }

    private int ReadField(int start, int lineEnd)
    {
        if (start < lineEnd && _text[start] == '"')
        {
            int close = start + 1;
            while (close < lineEnd && (_text[close] != '"' || (close + 1 < lineEnd && _text[close + 1] == '"')))
                close += _text[close] == '"' ? 2 : 1;
            _fields[_count++] = (start + 1)..close;
            return close + 2;
        }

        int comma = _text[start..lineEnd].IndexOf(',');
        int end = comma < 0 ? lineEnd : start + comma;
        _fields[_count++] = start..end;
        return end + 1;
    }
}
