using System.Collections.Immutable;

namespace MockInterviewer.Core.Revisions.Linting;

/// <summary>Reads rubrics, questions and citations for mistakes that do not stop the program and make its grades worse.</summary>
public static class Linter
{
    private static readonly ImmutableArray<ILintRule> Rules =
    [
        new AnchorRule(), new OverlapRule(), new SightRule(), new OneThingRule(), new FlagRule(), new WeightRule(), new BankRule(),
        new CitationRule(), new ProbeRule(),
    ];

    /// <returns>In file and line order, each once.</returns>
    public static ImmutableArray<LintWarning> Read(LintedContent content) =>
        [.. Rules.SelectMany(rule => rule.Read(content)).Distinct()
            .OrderBy(w => w.Place.File, StringComparer.Ordinal).ThenBy(w => w.Place.Line).ThenBy(w => w.Message, StringComparer.Ordinal)];
}
