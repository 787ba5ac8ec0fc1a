using System.Globalization;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>Says how far a model is with the documents, a line a call.</summary>
internal sealed class DraftProgress(Surface surface) : IProgress<(int Done, int All)>
{
    public void Report((int Done, int All) value) => surface.Error.WriteLine(value.Done == 0
        ? string.Create(CultureInfo.InvariantCulture, $"A model drafts; it will be asked {value.All} times, or up to twice as often.")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.All}"));
}
