using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Robustness;

namespace MockInterviewer.Bench;

/// <summary>Writes report.html for cohorts of several sizes and opens it in Chromium: how long until something is seen, until the table can be
/// used, until one answer is open, and how long the browser ever stood still.</summary>
internal static class ReportBench
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private const string Figures = """
        (async () => {
          const wait = async isDone => { while (!isDone()) await new Promise(next => setTimeout(next, 5)); };
          const time = async (act, isDone) => { const start = performance.now(); act(); await wait(isDone); return performance.now() - start; };
          const longest = [];
          new PerformanceObserver(list => longest.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask', buffered: true });
          const found = document.getElementById('found');
          await wait(() => document.readyState === 'complete');
          const all = found.textContent;
          const open = await time(() => document.querySelectorAll('#rows .open')[7].click(), () => document.querySelector('.opened article'));
          const sort = await time(() => document.querySelector('[data-sort=score] button').click(), () => document.querySelector('[aria-sort=descending]'));
          const filter = await time(() => { location.hash = '#level=4&company=amazon'; }, () => found.textContent !== all);
          const filtered = found.textContent;
          const search = await time(() => { location.hash = '#q=baggage+carrier'; }, () => found.textContent !== filtered && !found.textContent.includes('Searching'));
          await new Promise(next => setTimeout(next, 100));
          return {
            paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, ready: Number(document.body.dataset.ready),
            loaded: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, open, sort, filter, search,
            longest: Math.max(0, ...longest), heap: performance.memory.usedJSHeapSize,
          };
        })()
        """;

    public static async Task RunAsync(string? size)
    {
        var records = await RecordsAsync();
        foreach (var count in size is null ? Sizes : [int.Parse(size, CultureInfo.InvariantCulture)])
        {
            var folder = Directory.CreateTempSubdirectory("mockinterviewer-bench-");
            try
            {
                var page = Path.Combine(folder.FullName, "report.html");
                Console.WriteLine(Write(records, count, page));
                Console.WriteLine(Chromium.Path is null ? "  not opened: there is no Chromium here" : await OpenAsync(page));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static string Write(List<GradeRecord> records, int count, string file)
    {
        var random = new Random(1);
        string[] words = [.. records.SelectMany(r => r.Answer.Split(' ')).Distinct()];
        BatchItem[] few = [.. records.Select(r => new BatchItem(new SubmissionRecord("", r.ToSubmission(), null, []), r))];
        var tally = new BatchTally();
        using var scratch = new FileStream(file + ".answers", FileMode.Create, FileAccess.ReadWrite);
        using var report = new BatchHtmlReport(scratch);
        var (writing, before) = (TimeSpan.Zero, GC.GetTotalMemory(forceFullCollection: true));
        for (var i = 0; i < count; i++)
        {
            var item = Varied(few[i % few.Length], i, words, random);
            tally.Add(item);
            var start = Environment.CpuUsage.TotalTime;
            report.Add(item);
            writing += Environment.CpuUsage.TotalTime - start;
        }
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var end = Environment.CpuUsage.TotalTime;
        using var page = File.Create(file);
        report.Write(page, tally.Summarise());
        writing += Environment.CpuUsage.TotalTime - end;
        return string.Create(CultureInfo.InvariantCulture,
            $"report of {count:N0} answers: {page.Length / 1048576.0:F1} MiB, {page.Length / (double)count:F0} bytes and {writing.TotalMicroseconds / count:F0} µs of processor time an answer to write, {held / 1048576.0:F1} MiB held before the end");
    }

    private static async Task<string> OpenAsync(string page)
    {
        await using var browser = await Chromium.StartAsync();
        await browser.OpenAsync(new Uri(page).AbsoluteUri);
        var figures = (await browser.EvaluateAsync(Figures))!;
        string Of(string name) => ((double)figures[name]!).ToString("F0", CultureInfo.InvariantCulture);
        return $"  first paint {Of("paint")} ms, table usable {Of("ready")} ms, whole file read {Of("loaded")} ms, an answer opened in {Of("open")} ms, sorted {Of("sort")} ms, filtered {Of("filter")} ms, "
            + string.Create(CultureInfo.InvariantCulture, $"all answers searched {Of("search")} ms, longest standstill {Of("longest")} ms, script memory {(double)figures["heap"]! / 1048576:F0} MiB");
    }

    private static async Task<List<GradeRecord>> RecordsAsync()
    {
        var library = new RubricLibrary(new ContentFolder(Repository.Folder));
        var grader = new OfflineGrader();
        var records = new List<GradeRecord>();
        foreach (var answer in GoldSet.Read(Repository.Gold))
        {
            var rubric = library.Load(answer.Submission.Company, answer.Submission.Round);
            records.Add(GradeRecord.Of(await grader.GradeAsync(answer.Submission, rubric, CancellationToken.None)));
        }
        return records;
    }

    /// <summary>No two answers of a real cohort are alike; every eighth word is another.</summary>
    private static BatchItem Varied(BatchItem item, int number, string[] words, Random random)
    {
        var record = item.Record!;
        var answer = string.Join(' ', record.Answer.Split(' ').Select(word => random.Next(8) == 0 ? words[random.Next(words.Length)] : word));
        return item with
        {
            Record = record with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{record.Id}-{number}"),
                Answer = answer,
                Status = number % 50 == 3 ? GradeStatus.NeedsReview : record.Status,
                Doubts = number % 50 == 3 ? ["the answer tries to steer the grader"] : null,
            },
        };
    }
}
