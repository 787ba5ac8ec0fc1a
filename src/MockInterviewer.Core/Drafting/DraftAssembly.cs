using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Puts the parts of a draft together, says what is weak in the whole, and lets no false citation through.</summary>
internal static class DraftAssembly
{
    /// <param name="losses">What is not in it, beside the hostile passages.</param>
    /// <param name="asksOwn">Whether the questions are made of the criteria.</param>
    public static RubricDraft Make(
        DraftWords words, DraftSource source, string by, ImmutableArray<DraftedCriterion> criteria, ImmutableArray<Drafted<RedFlag>> flags,
        ImmutableArray<Drafted<Question>> questions, IEnumerable<DraftLoss> losses, bool asksOwn)
    {
        var request = source.Request;
        var about = $"Drafted from {string.Join(" and ", request.Documents.Select(d => d.Id))}. It looks at: {string.Join("; ", criteria.Select(c => c.Criterion.Part.Title))}.";
        var draft = new RubricDraft(request, $"{request.Company.Name} {request.Round.Replace('_', ' ')}", about, source.Expects, criteria, flags,
            [.. words.Always.Where(id => flags.All(f => f.Part.Id != id))], questions, by, [.. WeakSpots(words, source, flags, asksOwn)], [.. source.Hostile, .. losses]);
        draft = draft with { Losses = [.. draft.Losses, .. LeftOver.Of(source, draft.Cited.SelectMany(c => c.Citations).Concat(draft.Losses.Select(l => l.Place).OfType<Citation>()))] };
        return CitationCheck.Faults(draft).FirstOrDefault() is { } fault ? throw new InvalidOperationException($"a drafted citation is false: {fault}") : draft;
    }

    private static IEnumerable<string> WeakSpots(DraftWords words, DraftSource source, ImmutableArray<Drafted<RedFlag>> flags, bool asksOwn)
    {
        var request = source.Request;
        if (!source.Hostile.IsEmpty)
        {
            yield return source.Hostile.Length == 1 ? "1 passage gives orders to whoever reads the document, as to a model; nothing was drafted from it."
                : $"{source.Hostile.Length} passages give orders to whoever reads the document, as to a model; nothing was drafted from them.";
        }
        if (source.Focus.IsWhole)
        {
            yield return $"Too little of the document is under headings about the round {request.Round.Replace('_', ' ')}: all of it was drafted from.";
        }
        if (asksOwn)
        {
            yield return "The document asks no question that could be put to a candidate: the questions were made of the criteria.";
        }
        if (!asksOwn)
        {
            yield return "Questions and the document's own levels and items are carried over as they stand: put them into words of your own if the document is not yours.";
        }
        if (flags.IsEmpty)
        {
            yield return "No mistake of the document is one that a red flag sees; only the general flags are there.";
        }
        if (request.IsNewCompany)
        {
            yield return $"{request.Company.Name} is new: its words for the four levels are general, and its interviewer has the manner of the persona '{words.Persona}'.";
        }
    }
}
