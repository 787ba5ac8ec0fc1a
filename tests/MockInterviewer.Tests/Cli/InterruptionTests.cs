using System.Runtime.InteropServices;
using MockInterviewer.Cli.Hosting;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class InterruptionTests
{
    [Fact]
    public void TheFirstSignalAsksToEndAndTheSecondEnds()
    {
        using var interruption = new Interruption();
        Assert.True(Send(interruption));
        Assert.True(interruption.Token.IsCancellationRequested);
        Assert.False(Send(interruption));
    }

    [Fact]
    public void ASignalThatComesWhileTheCommandEndsHarmsNothing()
    {
        var interruption = new Interruption();
        interruption.Dispose();
        Assert.True(Send(interruption));
    }

    /// <returns>Whether the process goes on.</returns>
    private static bool Send(Interruption interruption)
    {
        var context = new PosixSignalContext(PosixSignal.SIGINT);
        interruption.Interrupt(context);
        return context.Cancel;
    }
}
