namespace MockInterviewer.Integrations.Providers;

/// <summary>What protocol a provider speaks and how it is signed in to.</summary>
public enum ProviderKind
{
    /// <summary>OpenAI, and every server that speaks its chat protocol: Ollama, LM Studio, llama.cpp, vLLM, OpenRouter.</summary>
    OpenAI,

    /// <summary>Azure OpenAI by its v1 endpoint.</summary>
    Azure,
    Anthropic,
}
