using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Grading;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Grading.Calibrations;
using MockInterviewer.Core.Grading.Offline;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Results;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Cli.Commands;

internal sealed class AgreementCommand : HostedCommand
{
    /// <summary>Of the bootstrap: the same file always gives the same interval.</summary>
    private const int Seed = 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    };

    private readonly Argument<string[]> _gold = new("gold") { Arity = ArgumentArity.OneOrMore, Description = "Labelled answers: .jsonl, .csv, a folder of such files, or a folder of .md and .txt files with a level each; several are taken together; or the results of a batch, to compare its levels with those that people gave" };
    private readonly SubmissionOptions _defaults = new();
    private readonly Option<double?> _failUnder = new("--fail-under") { Description = "Exit with 3 when the QWK is lower, for build servers", HelpName = "QWK" };
    private readonly Option<bool> _crossValidate = new("--cross-validate") { Description = "Say how the offline grader's model does on answers it was not fitted to: each question, company, round and file left out in turn" };
    private readonly Option<string> _format = Formats.Option("text", "json");
    private readonly Option<string?> _fit = new("--fit")
    {
        Description = "Learn from the labels: where a model's levels begin (saved for --calibration), or how the offline grader weighs what it finds (its rubrics/offline-model.yaml)",
        HelpName = "FILE",
    };

    private readonly ModelOptions _models = new();
    private readonly GradingModelOptions _grading = new();
    private readonly Surface _surface;

    public AgreementCommand(Surface surface)
        : base(surface, "agreement", "Measure how far the grader agrees with labelled answers",
            "agreement gold/gold.jsonl", "agreement gold/gold.jsonl --fail-under 0.5 --format json",
            "agreement graded", "agreement gold/gold.jsonl gold/fitted --cross-validate",
            OfflineModel.FitCommand["mockinterviewer ".Length..],
            "agreement gold/gold.jsonl --grader model --fit calibration.yaml")
    {
        _surface = surface;
        Add(_gold);
        _defaults.AddTo(this);
        foreach (var option in new Option[] { _failUnder, _format, _fit, _crossValidate })
        {
            Add(option);
        }
        _models.AddTo(this);
        _grading.AddTo(this);
    }

    protected override void Take(CommandSettings settings, ParseResult parse)
    {
        _models.Take(settings, parse);
        _grading.Take(settings, parse);
    }

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var gold = parse.GetRequiredValue(_gold);
        if (Array.Find(gold, ResultsReader.IsIn) is { } results)
        {
            return gold.Length == 1 ? ShowReviewed(results, parse, services)
                : throw new UsageException($"{results} holds the results of a batch; name it alone.");
        }
        var files = gold.SelectMany(SubmissionFile.FilesIn).Select(g => (Name: g, Entries: SubmissionFile.Read(g, _defaults.Read(parse)))).ToList();
        if (parse.GetValue(_crossValidate))
        {
            ShowCrossValidation(ActivatorUtilities.CreateInstance<OfflineFitting>(services).Test(files), parse.GetValue(_format) == "json");
            return ExitCode.Done;
        }
        if (parse.GetValue(_fit) is { } file && services.GetRequiredService<IGrader>().Info.Kind == GraderInfo.Offline.Kind)
        {
            ActivatorUtilities.CreateInstance<OfflineFitting>(services).Fit(files, file);
            return ExitCode.Done;
        }
        var entries = files.SelectMany(f => f.Entries);
        var names = string.Join(" and ", gold);
        var fit = parse.GetValue(_fit) is null ? null : new CalibrationFit();
        if (fit is not null)
        {
            // Read once: a pipe cannot be read again.
            List<SubmissionEntry> labelled = [.. entries];
            CalibrationSaving.RequireLabels(labelled, names);
            entries = labelled;
        }
        var (agreement, unusable) = await ActivatorUtilities.CreateInstance<GoldGrading>(services).GradeAsync(entries, fit, cancellation);
        if (agreement.Count == 0)
        {
            throw new UsageException($"{names}: there is no labelled answer that can be used; each record needs a 'level' from 1 to 4.");
        }
        var report = agreement.Measure(new Random(Seed));
        Show(report, parse);
        if (fit is not null)
        {
            _surface.Tell(CalibrationSaving.Save(fit, parse.GetValue(_fit)!, gold, services.GetRequiredService<TimeProvider>()));
        }
        return Verdict(report, parse.GetValue(_failUnder), unusable);
    }

    /// <summary>Grades nothing: the levels are there, the grader's and those that people gave in the input or in a review.</summary>
    private int ShowReviewed(string results, ParseResult parse, IServiceProvider services)
    {
        if (parse.GetValue(_fit) is not null || parse.GetValue(_crossValidate))
        {
            throw new UsageException("--fit and --cross-validate learn from labelled answers, not from the results of a batch; name the answers' file.");
        }
        var reviews = StorageArea.ReviewsFor(services, results);
        var agreement = new AgreementTally();
        foreach (var (_, item) in new ResultsReader(results).Read())
        {
            if (reviews.On(item).Record is { PersonsLevel: { } label } record)
            {
                agreement.Add(new LabelledGrade(record.Company, record.Round, record.Question, label, record.Level));
            }
        }
        if (agreement.Count == 0)
        {
            throw new UsageException($"No person has given a level to an answer in {results}; 'mockinterviewer review {results}' asks for them.");
        }
        var report = agreement.Measure(new Random(Seed));
        Show(report, parse);
        return Verdict(report, parse.GetValue(_failUnder), unusable: 0);
    }

    private void Show(AgreementReport report, ParseResult parse)
    {
        if (parse.GetValue(_format) == "json")
        {
            _surface.Out.WriteLine(JsonSerializer.Serialize(report, Json));
        }
        else
        {
            new AgreementPage(_surface).Show(report);
        }
    }

    private void ShowCrossValidation(IReadOnlyList<CrossValidationReport> reports, bool asJson)
    {
        if (asJson)
        {
            _surface.Out.WriteLine(JsonSerializer.Serialize(reports, Json));
        }
        else
        {
            new CrossValidationPage(_surface).Show(reports);
        }
    }

    private int Verdict(AgreementReport report, double? least, int unusable)
    {
        if (least is { } wanted && !(report.Overall?.Qwk >= wanted))
        {
            var reached = report.Overall?.Qwk?.ToString("0.000", CultureInfo.InvariantCulture) ?? "not defined";
            _surface.Tell(string.Create(CultureInfo.InvariantCulture, $"The QWK is {reached}, lower than the {wanted} that was asked for."));
            return ExitCode.SomeFailed;
        }
        return unusable > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
