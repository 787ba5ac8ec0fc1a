using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;
using Spectre.Console;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Lets the person pick company and round with the arrow keys, the last choice first; without a keyboard it takes the default.</summary>
internal sealed class RoundPicker(Surface surface, RubricLibrary library)
{
    private const string DefaultCompany = "google";
    private const string DefaultRound = "behavioral";
    private const int ShownChoices = 10;

    /// <summary>What there is no need to ask for; null when the person is to pick.</summary>
    public static (string Company, string Round)? Settled(Surface surface, string? company, string? round) =>
        (company is not null && round is not null) || !surface.IsEditable ? (company ?? DefaultCompany, round ?? DefaultRound) : null;

    public async Task<(string Company, string Round)> PickAsync(
        string? company, string? round, IReadOnlyList<InterviewSummary> history, CancellationToken cancellation)
    {
        if (Settled(surface, company, round) is { } settled)
        {
            return settled;
        }
        var last = history is [var newest, ..] ? newest : null;
        company ??= await AskAsync("Which company?", library.Companies.Select(c => (c.Id, c.Name)), last?.Company, cancellation);
        if (round is null)
        {
            var rounds = library.Rounds(library.FindCompany(company)).Select(r => (r, Words(r)));
            round = await AskAsync("Which round?", rounds, last?.Round, cancellation);
        }
        return (company, round);
    }

    private async Task<string> AskAsync(
        string question, IEnumerable<(string Id, string Name)> choices, string? last, CancellationToken cancellation)
    {
        var prompt = new SelectionPrompt<(string Id, string Name)>()
            .Title($"{(surface.IsStyled ? $"[bold]{Markup.Escape(question)}[/]" : Markup.Escape(question))} [grey]arrow keys, Enter[/]")
            .PageSize(ShownChoices)
            .HighlightStyle(new Style(Color.Aqua))
            .UseConverter(c => Markup.Escape(c.Name) + (c.Id == last ? " [grey](last time)[/]" : ""))
            .AddChoices(choices.OrderByDescending(c => c.Id == last));
        try
        {
            return (await prompt.ShowAsync(surface.Prompts, cancellation)).Id;
        }
        catch (OperationCanceledException)
        {
            // A prompt that is broken off leaves the cursor hidden, and in the middle of a line.
            surface.Out.WriteLine(Ansi.ShowCursor);
            throw;
        }
    }

    private static string Words(string round) => round.Replace('_', ' ');
}
