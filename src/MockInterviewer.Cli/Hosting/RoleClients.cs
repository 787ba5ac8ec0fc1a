using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Makes the client of a role: the provider's own, traced, held to the money that may be spent, and recorded.</summary>
internal sealed class RoleClients(
    ModelProviders providers, Lazy<IModelCallStore> store, Lazy<ModelPrices> prices, CostMeter meter, TimeProvider time,
    IOptions<ModelsOptions> options, ContentFolder content)
{
    /// <param name="isFresh">Whether to ask also where a reply is on record, whatever the options say.</param>
    /// <exception cref="UsageException">The cost is to be limited, and the model's price is not known.</exception>
    public IChatClient Create(ModelChoice choice, bool isFresh = false)
    {
        var price = prices.Value.Find(choice.Provider.Name, choice.Model!);
        if (price is null && meter.Limit is { } limit)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"The limit of ${limit} cannot be kept: the price of {choice.Model} at {choice.Provider.Name} is not known. Add it to {content.PathOf(ModelPrices.File)}, or leave --max-cost out."));
        }
        IChatClient client = providers.Create(choice.Provider, choice.Model!);
        client = new TracingChatClient(client, time);
        client = new CostLimitChatClient(client, meter, price);
        return new RecordingChatClient(client, store.Value, price, isFresh || options.Value.Fresh, time);
    }
}
