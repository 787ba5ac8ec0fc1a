using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports.Revisions;
using MockInterviewer.Core.Revisions.Impacts;
using Spectre.Console;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>What another rubric does to the levels of answers, on the screen.</summary>
internal sealed class ImpactPage(Surface surface)
{
    private readonly Prose _prose = new(surface);

    public void Show(ImpactReport impact)
    {
        _prose.Write(RevisionWords.Summary(impact), style: Ansi.Bold);
        if (RevisionWords.LeftOut(impact) is { Length: > 0 } leftOut)
        {
            _prose.Quiet(leftOut);
        }
        if (!impact.Moves.IsEmpty)
        {
            ShowMoves(impact);
        }
        ShowAgreement(impact);
        _prose.Quiet("Graded offline by both. Before stands on the left of each arrow, after on its right.");
    }

    private void ShowMoves(ImpactReport impact)
    {
        var table = Columns("answer", "label", "level", "", "criteria");
        foreach (var move in impact.Moves)
        {
            table.AddRow(Markup.Escape($"{TerminalText.OneLine(move.Id)} ({move.Rubric})"), RevisionWords.Level(move.Label),
                $"{LevelStyle.Markup(move.Before, RevisionWords.Level(move.Before))} → {LevelStyle.Markup(move.After, RevisionWords.Level(move.After))}",
                RevisionWords.Verdict(move), Markup.Escape(RevisionWords.Criteria(move)));
        }
        surface.Tables.Write(table);
    }

    private void ShowAgreement(ImpactReport impact)
    {
        var rows = RevisionWords.AgreementRows(impact).ToList();
        if (rows.Count == 0)
        {
            _prose.Write("None of them has a label, so there is no agreement to measure.");
            return;
        }
        var table = Columns("answers of", "n", "QWK", "exact", "adjacent");
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        surface.Tables.Write(table);
    }

    private static Table Columns(params string[] names)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in names)
        {
            table.AddColumn(new TableColumn(name).PadRight(0));
        }
        return table;
    }
}
