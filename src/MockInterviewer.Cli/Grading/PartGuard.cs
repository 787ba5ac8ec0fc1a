using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Grading;

/// <summary>Keeps a part of a file from taking the place of a fuller result unasked.</summary>
/// <param name="option">By which the part was taken.</param>
/// <param name="consent">The option that lets it.</param>
internal sealed class PartGuard(string option, string consent)
{
    /// <summary>Reads as far ahead as it takes to tell, and no record twice: an input may be a pipe.</summary>
    /// <param name="folder">Of the results.</param>
    /// <param name="there">Records whose results stand there.</param>
    /// <returns>All records.</returns>
    /// <exception cref="UsageException">The part is smaller than what stands there.</exception>
    public IEnumerable<SubmissionEntry> Check(IEnumerator<SubmissionEntry> input, string folder, int there)
    {
        var ahead = new Queue<SubmissionEntry>();
        while (ahead.Count < there && input.MoveNext())
        {
            ahead.Enqueue(input.Current);
        }
        return ahead.Count == there ? Rest(ahead, input) : throw new UsageException(
            $"{folder} holds the results of {ReportWords.Count(there, "record")}, and {option} would leave {ReportWords.Count(ahead.Count, "record")} in their place. "
            + $"Name another folder with --out, leave {option} out, or add {consent}.");
    }

    private static IEnumerable<SubmissionEntry> Rest(Queue<SubmissionEntry> ahead, IEnumerator<SubmissionEntry> input)
    {
        while (ahead.TryDequeue(out var entry))
        {
            yield return entry;
        }
        while (input.MoveNext())
        {
            yield return input.Current;
        }
    }
}
