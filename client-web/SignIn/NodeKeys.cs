using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Accounts;

namespace Aircop.ClientWeb.SignIn;

/// <summary>
/// Node keys. A key is 32 random bytes, base64url; only its SHA-256 is kept, and finding it by that hash gives nothing
/// away by the time it takes.
/// </summary>
public sealed class NodeKeys(IGrainFactory grains, TimeProvider time)
{
    private const int KeyBytes = 32;
    private const int MaxKeyLength = 128;
    private readonly ShortMemory<NodeKey?> _memory = new(time, TimeSpan.FromSeconds(5), most: 4_096);

    /// <summary>A new key.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Key of the grain that knows a node key: its SHA-256, hex, lower case.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>What a key is good for; null when it is good for nothing.</summary>
    public async ValueTask<NodeKey?> Find(string key) =>
        key.Length is 0 or > MaxKeyLength ? null : await _memory.Get(Hash(key), hash => grains.GetGrain<INodeKeyGrain>(hash).Get());

    /// <summary>Issues a key.</summary>
    public Task Issue(string key, NodeKey goodFor) => grains.GetGrain<INodeKeyGrain>(Hash(key)).Set(goodFor);

    /// <summary>Ends the key with this hash.</summary>
    public async Task Revoke(string hash)
    {
        await grains.GetGrain<INodeKeyGrain>(hash).Revoke();
        _memory.Forget(hash);
    }
}
