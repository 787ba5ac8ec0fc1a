using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;

namespace MockInterviewer.Cli.Reviewing;

/// <summary>Walks a person through answers of a batch. Every word of theirs is in the database before the next answer is shown.</summary>
internal sealed class ReviewSession(ResultsReader results, IReviewStore store, Surface surface, TimeProvider time)
{
    private readonly ReviewPage _page = new(surface);
    private readonly Dictionary<string, HumanReview> _reviews = new(store.All(), StringComparer.Ordinal);
    private int _accepted;
    private int _changed;

    /// <summary>Of this session and of all before it.</summary>
    public KnownReviews Reviews => new(_reviews);

    public int Given => _accepted + _changed;

    /// <param name="numbers">Of lines of the results.</param>
    /// <exception cref="OperationCanceledException">The person broke it off; what was given is kept.</exception>
    public async Task RunAsync(IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        _page.Help();
        var place = 0;
        while (place < numbers.Count)
        {
            var record = results.At(numbers[place]).Record!;
            var key = LedgerKey.ContentOf(record.ToSubmission());
            _page.Show(record, place + 1, numbers.Count, _reviews.GetValueOrDefault(key));
            if (await DecideAsync(record, key, isFirst: place == 0, cancellation) is not { } step)
            {
                break;
            }
            place += step;
        }
        _page.Say(string.Create(CultureInfo.InvariantCulture,
            $"{ReportWords.Count(Given, "review")}: {_accepted} with the grader's level, {_changed} with another."));
    }

    /// <returns>How many answers to go on by; null to end.</returns>
    private async Task<int?> DecideAsync(GradeRecord record, string key, bool isFirst, CancellationToken cancellation)
    {
        while (true)
        {
            _page.Ask();
            var typed = await Task.Run(surface.Input.Next, cancellation).WaitAsync(cancellation);
            var line = typed is null ? new ReviewLine(ReviewAct.Quit) : ReviewLine.Of(TerminalText.OneLine(typed));
            var level = line.Level ?? _reviews.GetValueOrDefault(key)?.Level ?? record.Level;
            switch (line.Act)
            {
                case ReviewAct.Quit:
                    return null;
                case ReviewAct.View:
                    _page.ShowWhole(record);
                    break;
                case ReviewAct.Skip:
                    return 1;
                case ReviewAct.Back when !isFirst:
                    return -1;
                case ReviewAct.Back:
                    _page.Say("This is the first.");
                    break;
                case ReviewAct.Accept when level is null:
                    _page.Say("There is no level to accept; type 1 to 4.");
                    break;
                case ReviewAct.Accept or ReviewAct.Level:
                    await KeepAsync(record, key, level!.Value, line.Comment);
                    return 1;
                case ReviewAct.Unknown:
                    _page.Say("That was not understood.");
                    _page.Help();
                    break;
                default:
                    _page.Help();
                    break;
            }
        }
    }

    private async Task KeepAsync(GradeRecord record, string key, int level, string comment)
    {
        var review = new HumanReview(level, comment, time.GetLocalNow());
        await store.AddAsync(key, review);
        _reviews[key] = review;
        _accepted += level == record.Level ? 1 : 0;
        _changed += level == record.Level ? 0 : 1;
    }
}
