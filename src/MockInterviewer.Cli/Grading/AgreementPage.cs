using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading.Agreement;
using Spectre.Console;

namespace MockInterviewer.Cli.Grading;

/// <summary>How far the grader agrees with the labels, as tables.</summary>
internal sealed class AgreementPage(Surface surface)
{
    private const int RoomForAll = 72;
    private const int Levels = 4;

    public void Show(AgreementReport report)
    {
        var prose = new Prose(surface);
        if (report.Overall is not { } overall)
        {
            prose.Write("No labelled answer could be graded, so there is nothing to compare.");
            return;
        }
        prose.Write($"QWK {Number(overall.Qwk)}{Between(overall.QwkInterval)}: agreement with the labels, 0 is chance, 1 is perfect.", style: Ansi.Bold);
        prose.Quiet($"{overall.Count} answers compared; {report.LeftOut} left out because the grader gave no level. "
            + $"On average the grader is {Number(Math.Abs(overall.MeanDifference))} levels {(overall.MeanDifference >= 0 ? "kinder" : "stricter")} than the labels.");
        ShowFigures(report, overall);
        ShowConfusion(report);
        prose.Quiet("QWK: Cohen's kappa with quadratic weights. The interval holds 95 % of 1,000 bootstrap samples over questions.");
    }

    private void ShowFigures(AgreementReport report, AgreementFigures overall)
    {
        var all = surface.Width >= RoomForAll;
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Answers of").NoWrap().PadRight(0));
        foreach (var column in all ? (string[])["n", "QWK", "95 %", "kappa", "exact", "adjacent", "Spearman"] : ["n", "QWK", "exact"])
        {
            table.AddColumn(new TableColumn(column).RightAligned().PadRight(0));
        }
        AddRow(table, "all", overall, all);
        foreach (var (name, figures) in report.ByCompany.Concat(report.ByRound))
        {
            AddRow(table, name.Replace('_', ' '), figures, all);
        }
        surface.Tables.Write(table);
    }

    private static void AddRow(Table table, string name, AgreementFigures figures, bool all)
    {
        var count = figures.Count.ToString(CultureInfo.InvariantCulture);
        var interval = figures.QwkInterval is { } i ? $"{Number(i.Low)}..{Number(i.High)}" : "-";
        string[] cells = all
            ? [name, count, Number(figures.Qwk), interval, Number(figures.Kappa), Share(figures.Exact), Share(figures.Adjacent), Number(figures.Spearman)]
            : [name, count, Number(figures.Qwk), Share(figures.Exact)];
        table.AddRow([.. cells.Select(Markup.Escape)]);
    }

    private void ShowConfusion(AgreementReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("label");
        for (var level = 1; level <= Levels; level++)
        {
            table.AddColumn(new TableColumn($"got {level}").RightAligned());
        }
        for (var label = 1; label <= Levels; label++)
        {
            table.AddRow([LevelStyle.Markup(label, $"{label}"), .. report.Confusion[label - 1].Select((count, index) =>
                index + 1 == label ? $"[bold]{count}[/]" : count.ToString(CultureInfo.InvariantCulture))]);
        }
        surface.Tables.Write(table);
    }

    private static string Number(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "-";

    private static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0} %");

    private static string Between(Interval? interval) => interval is { } i ? $" (95 % between {Number(i.Low)} and {Number(i.High)})" : "";
}
