using System.Security.Cryptography;

namespace Aircop.Silo;

/// <summary>The network's secret in the data folder: <c>network.key</c>, base64, readable by its owner only.</summary>
public static class IdentityKeyFile
{
    /// <summary>Length of a new key and least length of a given one, bytes.</summary>
    public const int KeyBytes = 32;

    private const string FileName = "network.key";

    /// <summary>The secret: the one that is set, else the one in the folder, else a new one that is kept there.</summary>
    /// <param name="setting">Base64; empty when none is set.</param>
    /// <param name="folder">Data folder, held by this process.</param>
    /// <exception cref="SetupException">The file in the folder is not a key.</exception>
    public static byte[] Take(string setting, string folder)
    {
        if (TryRead(setting, out var key)) return key;
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) Create(path);
        return TryRead(File.ReadAllText(path), out key)
            ? key
            : throw new SetupException($"{path} is not a key. Put back the file of this data folder: without it, travellers known so far are not recognised.");
    }

    /// <summary>Reads a key; false when it is too short or no base64.</summary>
    public static bool TryRead(string text, out byte[] key)
    {
        key = [];
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), buffer, out var length) || length < KeyBytes) return false;
        key = buffer[..length];
        return true;
    }

    private static void Create(string path)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path);
    }
}
