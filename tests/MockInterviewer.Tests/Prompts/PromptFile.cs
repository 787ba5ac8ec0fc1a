using MockInterviewer.Core.Content;
using MockInterviewer.Core.Prompts;

namespace MockInterviewer.Tests.Prompts;

/// <summary>Small prompt files for tests.</summary>
internal static class PromptFile
{
    public const string Plain =
        """
        name: small
        description: For tests.
        template_format: handlebars
        template: |
          <message role="system">
          Be brief.
          </message>
          <message role="user">
          {{text}}
          </message>
        input_variables:
          - {name: text, description: What is said, is_required: true}
        execution_settings:
          default: {temperature: 0.5, top_p: 0.9, max_tokens: 50, seed: 7}
        """;

    public static Prompt Load(string yaml, string name = "small")
    {
        using var folder = new TemporaryFolder();
        folder.Write($"prompts/{name}.yaml", yaml);
        return new PromptLibrary(new ContentFolder(folder.Path)).Load(name);
    }

    public static IReadOnlyList<ContentFault> FaultsOf(string yaml)
    {
        using var folder = new TemporaryFolder();
        folder.Write("prompts/small.yaml", yaml);
        var faults = new ContentFaults();
        new PromptLibrary(new ContentFolder(folder.Path)).ReadAll(faults);
        return faults.All;
    }
}
