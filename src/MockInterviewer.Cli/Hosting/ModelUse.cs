using Microsoft.Extensions.Options;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Decides which roles are played by a model in this run. Offline is the default without a model and can be asked for; it never
/// takes the place of a model that is set up but lacks something: that is said instead.</summary>
internal sealed class ModelUse(ModelChoices choices, IOptions<GradingOptions> grading, IOptions<InterviewOptions> interview, CommandSettings command)
{
    /// <summary>Options of the command line that say how a model grades, by configuration key.</summary>
    private static readonly (string Key, string Option)[] OfGrading = [("Grading:Votes", "--votes"), ("Grading:Thorough", "--thorough"), ("Grading:Calibration", "--calibration")];

    /// <summary>Those that say which model, for whatever role.</summary>
    private static readonly (string Key, string Option)[] OfModels =
    [
        ("Models:Model", "--model"), ("Models:Provider", "--provider"), ("Models:MaxCost", "--max-cost"), ("Models:Fresh", "--fresh"), ("Models:Concurrency", "--concurrency"),
        ("Models:RequestsPerMinute", "--requests-per-minute"), ("Models:TokensPerMinute", "--tokens-per-minute"), ("Models:TimeoutSeconds", "--timeout"),
    ];

    private readonly string _grader = grading.Value.Grader;

    /// <summary>Whether the offline grader runs beside the model's.</summary>
    public bool IsOfflineBeside => _grader == GradingOptions.Both;

    /// <summary>Whether a model plays the role, and could.</summary>
    public bool IsUsed(ModelRole role)
    {
        try
        {
            return Find(role) is not null;
        }
        catch (UsageException)
        {
            return false;
        }
    }

    /// <summary>Null when no model plays the role.</summary>
    /// <exception cref="UsageException">A model is to play it, and none can.</exception>
    public ModelChoice? Find(ModelRole role) => role switch
    {
        ModelRole.Interviewer => FindInterviewer(),
        _ => FindByGrader(role),
    };

    /// <summary>Who asks for the offline grader wants no model at all, also to draft.</summary>
    private ModelChoice? FindByGrader(ModelRole role)
    {
        var choice = _grader switch
        {
            GradingOptions.Offline => null,
            GradingOptions.Auto => choices.Find(role)?.OrThrow(),
            _ => choices.Require(role),
        };
        if (choice is null)
        {
            RefuseOptionsInVain();
        }
        return choice;
    }

    /// <summary>What is asked of a model must not be lost in silence where none is used.</summary>
    private void RefuseOptionsInVain()
    {
        var idle = FindInterviewer() is null ? OfGrading.Concat(OfModels) : OfGrading;
        if (idle.FirstOrDefault(o => command.Values.ContainsKey(o.Key)) is { Option: { } option })
        {
            throw new UsageException(_grader == GradingOptions.Offline
                ? $"{option} is for a model, and --grader offline uses none; leave one of the two out."
                : $"{option} is for a model, and none is connected. {ModelChoices.HowToConnect}");
        }
    }

    /// <summary>Who asks for the offline grader wants no model at all, unless he also asks for one.</summary>
    private ModelChoice? FindInterviewer() => interview.Value.Interviewer switch
    {
        InterviewOptions.Scripted => null,
        InterviewOptions.Model => choices.Require(ModelRole.Interviewer),
        _ => _grader == GradingOptions.Offline ? null : choices.Find(ModelRole.Interviewer)?.OrThrow(),
    };
}
