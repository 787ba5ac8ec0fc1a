using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Revisions.Linting;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>What 'rubric validate' found, for programs.</summary>
/// <param name="Faults">They keep the program from using the files; with them there are no warnings, for those need content that can be read.</param>
/// <param name="DocumentsChecked">Whether citations were held against the documents themselves.</param>
internal sealed record LintReport(ImmutableArray<LintReport.Entry> Faults, ImmutableArray<LintReport.Entry> Warnings, bool DocumentsChecked)
{
    public static LintReport Of(IEnumerable<ContentFault> faults, bool documentsChecked) =>
        new([.. faults.Select(f => new Entry(f.File, f.Line, f.Field, f.Message, Rule: null))], [], documentsChecked);

    public static LintReport Of(IEnumerable<LintWarning> warnings, bool documentsChecked) =>
        new([], [.. warnings.Select(w => new Entry(w.Place.File, w.Place.Line, w.Field, w.Message, w.Rule))], documentsChecked);

    /// <param name="Rule">Null for a fault.</param>
    internal sealed record Entry(string File, int Line, string Field, string Message, string? Rule);
}
