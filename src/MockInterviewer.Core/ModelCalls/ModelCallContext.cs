using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>What a call is for; travels with its options, so that decorators of the client can record it and find it again.</summary>
/// <param name="Prompt">The prompt's name.</param>
/// <param name="RubricHash">Of the rubric that the call judges by, or null.</param>
/// <param name="ContentKey">What the call is about, in hex: two calls with the same prompt, rubric, model, settings and content key ask for the
/// same work, and the second is answered from the record. The random fence of untrusted text is no part of it. Null for a call that
/// is never answered from the record, such as a turn of an interview.</param>
public sealed record ModelCallContext(ModelRole Role, string Prompt, string PromptHash, string? RubricHash, string? ContentKey)
{
    private const string Property = "mockinterviewer.call";

    /// <summary>Null when the options are of a call that was made without one.</summary>
    public static ModelCallContext? Of(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Property, out ModelCallContext? context) == true ? context : null;

    /// <summary>Puts this into the options of a call. Clients of providers do not send it.</summary>
    public ChatOptions AddTo(ChatOptions options)
    {
        (options.AdditionalProperties ??= [])[Property] = this;
        return options;
    }
}
