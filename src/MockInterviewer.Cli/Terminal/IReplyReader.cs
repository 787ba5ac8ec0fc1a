namespace MockInterviewer.Cli.Terminal;

/// <summary>Reads what the candidate types: in the editor of a terminal, or line by line.</summary>
internal interface IReplyReader
{
    /// <param name="draft">Typed before, and to go on with.</param>
    /// <param name="status">Says one quiet line about the answer so far; asked again as it grows.</param>
    /// <param name="save">Is handed the answer so far, so that nothing typed is lost.</param>
    /// <exception cref="OperationCanceledException">Ctrl-C or the like; the answer so far has been saved.</exception>
    Task<Typed> ReadAsync(string draft, Func<string, string> status, Action<string> save, CancellationToken cancellation);
}
