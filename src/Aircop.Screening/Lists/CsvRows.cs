using System.Text;

namespace Aircop.Screening.Lists;

/// <summary>
/// Reads comma-separated rows (RFC 4180: quotes, doubled quotes, line ends inside quotes) one at a time, with limits, so that a broken
/// file costs neither memory nor the rows around the break.
/// </summary>
public sealed class CsvRows(TextReader text)
{
    /// <summary>Longest field that is kept, characters.</summary>
    public const int MaxField = 4_000;

    /// <summary>Most fields of a row that are kept.</summary>
    public const int MaxFields = 200;

    private const int EndOfText = -1;
    private const char ByteOrderMark = '\uFEFF';

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private int _used;
    private int _next;
    private bool _started;

    /// <summary>The fields of the row; the list is used again for the next one.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Number of the row in the file, from 1; a row over several lines is one.</summary>
    public int Number { get; private set; }

    /// <summary>True when a field was longer than <see cref="MaxField"/> or there were more than <see cref="MaxFields"/>; the rest is left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True when the text ended within quotes.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Reads the next row that is not empty.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        do
        {
            if (Peek() == EndOfText) return false;
            ReadRow();
        }
        while (_fields.Count == 1 && _fields[0].Length == 0);
        return true;
    }

    /// <summary>Writes a field as CSV wants it.</summary>
    public static void Write(TextWriter to, ReadOnlySpan<char> field)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (!field.ContainsAny(",\"\r\n"))
        {
            to.Write(field);
            return;
        }

        to.Write('"');
        foreach (char value in field)
        {
            if (value == '"') to.Write('"');
            to.Write(value);
        }

        to.Write('"');
    }

    private void ReadRow()
    {
        _fields.Clear();
        IsCut = IsOpen = false;
        Number++;
        bool quoted = false;
        while (true)
        {
            int value = Peek();
            if (value == EndOfText)
            {
                IsOpen = quoted;
                End();
                return;
            }

            _next++;
            if (quoted)
            {
                if (value != '"') Append((char)value);
                else if (Peek() == '"') Append((char)Peek(take: true));
                else quoted = false;
            }
            else if (value == '"')
            {
                quoted = true;
            }
            else if (value == ',')
            {
                End();
            }
            else if (value is '\n' or '\r')
            {
                if (value == '\r' && Peek() == '\n') _next++;
                End();
                return;
            }
            else
            {
                Append((char)value);
            }
        }
    }

    private void Append(char value)
    {
        if (_field.Length < MaxField) _field.Append(value);
        else IsCut = true;
    }

    private void End()
    {
        if (_fields.Count < MaxFields) _fields.Add(_field.ToString());
        else IsCut = true;
        _field.Clear();
    }

    private int Peek(bool take = false)
    {
        if (_next == _used)
        {
            _used = text.Read(_buffer, 0, _buffer.Length);
            _next = 0;
            if (_used == 0) return EndOfText;
            if (!_started && _buffer[0] == ByteOrderMark) _next = 1;
            _started = true;
            if (_next == _used) return Peek(take);
        }

        return take ? _buffer[_next++] : _buffer[_next];
    }
}
