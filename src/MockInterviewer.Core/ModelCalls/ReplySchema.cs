using System.Text.Json;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>The shape of a reply, as a schema that every provider takes: no recursion, every field required, no bounds.</summary>
internal static class ReplySchema
{
    /// <param name="prompt">The prompt's name, which the schema bears too.</param>
    public static ChatResponseFormat For(string prompt)
    {
        using var stream = typeof(ReplySchema).Assembly.GetManifestResourceStream($"{prompt}.schema.json")
            ?? throw new InvalidOperationException($"the schema of {prompt} is not embedded in the assembly");
        using var document = JsonDocument.Parse(stream);
        // Providers take letters, digits, '_' and '-' in a name.
        return ChatResponseFormat.ForJsonSchema(document.RootElement.Clone(), prompt);
    }
}
