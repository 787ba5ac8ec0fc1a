namespace MockInterviewer.Core.Documents;

/// <summary>A document that cannot be read or drafted from; the message says which, why and what to do.</summary>
public sealed class DocumentException(string message, Exception? inner = null) : Exception(message, inner);
