namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>Remembers for the run what a server lacks for one model. May be used from several threads: what one finds out, none forgets.</summary>
internal sealed class KnownLacks
{
    private ServerLacks _known = new();

    public ServerLacks Now => Volatile.Read(ref _known);

    public void Add(ServerLacks found)
    {
        ServerLacks before;
        do
        {
            before = Now;
        }
        while (Interlocked.CompareExchange(ref _known, before.And(found), before) != before);
    }
}
