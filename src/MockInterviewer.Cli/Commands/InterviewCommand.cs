using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Interviewing;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

internal sealed class InterviewCommand : HostedCommand
{
    private readonly Option<string?> _company = new("--company", "-c") { Description = "google, amazon, spotify, or one of your own content", HelpName = "COMPANY" };

    private readonly Option<string?> _round = new("--round", "-r")
    {
        Description = "behavioral, culture, program, system_design, explainer, writing or reverse; 'rubric list' shows which company has which",
        HelpName = "ROUND",
    };

    private readonly Option<int> _questions = new("--questions", "-n") { Description = "How many questions [default: 3]", HelpName = "N" };

    private readonly Option<int> _probes = new("--probes") { Description = "At most so many probes an answer [default: 2]", HelpName = "N" };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "Go on with an interview: the one with this ID, or the last that is not finished",
        HelpName = "ID",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _interviewer = new("--interviewer")
    {
        Description = "Who finds the interviewer's words: auto (as --grader), scripted (no model), or model",
        HelpName = "auto|scripted|model",
    };

    private readonly ModelOptions _models = new();
    private readonly GradingModelOptions _grading = new();
    private readonly Surface _surface;

    private readonly Option<int?> _seed = new("--seed") { Description = "The same number gives the same questions and phrases", HelpName = "N" };

    public InterviewCommand(Surface surface)
        : base(surface, "interview", "Be interviewed: answer, be probed, be graded, hear the debrief",
            "interview", "interview --company amazon --round behavioral --questions 2", "interview --resume",
            "interview --company google --round program < answers.txt")
    {
        _surface = surface;
        foreach (var option in new Option[] { _company, _round, _questions, _probes, _resume, _seed, _interviewer })
        {
            Add(option);
        }
        _models.AddTo(this);
        _grading.AddTo(this);
    }

    protected override void Take(CommandSettings settings, ParseResult parse)
    {
        settings.Take(parse, _questions, "Interview:Questions");
        settings.Take(parse, _probes, "Interview:Probes");
        settings.Take(parse, _interviewer, "Interview:Interviewer");
        _models.Take(settings, parse);
        _grading.Take(settings, parse);
        settings.ContentAhead = parse.GetResult(_resume) is null
            ? RoundPicker.Settled(_surface, RubricNames.TidyOrNull(parse.GetValue(_company)), RubricNames.TidyOrNull(parse.GetValue(_round)))
            : null;
    }

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var isResumed = parse.GetResult(_resume) is not null;
        var request = new InterviewRequest(RubricNames.TidyOrNull(parse.GetValue(_company)), RubricNames.TidyOrNull(parse.GetValue(_round)), isResumed,
            parse.GetValue(_resume), parse.GetValue(_seed));
        return await services.GetRequiredService<InterviewRun>().RunAsync(request, cancellation);
    }
}
