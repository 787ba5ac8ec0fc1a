namespace MockInterviewer.Core.Storage;

/// <summary>The store cannot be used; the message is one clear sentence with what to do.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
