using System.Text;

namespace MockInterviewer.Tests.Cli;

/// <summary>What a program in a pseudo-terminal has shown so far.</summary>
internal sealed class PseudoScreen(TextReader output)
{
    private readonly StringBuilder _shown = new();
    private readonly char[] _buffer = new char[4096];

    public string Shown => _shown.ToString();

    public async Task UntilAsync(string words, CancellationToken cancellation)
    {
        var wanted = Plain(words);
        while (!_shown.ToString().Contains(words, StringComparison.Ordinal) && !Plain(_shown.ToString()).Contains(wanted, StringComparison.Ordinal)
            && await ReadAsync(cancellation))
        {
        }
    }

    /// <summary>Without the gutter and however the lines were broken.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '┃'], StringSplitOptions.RemoveEmptyEntries));

    public async Task<string> ToEndAsync(CancellationToken cancellation)
    {
        while (await ReadAsync(cancellation))
        {
        }
        return _shown.ToString();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var count = await output.ReadAsync(_buffer, cancellation);
        _shown.Append(_buffer, 0, count);
        return count > 0;
    }
}
