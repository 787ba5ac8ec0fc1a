using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Reports;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Doctor;

/// <summary>Asks every server that a role would use what models it has, and every model one small question. Costs next to nothing.</summary>
internal sealed class ModelProbe(ModelChoices choices, ModelProviders providers, PromptLibrary prompts, TimeProvider time)
{
    private const string Prompt = "connection";
    private const int MostNames = 40;

    public async IAsyncEnumerable<Finding> ProbeAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var found = Enum.GetValues<ModelRole>().Select(choices.Find).OfType<ModelChoice>().ToList();
        if (found.Count == 0)
        {
            yield return new Finding("Probe", Health.Warn, "there is no model to be asked.", ModelChoices.HowToConnect);
        }
        foreach (var ofOne in found.GroupBy(c => c.Provider))
        {
            var (names, finding) = await ListAsync(ofOne.Key, cancellation);
            yield return finding;
            foreach (var choice in ofOne.Where(c => c.Problem is null).DistinctBy(c => c.Model))
            {
                yield return await AskAsync(choice, names, cancellation);
            }
        }
    }

    private async Task<(IReadOnlyList<string> Names, Finding Finding)> ListAsync(ProviderSettings provider, CancellationToken cancellation)
    {
        var subject = $"Models of {provider.Name}";
        try
        {
            var names = await providers.ListModelsAsync(provider, cancellation);
            var more = names.Count > MostNames ? $" and {names.Count - MostNames} more" : "";
            return (names, names.Count == 0
                ? new Finding(subject, Health.Warn, "the server lists none.")
                : new Finding(subject, Health.Ok, $"{names.Count}: {string.Join(", ", names.Take(MostNames))}{more}."));
        }
        catch (ModelCallException e)
        {
            // Some servers have models and no list; what counts is whether one answers.
            return ([], new Finding(subject, Health.Warn, e.Message));
        }
    }

    private async Task<Finding> AskAsync(ModelChoice choice, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var subject = $"Probe of {choice.Model}";
        try
        {
            var prompt = prompts.Load(Prompt);
            var client = new TracingChatClient(providers.Create(choice.Provider, choice.Model!), time);
            var start = time.GetTimestamp();
            var response = await client.GetResponseAsync(prompt.Render(), new ChatOptions { MaxOutputTokens = prompt.Settings.MaxTokens }, cancellation);
            var tokens = CallTokens.Of(response.Usage) is { } used ? $", {ReportWords.Count(used.Input + used.Output, "token")}" : "";
            var answers = string.Create(CultureInfo.InvariantCulture, $"it answers ({time.GetElapsedTime(start).TotalSeconds:0.0} s{tokens})");
            return names.Count == 0 || names.Contains(choice.Model)
                ? new Finding(subject, Health.Ok, $"{answers}.")
                : new Finding(subject, Health.Warn, $"{answers}, though the server does not list it: some take any name and use what they have.");
        }
        catch (ModelCallException e) when (e.Fault == ModelCallFault.UnknownModel && names.Count > 0 && !names.Contains(choice.Model))
        {
            return new Finding(subject, Health.Fail, e.Message, new UnknownNameException("model", choice.Model!, [.. names.Take(MostNames)]).Message);
        }
        catch (ModelCallException e)
        {
            return new Finding(subject, Health.Fail, e.Message);
        }
    }
}
