using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Grading;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

internal sealed class GradeCommand : HostedCommand
{
    private readonly Argument<string?> _file = new("file")
    {
        Description = "The answer, as a UTF-8 text file [default: standard input]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _company = new("--company", "-c") { Description = "google, amazon, spotify, or one of your own content", HelpName = "COMPANY", Required = true };

    private readonly Option<string> _round = new("--round", "-r") { Description = "As 'rubric list' shows them", HelpName = "ROUND", Required = true };

    private readonly Option<string> _question = new("--question")
    {
        Description = "What was asked: an answer is judged by its question",
        HelpName = "TEXT",
        Required = true,
    };

    private readonly Option<string?> _principle = new("--principle") { Description = "The leadership principle asked about (Amazon)", HelpName = "TEXT" };
    private readonly Option<string> _format = Formats.Option("text", "json", "md", "html");
    private readonly Option<bool> _explain = new("--explain") { Description = "Show which signal in which sentence met which check, and the arithmetic" };
    private readonly ModelOptions _models = new();
    private readonly GradingModelOptions _grading = new();
    private readonly Surface _surface;

    public GradeCommand(Surface surface)
        : base(surface, "grade", "Grade one answer from a file or standard input",
            "grade answer.md --company amazon --round behavioral --principle \"Dive Deep\" --question \"Tell me about a time the data was wrong.\"",
            "grade --company google --round program --question \"Plan a migration.\" --explain < answer.txt",
            "grade answer.md --company spotify --round culture --question \"Tell us about a mistake of yours.\" --format html > graded.html")
    {
        _surface = surface;
        Add(_file);
        foreach (var option in new Option[] { _company, _round, _question, _principle, _format, _explain })
        {
            Add(option);
        }
        _models.AddTo(this);
        _grading.AddTo(this);
    }

    protected override void Take(CommandSettings settings, ParseResult parse)
    {
        _models.Take(settings, parse);
        _grading.Take(settings, parse);
    }

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var rubric = services.GetRequiredService<RubricLibrary>()
            .Load(RubricNames.Tidy(parse.GetRequiredValue(_company)), RubricNames.Tidy(parse.GetRequiredValue(_round)));
        var question = parse.GetRequiredValue(_question);
        if (string.IsNullOrWhiteSpace(question))
        {
            throw new UsageException("--question is empty; an answer is judged by what was asked.");
        }
        if (parse.GetValue(_principle) is not null && rubric.Principles.Count == 0)
        {
            throw new UsageException($"The round {rubric.Id} has no leadership principles; leave --principle out.");
        }
        var principle = rubric.FindPrinciple(parse.GetValue(_principle));
        var answer = await AnswerInput.ReadAsync(parse.GetValue(_file), _surface, cancellation);
        var name = parse.GetValue(_file) is { } file and not "-" ? Path.GetFileNameWithoutExtension(file) : "answer";
        var submission = new Submission(name, rubric.Company.Id, rubric.Round, question, principle, answer);
        var grade = await services.GetRequiredService<IGrader>().GradeAsync(submission, rubric, cancellation);
        Show(grade, parse.GetValue(_format)!, parse.GetValue(_explain));
        return grade.Status == GradeStatus.Failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Show(Grade grade, string format, bool explain)
    {
        var width = Math.Min(_surface.Width, GradeText.UsualWidth);
        var text = format switch
        {
            "json" => GradeRecordJson.Write(GradeRecord.Of(grade)) + "\n",
            "md" => GradeMarkdown.Render(grade),
            "html" => GradePage.Render(grade),
            _ => GradeText.Render(grade, width),
        };
        // The level's colour is on the first line only: the one that everybody looks for.
        var firstLine = format == "text" ? text.IndexOf('\n', StringComparison.Ordinal) : 0;
        _surface.Out.Write(_surface.Styled(LevelStyle.Code(grade.Level), text[..firstLine]) + text[firstLine..]);
        if (explain)
        {
            // Beside a file for programs the explanation must not break what reads the output.
            (format is "json" or "html" ? _surface.Error : _surface.Out).Write("\n" + GradeExplanation.Render(grade, width));
        }
    }
}
