using System.Collections.Concurrent;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Prompts;

/// <summary>The prompts of a content folder, each read when it is first asked for. May be used from several threads.</summary>
public sealed class PromptLibrary(ContentFolder folder)
{
    public const string Folder = "prompts";

    private readonly ConcurrentDictionary<string, Prompt> _prompts = new(StringComparer.Ordinal);

    /// <param name="name">The file's, without ending.</param>
    /// <exception cref="InvalidContentException">The file is missing or faulty; carries all its faults.</exception>
    public Prompt Load(string name) => _prompts.GetOrAdd(name, ReadNow);

    /// <summary>Reads every prompt and records what is wrong in place of throwing.</summary>
    /// <param name="needed">Names of prompts that must be there.</param>
    public IReadOnlyList<Prompt> ReadAll(ContentFaults faults, params IEnumerable<string> needed) =>
        [.. folder.YamlFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)).Union(needed).Select(n => Read(n, faults)).OfType<Prompt>()];

    private Prompt ReadNow(string name)
    {
        var faults = new ContentFaults();
        var prompt = Read(name, faults);
        faults.ThrowIfAny();
        return prompt!;
    }

    private Prompt? Read(string name, ContentFaults faults) =>
        folder.Read($"{Folder}/{name}.yaml", faults) is { } map ? PromptReader.Read(map, name) : null;
}
