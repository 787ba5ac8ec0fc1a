using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Counts what calls cost, and does not make the one that could go beyond the limit.</summary>
/// <param name="price">Of the client's model; null when it is not known, and then there can be no limit.</param>
public sealed class CostLimitChatClient(IChatClient inner, CostMeter meter, ModelPrice? price) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        using var reservation = await ReserveAsync(list, options, cancellationToken).ConfigureAwait(false);
        reservation.Enter();
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
            Settle(reservation, CallTokens.Of(response.Usage));
            return response;
        }
        catch (ModelCallException e) when (e.Tokens is not null)
        {
            Settle(reservation, e.Tokens);
            throw;
        }
        catch (ModelCallException e) when (CostsNothing(e.Fault))
        {
            reservation.Release();
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        using var reservation = await ReserveAsync(list, options, cancellationToken).ConfigureAwait(false);
        await using var updates = base.GetStreamingResponseAsync(list, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        UsageDetails? usage = null;
        var begun = false;
        while (await NextAsync(updates, reservation, begun).ConfigureAwait(false))
        {
            begun = true;
            usage = updates.Current.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
            yield return updates.Current;
        }
        Settle(reservation, CallTokens.Of(usage));
    }

    private Task<CostReservation> ReserveAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation) =>
        meter.ReserveAsync(price?.CostOf(TokenEstimate.Of(messages, options)) ?? 0, cancellation);

    private void Settle(CostReservation reservation, CallTokens? tokens) => reservation.Settle(tokens, tokens is null ? null : price?.CostOf(tokens));

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CostReservation reservation, bool begun)
    {
        reservation.Enter();
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ModelCallException e) when (!begun && CostsNothing(e.Fault))
        {
            reservation.Release();
            throw;
        }
    }

    /// <summary>Faults that come before a model has worked. After the others (cut off, filtered, refused, timed out) somebody pays.</summary>
    private static bool CostsNothing(ModelCallFault fault) => fault is ModelCallFault.Unreachable or ModelCallFault.Tls or ModelCallFault.WrongAddress
        or ModelCallFault.WrongKey or ModelCallFault.UnknownModel or ModelCallFault.RateLimited or ModelCallFault.NoQuota
        or ModelCallFault.BadRequest or ModelCallFault.ServerError or ModelCallFault.Outage or ModelCallFault.CostLimit;
}
