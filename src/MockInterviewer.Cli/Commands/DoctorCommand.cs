using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Doctor;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

internal sealed class DoctorCommand(Surface surface)
    : HostedCommand(surface, "doctor", "What is configured, what works, and how to mend what does not", "doctor", "doctor --data ./practice")
{
    private readonly Surface _surface = surface;

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var prose = new Prose(_surface);
        var worst = Health.Ok;
        foreach (var finding in ActivatorUtilities.CreateInstance<Examination>(services).Examine())
        {
            var (word, style) = finding.Health switch
            {
                Health.Ok => ("ok   ", Ansi.Own),
                Health.Warn => ("warn ", Ansi.Warning),
                _ => ("FAIL ", Ansi.Bad),
            };
            prose.Write($"{finding.Subject}: {finding.Says}", word, firstStyle: style);
            if (finding.Mend is { } mend)
            {
                prose.Write(mend, "     → ");
            }
            worst = finding.Health > worst ? finding.Health : worst;
        }
        return Task.FromResult(worst == Health.Fail ? ExitCode.Unusable : ExitCode.Done);
    }
}
