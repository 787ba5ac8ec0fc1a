using System.ClientModel.Primitives;

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>For a server of one's own, which wants no key.</summary>
internal sealed class NoAuthentication : AuthenticationPolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessNext(message, pipeline, currentIndex);

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessNextAsync(message, pipeline, currentIndex);
}
