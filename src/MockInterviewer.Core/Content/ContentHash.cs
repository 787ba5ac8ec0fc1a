namespace MockInterviewer.Core.Content;

/// <summary>Hashes of content as a person sees them.</summary>
public static class ContentHash
{
    /// <summary>Enough to tell two files apart by eye.</summary>
    private const int ShownDigits = 12;

    public static string Shown(string hash) => hash.Length > ShownDigits ? hash[..ShownDigits] : hash;
}
