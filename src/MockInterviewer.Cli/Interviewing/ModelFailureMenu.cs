using MockInterviewer.Cli.Terminal;
using Spectre.Console;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Says in one line why a model failed, and asks what to do. Where nobody can choose it is left for later, never done otherwise in
/// silence.</summary>
/// <param name="beforeRetry">Makes a server that was left alone after many failures be asked at once.</param>
internal sealed class ModelFailureMenu(Surface surface, Func<CancellationToken, Task> beforeRetry)
{
    private const string Retry = "Try again";
    private const string Later = "Stop here and go on later";

    /// <param name="fault">One sentence, of the failed call.</param>
    /// <param name="offline">What going on without a model is called.</param>
    public async Task<ModelFailureChoice> AskAsync(string interviewId, string fault, string offline, CancellationToken cancellation)
    {
        if (!surface.HasKeyboard)
        {
            surface.Error.WriteLine(surface.StyledError(Ansi.Bad, TerminalText.OneLine(fault)));
            surface.Error.WriteLine($"Everything said is saved. 'mockinterviewer interview --resume {interviewId}' tries again; with --grader offline it goes on without a model.");
            return ModelFailureChoice.Later;
        }
        var prose = new Prose(surface);
        prose.Blank();
        prose.Write($"{TerminalText.OneLine(fault)} What you typed is saved.", style: Ansi.Warning);
        (ModelFailureChoice Choice, string Words)[] choices =
            [(ModelFailureChoice.Retry, Retry), (ModelFailureChoice.Offline, offline), (ModelFailureChoice.Later, Later)];
        var choice = surface.IsEditable ? await PickAsync(choices, cancellation) : await ReadAsync(choices, cancellation);
        if (choice == ModelFailureChoice.Retry)
        {
            await beforeRetry(cancellation);
        }
        return choice;
    }

    private async Task<ModelFailureChoice> PickAsync((ModelFailureChoice Choice, string Words)[] choices, CancellationToken cancellation)
    {
        var prompt = new SelectionPrompt<(ModelFailureChoice Choice, string Words)>()
            .HighlightStyle(new Style(Color.Aqua))
            .UseConverter(c => Markup.Escape(c.Words))
            .AddChoices(choices);
        try
        {
            return (await prompt.ShowAsync(surface.Prompts, cancellation)).Choice;
        }
        catch (OperationCanceledException)
        {
            // A prompt that is broken off leaves the cursor hidden, and in the middle of a line.
            surface.Out.WriteLine(Ansi.ShowCursor);
            throw;
        }
    }

    /// <summary>By number, on a terminal without a cursor; at the end of the input it is left for later.</summary>
    private async Task<ModelFailureChoice> ReadAsync((ModelFailureChoice Choice, string Words)[] choices, CancellationToken cancellation)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            surface.Out.WriteLine($"  {i + 1}  {choices[i].Words}");
        }
        while (true)
        {
            surface.Out.WriteLine($"Type a number from 1 to {choices.Length}.");
            var line = await Task.Run(surface.Input.Next, cancellation).WaitAsync(cancellation);
            if (line is null)
            {
                return ModelFailureChoice.Later;
            }
            if (int.TryParse(line.Trim(), out var number) && number >= 1 && number <= choices.Length)
            {
                return choices[number - 1].Choice;
            }
        }
    }
}
