using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Doctor;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

internal sealed class DoctorCommand : HostedCommand
{
    private readonly Option<bool> _probe = new("--probe") { Description = "Ask each model one small question, and each server which models it has" };
    private readonly ModelOptions _models = new();
    private readonly HashSet<string> _advised = new(StringComparer.Ordinal);
    private readonly Surface _surface;

    public DoctorCommand(Surface surface)
        : base(surface, "doctor", "What is configured, what works, and how to mend what does not",
            "doctor", "doctor --probe", "doctor --probe --provider anthropic --model claude-haiku-5-5")
    {
        _surface = surface;
        Add(_probe);
        _models.AddChoiceTo(this);
    }

    protected override void Take(CommandSettings settings, ParseResult parse) => _models.Take(settings, parse);

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var worst = Health.Ok;
        foreach (var finding in ActivatorUtilities.CreateInstance<Examination>(services).Examine()
            .Concat(ActivatorUtilities.CreateInstance<ModelExamination>(services).Examine()))
        {
            worst = Show(finding, worst);
        }
        if (parse.GetValue(_probe))
        {
            await foreach (var finding in ActivatorUtilities.CreateInstance<ModelProbe>(services).ProbeAsync(cancellation))
            {
                worst = Show(finding, worst);
            }
        }
        return worst == Health.Fail ? ExitCode.Unusable : ExitCode.Done;
    }

    /// <returns>The worse of this finding's health and <paramref name="worst"/>.</returns>
    private Health Show(Finding finding, Health worst)
    {
        var prose = new Prose(_surface);
        var (word, style) = finding.Health switch
        {
            Health.Ok => ("ok   ", Ansi.Own),
            Health.Warn => ("warn ", Ansi.Warning),
            _ => ("FAIL ", Ansi.Bad),
        };
        prose.Write($"{finding.Subject}: {finding.Says}", word, firstStyle: style);
        // Roles that lack the same are mended by the same.
        if (finding.Mend is { } mend && _advised.Add(mend))
        {
            prose.Write(mend, "     → ");
        }
        return finding.Health > worst ? finding.Health : worst;
    }
}
