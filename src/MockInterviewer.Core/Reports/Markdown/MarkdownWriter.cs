using System.Text;

namespace MockInterviewer.Core.Reports.Markdown;

/// <summary>Builds Markdown. Every text that it is given is escaped.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    public MarkdownWriter Heading(int depth, string title)
    {
        _text.Append('#', depth).Append(' ').Append(MarkdownText.Inline(title)).Append("\n\n");
        return this;
    }

    public MarkdownWriter Paragraph(string text) => Raw(MarkdownText.Line(text));

    /// <summary>A label in bold and what belongs to it.</summary>
    public MarkdownWriter Labelled(string label, string text) => Raw($"**{MarkdownText.Inline(label)}** {MarkdownText.Inline(text)}");

    /// <summary>What a candidate or interviewer said, line for line.</summary>
    public MarkdownWriter Quote(string text) => Raw(MarkdownText.Quote(text));

    public MarkdownWriter Bullets(IEnumerable<string> texts)
    {
        var any = false;
        foreach (var text in texts)
        {
            any = true;
            _text.Append("- ").Append(MarkdownText.Line(text)).Append('\n');
        }
        return any ? End() : this;
    }

    /// <summary>A title and bullets; nothing when there is none.</summary>
    public MarkdownWriter List(string title, IReadOnlyCollection<string> texts) =>
        texts.Count == 0 ? this : Labelled(title, "").Bullets(texts);

    /// <summary>Lines to be copied as they are: file names, commands.</summary>
    public MarkdownWriter Code(params IEnumerable<string> lines) => Raw(string.Join('\n', lines.Select(l => "    " + CandidateText.OneLine(l))));

    /// <param name="rows">A cell may hold several texts: each on a line of its own.</param>
    public MarkdownWriter Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<IEnumerable<string>>> rows)
    {
        Row(header.Select(MarkdownText.Inline));
        Row(header.Select(_ => "---"));
        foreach (var row in rows)
        {
            Row(row.Select(cell => string.Join("<br>", cell.Select(MarkdownText.Inline))));
        }
        return End();
    }

    /// <param name="rows">A text in each cell.</param>
    public MarkdownWriter Table(IReadOnlyList<string> header, IEnumerable<string[]> rows) =>
        Table(header, rows.Select(row => (IReadOnlyList<IEnumerable<string>>)[.. row.Select(c => (IEnumerable<string>)[c])]));

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private MarkdownWriter Raw(string markdown)
    {
        _text.Append(markdown.TrimEnd(' ')).Append('\n');
        return End();
    }

    private void Row(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private MarkdownWriter End()
    {
        _text.Append('\n');
        return this;
    }
}
