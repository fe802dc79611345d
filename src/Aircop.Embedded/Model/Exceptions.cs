namespace Orleans.Runtime;

/// <summary>A failure of the engine or of a store behind it.</summary>
public class OrleansException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The engine has stopped or is stopping, and takes no call from outside.</summary>
public sealed class SiloUnavailableException(string message) : OrleansException(message);

/// <summary>The observer called was deleted or collected.</summary>
public sealed class ClientNotAvailableException(string message) : OrleansException(message);
