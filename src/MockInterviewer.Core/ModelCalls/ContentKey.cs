using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>What makes two calls the same work: a hash of what they are about.</summary>
internal static class ContentKey
{
    /// <summary>Each part goes in with its length, so that no two lists of parts look alike; a missing part differs from an empty one.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(part is null ? -1 : bytes.Length)}\n")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
