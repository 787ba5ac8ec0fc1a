using MockInterviewer.Cli.Commands;
using MockInterviewer.Cli.Terminal;

return await RootCommandLine.RunAsync(args, Surface.OfProcess());
