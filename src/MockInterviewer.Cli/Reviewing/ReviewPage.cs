using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Cli.Reviewing;

/// <summary>Shows a reviewer one answer: the question, the doubts, the answer with the words that count, the grader's levels. Not the
/// label that the input may give: a reviewer who knows it only agrees with it.</summary>
internal sealed class ReviewPage(Surface surface)
{
    private readonly Prose _prose = new(surface);

    public void Show(GradeRecord record, int place, int all, HumanReview? earlier)
    {
        _prose.Blank();
        _prose.Rule();
        _prose.Heading(string.Create(CultureInfo.InvariantCulture, $"{place} of {all}: {record.Id} · {record.Rubric.Title}"));
        _prose.Write(record.Question + (record.Principle is { } principle ? $" ({principle})" : ""));
        foreach (var doubt in record.Doubts ?? [])
        {
            _prose.Write(doubt, "! ", Ansi.Warning, Ansi.Warning);
        }
        _prose.Blank();
        _prose.WriteWithGutter(AnswerText.Render(record), "┃ ", "", Ansi.Quiet);
        _prose.Blank();
        foreach (var (number, title, level, reason) in AnswerText.Criteria(record))
        {
            _prose.Write($"{title}{(reason.Length > 0 ? $" ({reason})" : "")}",
                string.Create(CultureInfo.InvariantCulture, $"{number}  [{level?.ToString(CultureInfo.InvariantCulture) ?? "-"}] "), firstStyle: LevelStyle.Code(level));
        }
        foreach (var flag in record.RedFlags)
        {
            _prose.Write($"{flag.Title} ({ReportWords.Effect(flag.Cap)})", "!  ", firstStyle: Ansi.Bad);
        }
        _prose.Write(ReportWords.Headline(ReportedGrade.Of(record)), style: LevelStyle.Code(record.Level));
        if (earlier is not null)
        {
            _prose.Write(PersonWords.Of(record with { HumanReview = earlier }), style: Ansi.Bold);
        }
    }

    public void Help() => _prose.Quiet(ReviewLine.Help);

    public void Say(string text) => _prose.Write(text);

    /// <summary>Only where a person types: nothing that a pipe says needs asking for.</summary>
    public void Ask()
    {
        if (surface.HasKeyboard)
        {
            surface.Out.Write("> ");
        }
    }
}
