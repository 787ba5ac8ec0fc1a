using System.Text;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Listens to a reply that streams by, and says at the end what it was.</summary>
internal sealed class RecordedStream(IAsyncEnumerator<ChatResponseUpdate> updates)
{
    private readonly StringBuilder _text = new();
    private UsageDetails? _usage;
    private ModelCallFault? _fault;
    private bool _isWhole;

    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            if (await updates.MoveNextAsync().ConfigureAwait(false))
            {
                _text.Append(updates.Current.Text);
                _usage = updates.Current.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? _usage;
                return true;
            }
            _isWhole = true;
            return false;
        }
        catch (ModelCallException e)
        {
            _fault = e.Fault;
            throw;
        }
    }

    /// <summary>The call with its end. One that was broken off keeps what had come, and is not answered from.</summary>
    public ModelCall Complete(ModelCall asked, ModelPrice? price) => asked.Priced(CallTokens.Of(_usage), price) with
    {
        Key = _isWhole ? asked.Key : null,
        Reply = _fault is null ? _text.ToString() : null,
        Fault = _fault,
    };
}
