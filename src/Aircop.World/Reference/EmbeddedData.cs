using System.Reflection;
using System.Text;

namespace Aircop.World.Reference;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>A data file as text.</summary>
    public static string Text(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Data file {name} is not in this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
