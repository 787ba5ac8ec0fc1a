namespace MockInterviewer.Core.Answers;

/// <summary>Words of the answer and where they stand: <c>Quote == answer.Substring(Start, End - Start)</c>, in UTF-16 code units.</summary>
public sealed record Evidence(string Quote, int Start, int End)
{
    public static Evidence At(string answer, int start, int end) => new(answer[start..end], start, end);
}
