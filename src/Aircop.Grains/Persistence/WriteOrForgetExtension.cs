namespace Aircop.Grains.Persistence;

/// <summary>Writing state in a grain whose calls do not interleave.</summary>
internal static class WriteOrForgetExtension
{
    /// <summary>
    /// Writes the state. When that fails the activation is dropped, for its memory may differ from the store: the next call
    /// reads the state anew, and the caller, who sees the exception, sends again.
    /// </summary>
    public static async Task WriteOrForget<T>(this IGrainBase grain, IPersistentState<T> state)
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
