namespace Aircop.Node;

/// <summary>A file of the inbox as one look found it.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Length">Size, bytes.</param>
/// <param name="WrittenAt">Last write, UTC.</param>
public readonly record struct SeenFile(string Name, long Length, DateTimeOffset WrittenAt);
