using System.Text;

namespace MockInterviewer.Cli.Terminal;

/// <summary>Reads answers line by line, from a pipe or a plain terminal, and shows nothing.</summary>
internal sealed class LineReplyReader(InputLines input) : IReplyReader
{
    public async Task<Typed> ReadAsync(string draft, Func<string, string> status, Action<string> save, CancellationToken cancellation)
    {
        var answer = new StringBuilder(draft);
        while (await ReadLineAsync(cancellation) is { } line)
        {
            switch (LineCommand.Of(line))
            {
                case LineCommand.Done:
                    return new Typed(TypedKind.Answer, answer.ToString());
                case { } command:
                    return new Typed(TypedKind.Command, command, answer.ToString());
                default:
                    answer.Append(answer.Length > 0 ? "\n" : "").Append(line);
                    save(answer.ToString());
                    break;
            }
        }
        return answer.Length > 0 ? new Typed(TypedKind.Answer, answer.ToString()) : new Typed(TypedKind.EndOfInput, "");
    }

    /// <summary>A read from a pipe cannot be broken off; it is left behind when the person wants to leave.</summary>
    private Task<string?> ReadLineAsync(CancellationToken cancellation) =>
        Task.Run(input.Next, cancellation).WaitAsync(cancellation);
}
