using System.Globalization;
using System.Text;

namespace Aircop.Storage;

/// <summary>A folder held by one process: two writers of one store would each believe their own memory.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    internal string Path { get; }

    public void Dispose() => _lock.Dispose();

    /// <summary>Makes the folder if need be and takes its lock, which the system lets go when the process dies.</summary>
    /// <exception cref="DataFolderInUseException">Somebody has it.</exception>
    internal static DataFolder Hold(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        // What is in it is nobody else's to read.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var lockPath = System.IO.Path.Combine(path, "aircop.lock");
        FileStream taken;
        try
        {
            taken = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new DataFolderInUseException(
                $"The data folder {path} is in use by a process (its number is in {lockPath}). Stop it, or choose another folder with --data DIR.", exception);
        }

        taken.SetLength(0);
        taken.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        taken.Flush();
        return new DataFolder(path, taken);
    }
}
