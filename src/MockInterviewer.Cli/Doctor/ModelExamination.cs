using System.Globalization;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Doctor;

/// <summary>Says which model each role would use, and where that was set; of keys only whether there is one.</summary>
internal sealed class ModelExamination(ModelChoices choices, ModelUse use, SettingOrigins origins, Lazy<ModelPrices> prices)
{
    private static readonly ModelRole[] Roles = Enum.GetValues<ModelRole>();

    public IEnumerable<Finding> Examine()
    {
        yield return ExamineGrader();
        if (Roles.All(r => choices.Find(r) is null))
        {
            yield return new Finding("Models", Health.Ok, "none is connected, and none is needed.", ModelChoices.HowToConnect);
            yield break;
        }
        foreach (var choice in Roles.Select(choices.Find).OfType<ModelChoice>())
        {
            yield return Examine(choice);
        }
        if (Roles.Any(r => choices.Find(r)?.Model is not null))
        {
            yield return ExaminePrices();
        }
    }

    private Finding ExamineGrader()
    {
        try
        {
            return new Finding("Grader", Health.Ok, use.Find(ModelRole.Grader) is { } choice
                ? $"{choice.Model} of {choice.Provider.Name}; code checks each of its quotations and does the arithmetic{(use.IsOfflineBeside ? ", and the offline grader reads beside it" : "")}."
                : "offline: reads your words for the signs of each check, with no network and no key. It is a coarse first reader; "
                    + "'mockinterviewer agreement gold/gold.jsonl' measures how far it agrees with labelled answers.");
        }
        catch (UsageException e)
        {
            return new Finding("Grader", Health.Fail, e.Message);
        }
    }

    private Finding Examine(ModelChoice choice)
    {
        var subject = $"{choice.Role} model";
        var provider = $"{choice.Provider.Name} at {choice.Address} (from {origins.Of(choice.ProviderKey)}), key: {KeyOf(choice.Provider)}";
        return choice.Problem is { } problem
            ? new Finding(subject, Health.Fail, $"{choice.Model ?? "none"} of {provider}.", problem)
            : new Finding(subject, Health.Ok, $"{choice.Model} (from {origins.Of(choice.ModelKey!)}) of {provider}. {UseOf(choice.Role)}");
    }

    private string UseOf(ModelRole role) => role switch
    {
        ModelRole.Drafter => use.IsUsed(role) ? "Drafts rubrics from documents (rubric draft)." : "Not used: rubrics are drafted without a model.",
        _ when use.IsUsed(role) => "Used.",
        ModelRole.Interviewer => "Not used: the interviewer is scripted.",
        _ => "Not used: the grader is offline.",
    };

    private Finding ExaminePrices()
    {
        try
        {
            var known = Roles.Select(choices.Find).OfType<ModelChoice>().Where(c => c.Model is not null).Select(c => (c.Provider.Name, c.Model)).Distinct().ToList();
            var unpriced = known.Where(m => prices.Value.Find(m.Name, m.Model!) is null).Select(m => m.Model).ToList();
            var listed = string.Join("; ", known.Select(m => PriceOf(m.Name, m.Model!)).OfType<string>());
            return unpriced.Count == 0
                ? new Finding("Prices", Health.Ok, $"{listed}.")
                : new Finding("Prices", Health.Ok, $"{(listed.Length > 0 ? $"{listed}; " : "")}not known for {string.Join(", ", unpriced)}: tokens are counted, the cost is not, and --max-cost is refused.");
        }
        catch (InvalidContentException e)
        {
            return new Finding("Prices", Health.Fail, e.Message);
        }
    }

    private string? PriceOf(string provider, string model) => prices.Value.Of(provider) is { } list && list.Find(model) is { } price
        ? string.Create(CultureInfo.InvariantCulture,
            $"{model} {price.Input:0.###} USD in, {price.CachedInput:0.###} cached, {price.Output:0.###} out for a million tokens (as of {list.AsOf:yyyy-MM-dd})")
        : null;

    private static string KeyOf(ProviderSettings provider) => provider switch
    {
        { ApiKey: not null } => "yes",
        { Kind: ProviderKind.Azure } => "no, so it signs in with Entra ID",
        { BaseUrl: not null } => "no, which a server of your own may not need",
        _ => "no",
    };
}
