namespace MockInterviewer.Core.Storage;

/// <summary>Where batches are handed in, and for which model.</summary>
/// <param name="Address">Of its interface, without the key.</param>
public sealed record ProviderAccount(string Provider, string Address, string Model);
