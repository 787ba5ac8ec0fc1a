using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Cli.Reviewing;

/// <summary>Shows a reviewer one answer: first what the grader made of it, what it doubts and the words that this rests on; the whole answer on
/// request. Not the label that the input may give: a reviewer who knows it only agrees with it.</summary>
internal sealed class ReviewPage(Surface surface)
{
    private const int LongestQuestion = 150;

    private readonly Prose _prose = new(surface);

    public void Show(GradeRecord record, int place, int all, HumanReview? earlier)
    {
        _prose.Blank();
        _prose.Rule();
        _prose.Heading(string.Create(CultureInfo.InvariantCulture, $"{place} of {all}: {record.Id} · {record.Rubric.Title}"));
        _prose.Quiet(AnswerText.Cut(record.Question, LongestQuestion));
        _prose.Write(ReportWords.Headline(ReportedGrade.Of(record)), style: LevelStyle.Code(record.Level));
        foreach (var doubt in record.Doubts ?? [])
        {
            _prose.Write(doubt, "! ", Ansi.Warning, Ansi.Warning);
        }
        foreach (var flag in record.RedFlags.DistinctBy(f => f.Id))
        {
            _prose.Write($"{flag.Title} ({ReportWords.Effect(flag.Cap)}){(flag.Quote.Length > 0 ? $": {AnswerText.Quoted(flag.Quote)}" : "")}", "!  ", firstStyle: Ansi.Bad);
        }
        foreach (var (title, level, quotation) in AnswerText.Doubtful(record))
        {
            _prose.Write($"{title}{(quotation.Length > 0 ? $": {quotation}" : "")}", Sign(level), firstStyle: LevelStyle.Code(level));
        }
        if (earlier is not null)
        {
            _prose.Write(PersonWords.Of(record with { HumanReview = earlier }), style: Ansi.Bold);
        }
    }

    /// <summary>The whole question and answer, with the words that count, and why each criterion has its level.</summary>
    public void ShowWhole(GradeRecord record)
    {
        _prose.Write(record.Question + (record.Principle is { } principle ? $" ({principle})" : ""));
        _prose.Blank();
        _prose.WriteWithGutter(AnswerText.Render(record), "┃ ", "", Ansi.Quiet);
        _prose.Blank();
        foreach (var (number, title, level, reason) in AnswerText.Criteria(record))
        {
            _prose.Write($"{title}{(reason.Length > 0 ? $" ({reason})" : "")}", string.Create(CultureInfo.InvariantCulture, $"{number}  {Sign(level)}"),
                firstStyle: LevelStyle.Code(level));
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

    private static string Sign(int? level) => $"[{level?.ToString(CultureInfo.InvariantCulture) ?? "-"}] ";
}
