using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MockInterviewer.Integrations.Results;

/// <summary>
/// File names made of ids, which may hold anything: a path, a name that a system keeps for itself, letters that a disk does not tell apart.
/// What is left of an id is followed by a hash of it wherever something was lost, so that no two ids share a file, and the same id has
/// the same file in every run.
/// </summary>
internal sealed partial class HandoutNames
{
    private const int Longest = 80;
    private const int HashDigits = 10;

    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string id)
    {
        var safe = Unsafe().Replace(id, "-").Trim('-', '.');
        safe = safe.Length > Longest ? safe[..Longest] : safe.Length == 0 ? "answer" : safe;
        return safe == id && !Reserved().IsMatch(safe) && _used.Add(safe) ? safe : Hashed(safe, id);
    }

    private string Hashed(string safe, string id)
    {
        // A reserved name is none any more with something before its first dot.
        var name = $"{safe.Replace('.', '-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashDigits]}";
        _used.Add(name);
        return name;
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Unsafe();

    /// <summary>Windows keeps these, whatever follows a dot.</summary>
    [GeneratedRegex(@"^(con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
