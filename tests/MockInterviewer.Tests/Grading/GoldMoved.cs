using MockInterviewer.Core.Grading;
using MockInterviewer.Robustness;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>The gold set, graded offline once for all tests of a class that transform it.</summary>
public sealed class GoldMoved : IAsyncLifetime
{
    public RobustnessMeasure Measure { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Measure = await RobustnessMeasure.StartAsync(new OfflineGrader(), Places.Library, GoldSet.Read(Places.Gold), CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
