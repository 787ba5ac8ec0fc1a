using System.Text;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>Plain text in lines of a width, with indents. What it is given is made safe for a terminal.</summary>
internal sealed class WrappedText(int width)
{
    private readonly StringBuilder _text = new();

    public WrappedText Blank()
    {
        _text.Append('\n');
        return this;
    }

    public WrappedText Heading(string title) => Blank().Line(title);

    /// <summary>A heading and a bullet for each text; nothing when there is none.</summary>
    public WrappedText List(string title, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            Heading(title);
            foreach (var text in texts)
            {
                Line("- " + text, 2, hanging: 2);
            }
        }
        return this;
    }

    /// <param name="hanging">Added to the indent of the second line and those after it.</param>
    public WrappedText Line(string text, int indent = 0, int hanging = 0)
    {
        var column = indent;
        _text.Append(' ', indent);
        foreach (var (place, word) in CandidateText.OneLine(text).Split(' ').Index())
        {
            if (place > 0 && column + 1 + word.Length > width)
            {
                _text.Append('\n').Append(' ', indent + hanging);
                column = indent + hanging;
            }
            else if (place > 0)
            {
                _text.Append(' ');
                column++;
            }
            _text.Append(word);
            column += word.Length;
        }
        return Blank();
    }

    public override string ToString() => _text.ToString();
}
