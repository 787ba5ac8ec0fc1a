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
    /// <param name="waits">Whether the call with a key waits in a provider's batch, and is not to be made; null to make all.</param>
    /// <exception cref="UsageException">The cost is to be limited, and the model's price is not known.</exception>
    public IChatClient Create(ModelChoice choice, bool isFresh = false, Func<string, bool>? waits = null)
    {
        var price = PriceOf(choice);
        var paid = Paid(choice, price);
        return new RecordingChatClient(waits is null ? paid : new AwaitedCallsChatClient(paid, waits, time), store.Value, price, isFresh || options.Value.Fresh, time);
    }

    /// <summary>One that answers from the record, and notes other calls in place of making them, but not those that wait in a batch.</summary>
    /// <param name="waits">Whether the call with a key does.</param>
    /// <exception cref="UsageException">The cost is to be limited, and the model's price is not known.</exception>
    public (IChatClient Client, DeferringChatClient Deferring) CreateDeferring(ModelChoice choice, Func<string, bool> waits)
    {
        var price = PriceOf(choice);
        var deferring = new DeferringChatClient(Paid(choice, price), time);
        return (new RecordingChatClient(new AwaitedCallsChatClient(deferring, waits, time), store.Value, price, isFresh: false, time), deferring);
    }

    /// <summary>Null when it is not known, and need not be.</summary>
    public ModelPrice? PriceOf(ModelChoice choice)
    {
        var price = prices.Value.Find(choice.Provider.Name, choice.Model!);
        return price is null && meter.Limit is { } limit
            ? throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"The limit of ${limit} cannot be kept: the price of {choice.Model} at {choice.Provider.Name} is not known. Add it to {content.PathOf(ModelPrices.File)}, or leave --max-cost out."))
            : price;
    }

    private CostLimitChatClient Paid(ModelChoice choice, ModelPrice? price) =>
        new(new TracingChatClient(providers.Create(choice.Provider, choice.Model!), time), meter, price);
}
