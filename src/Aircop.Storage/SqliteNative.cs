using System.Runtime.InteropServices;
using SQLitePCL;

namespace Aircop.Storage;

/// <summary>The native SQLite library: the system's, which is kept patched, else the older one that comes with the package.</summary>
public static class SqliteNative
{
    private const string SystemLibrary = "libsqlite3.so.0";
    private static readonly Lazy<(bool IsSystem, string Version)> Loaded = new(Load);

    /// <summary>Whether the system's library was loaded.</summary>
    public static bool IsSystemLibrary => Loaded.Value.IsSystem;

    /// <summary>The version of the library loaded, as <c>3.40.1</c>.</summary>
    public static string Version => Loaded.Value.Version;

    private static (bool IsSystem, string Version) Load()
    {
        var isSystem = false;
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (_, assembly, path) =>
        {
            // Zero lets the runtime look for the bundled library.
            isSystem = NativeLibrary.TryLoad(SystemLibrary, assembly, path, out var handle);
            return handle;
        });
        Batteries_V2.Init();
        var version = raw.sqlite3_libversion().utf8_to_string();
        return (isSystem, version);
    }
}
