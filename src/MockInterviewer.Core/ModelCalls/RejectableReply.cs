using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Lets the caller say that a reply is of no use.</summary>
public static class RejectableReply
{
    private const string Property = "mockinterviewer.reject";

    /// <summary>Says that the reply cannot be used, also after asking again: the next run asks the model anew, instead of getting the same
    /// from the record for ever. The reply stays in the record. Without a record it does nothing.</summary>
    public static void Reject(this ChatResponse response)
    {
        if (response.AdditionalProperties?.TryGetValue(Property, out Action? reject) == true)
        {
            reject();
        }
    }

    internal static ChatResponse OnReject(this ChatResponse response, Action reject)
    {
        (response.AdditionalProperties ??= [])[Property] = reject;
        return response;
    }
}
