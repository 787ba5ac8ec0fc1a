namespace MockInterviewer.Core.Drafting;

/// <summary>A bank's text without the questions that leave it, and those by themselves, word for word.</summary>
/// <param name="Left">What stays of the bank.</param>
/// <param name="Taken">A bank of the questions that left.</param>
internal sealed record RetiredQuestions(string Left, string Taken)
{
    public static RetiredQuestions From(string bank, string company, IEnumerable<YamlEntry> gone)
    {
        var taken = gone.SelectMany(e => Enumerable.Range(e.Line - 1, e.Lines.Length)).ToHashSet();
        var lines = bank.Split('\n');
        return new RetiredQuestions(string.Join('\n', lines.Where((_, i) => !taken.Contains(i))),
            $"company: {company}\nquestions:\n" + string.Concat(lines.Where((_, i) => taken.Contains(i)).Select(l => l.TrimEnd('\r') + "\n")));
    }
}
