using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricCommand : DescribedCommand
{
    public RubricCommand(Surface surface)
        : base("rubric", "The rubrics that answers are judged by, and where each part comes from",
            "rubric list", "rubric show amazon behavioral", "rubric validate", "rubric diff amazon/behavioral my-behavioral.yaml",
            "rubric draft guide.pdf --company acme --round behavioral", "rubric validate drafts/acme/behavioral", "rubric approve acme/behavioral")
    {
        Add(new RubricListCommand(surface));
        Add(new RubricShowCommand(surface));
        Add(new RubricValidateCommand(surface));
        Add(new RubricDiffCommand(surface));
        Add(new RubricImpactCommand(surface));
        Add(new RubricDraftCommand(surface));
        Add(new RubricApproveCommand(surface));
    }
}
