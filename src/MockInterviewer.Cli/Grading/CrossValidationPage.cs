using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading.Offline;
using Spectre.Console;

namespace MockInterviewer.Cli.Grading;

/// <summary>How the offline model does on answers that it was not fitted to, as tables.</summary>
internal sealed class CrossValidationPage(Surface surface)
{
    public void Show(IReadOnlyList<CrossValidationReport> reports)
    {
        var prose = new Prose(surface);
        prose.Write("The offline model on answers that it was not fitted to", style: Ansi.Bold);
        ShowFigures(reports);
        ShowParts("QWK by round and company", reports, r => r.Agreement.ByRound.Concat(r.Agreement.ByCompany).Select(p => (p.Key, p.Value.Qwk)));
        ShowParts("QWK by dimension", reports, r => r.Dimensions.Select(d => (d.Key.ToString(), d.Value)));
        prose.Quiet("Each question, company, round or file in turn is graded by a model that was fitted to the others. Length: partial correlation of the "
            + "level with the logarithm of the words, the label held constant.");
    }

    private void ShowFigures(IReadOnlyList<CrossValidationReport> reports)
    {
        var table = Table("Left out", ["QWK", "95 %", "exact", "adjacent", "Spearman", "length"]);
        foreach (var (by, overall, length) in reports.Select(r => (r.By, r.Agreement.Overall, r.LengthEffect)))
        {
            if (overall is not null)
            {
                var interval = overall.QwkInterval is { } i ? $"{Number(i.Low)}..{Number(i.High)}" : "-";
                table.AddRow($"a {by}".ToLowerInvariant(), Number(overall.Qwk), interval, Share(overall.Exact), Share(overall.Adjacent), Number(overall.Spearman), Number(length));
            }
        }
        surface.Tables.Write(table);
    }

    private void ShowParts(string title, IReadOnlyList<CrossValidationReport> reports, Func<CrossValidationReport, IEnumerable<(string Name, double? Qwk)>> parts)
    {
        var table = Table(title, [.. reports.Select(r => $"a {r.By} left out".ToLowerInvariant())]);
        foreach (var (index, (name, _)) in parts(reports[0]).Index())
        {
            table.AddRow([Markup.Escape(name.Replace('_', ' ')), .. reports.Select(r => Number(parts(r).ElementAt(index).Qwk))]);
        }
        surface.Tables.Write(table);
    }

    private static Table Table(string first, string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first).NoWrap().PadRight(0));
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().PadRight(0));
        }
        return table;
    }

    private static string Number(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "-";

    private static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0} %");
}
