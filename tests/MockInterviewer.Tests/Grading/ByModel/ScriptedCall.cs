using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>One call as a scripted model got it.</summary>
/// <param name="Number">1-based.</param>
internal sealed record ScriptedCall(int Number, IReadOnlyList<ChatMessage> Messages, ChatOptions Options)
{
    public ModelCallContext Context => ModelCallContext.Of(Options)!;

    /// <summary>What the model was told last.</summary>
    public string Last => Messages[^1].Text;

    public bool IsAgain => Messages.Count > 2;
}
