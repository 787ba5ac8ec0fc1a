using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Sets aside the passages that give orders to a reader that is a machine, plainly or in disguise: nothing is drafted from
/// them, and no model sees them. Advice to interviewers and candidates is none ("Ask for numbers").</summary>
internal sealed partial class HostilePassages(DraftWords words, SharedParts shared)
{
    private const string Why = "gives orders to whoever reads it, as to a model; nothing was drafted from it";
    private const int MostShown = 60;

    private readonly WordFinder _orders = new([words.Orders, .. shared.Signals.Where(s => s.Id == NamedSignal.Injection).Select(s => s.Say.Except(words.Honest).ToImmutableArray())]);

    /// <summary>The document without them, and what they are.</summary>
    public (DocumentText Document, ImmutableArray<DraftLoss> Losses) Part(DocumentText document)
    {
        var hostile = document.Passages.Where(p => IsOrder(p.Text)).ToHashSet();
        foreach (var (first, second) in document.Passages.Zip(document.Passages.Skip(1)).Where(pair => !hostile.Contains(pair.First) && !hostile.Contains(pair.Second)))
        {
            // "Ignore all previous" on one line, "instructions" on the next.
            if (_orders.AnyIn($"{first.Text} {second.Text}"))
            {
                hostile.UnionWith([first, second]);
            }
        }
        return (document with { Passages = [.. document.Passages.Where(p => !hostile.Contains(p))] },
            [.. document.Passages.Where(hostile.Contains).Select(p => new DraftLoss(Why, Shown(p.Text), Citing.Of(document, p)))]);
    }

    private bool IsOrder(string text) => Disguises.ReadingsOf(text).Any(reading => _orders.AnyIn(reading) || ForMachines().IsMatch(reading));

    private static string Shown(string text) => text.Length > MostShown ? text[..MostShown] + " ..." : text;

    /// <summary>Marks of chat formats, roles of messages, directives and scripts: none of it is written for a person.</summary>
    [GeneratedRegex("""
        <\|\w+\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|message|script|iframe|object|embed|instructions?)\b[^>]*>|["']?\brole\b["']?\s*[:=]\s*["']?(?:system|assistant|developer|tool)\b
        |\{\{\s*[>#&!]|\{%-?\s*(?:include|import|extends)|<!--\s*\#include|^\s*[-*]?\s*\#include\b|(?:^|\s)!include\b|<\?(?:php|=)|<%[=@]|\bjavascript:|\bfile:///|\bdata:text/html
        |^\s*(?:SYSTEM|ASSISTANT|DEVELOPER)(?:\s+(?:PROMPT|MESSAGE|NOTE))?\s*:|^\s*\W*(?:(?i)system|assistant)\s*:\s*(?:(?i)you|ignore|always|never|respond|reply|from\snow)\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ForMachines();
}
