namespace Aircop.Storage;

/// <summary>SQLite refused an operation: the disk is full, cannot be read or written, or the file is damaged.</summary>
public sealed class StoreException : IOException
{
    /// <summary>A refusal that says nothing more.</summary>
    public StoreException()
    {
    }

    /// <summary>A refusal described by <paramref name="message"/>.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>SQLite's result code (https://www.sqlite.org/rescode.html); 13 is a full disk.</summary>
    public int ResultCode { get; init; }
}

/// <summary>Another process, or another store of this one, has the folder open.</summary>
public sealed class DataFolderInUseException : IOException
{
    /// <summary>A refusal that says nothing more.</summary>
    public DataFolderInUseException()
    {
    }

    /// <summary>A refusal described by <paramref name="message"/>.</summary>
    public DataFolderInUseException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public DataFolderInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
