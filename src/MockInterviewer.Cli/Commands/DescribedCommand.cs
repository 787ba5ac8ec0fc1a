using System.CommandLine;

namespace MockInterviewer.Cli.Commands;

/// <summary>A command whose help closes with examples.</summary>
/// <param name="examples">Each without the program's name.</param>
internal class DescribedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
