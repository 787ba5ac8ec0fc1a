using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Sets aside the passages that give orders to a reader that is a machine: nothing is drafted from them, and no model sees them.</summary>
internal sealed class HostilePassages(SharedParts shared)
{
    private const string Why = "gives orders to whoever reads it, as to a model; nothing was drafted from it";
    private const int MostShown = 60;

    private readonly WordFinder _orders = new([.. shared.Signals.Where(s => s.Id == NamedSignal.Injection).Select(s => s.Say)]);

    /// <summary>The document without them, and what they are.</summary>
    public (DocumentText Document, ImmutableArray<DraftLoss> Losses) Part(DocumentText document)
    {
        var hostile = document.Passages.Where(p => _orders.AnyIn(p.Text)).ToHashSet();
        return (document with { Passages = [.. document.Passages.Where(p => !hostile.Contains(p))] },
            [.. hostile.Select(p => new DraftLoss(Why, p.Text.Length > MostShown ? p.Text[..MostShown] + " ..." : p.Text, Citing.Of(document, p).ToString()))]);
    }
}
