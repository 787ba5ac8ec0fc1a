using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Puts the questions of documents into frames of our own, with the place that says how they are answered.</summary>
internal sealed class QuestionDrafter(DraftWords words, OwnWords own, TermFinder terms, ExpectedAnswer expects)
{
    private const int StandardDifficulty = 2;
    private const int DocumentWords = 600;
    private const int MostTerms = 3;

    private readonly WordFinder _notAsked = new(words.NotAsked);

    /// <summary>What kind of answer a question wants, by how it opens; null when that says nothing.</summary>
    public static ExpectedAnswer? ExpectedBy(DraftWords words, string question)
    {
        var opening = string.Join(' ', Tokenizer.Words(question).Take(8));
        return words.Openers.Where(o => o.Value.Any(form => CitationCheck.Says(opening, form))).Select(o => (ExpectedAnswer?)o.Key).FirstOrDefault();
    }

    public bool CanBeAsked(DocumentSection section) => section.IsQuestion && !section.Path.Any(p => _notAsked.AnyIn(p.Text));

    /// <param name="lastLine">Where what stands under the question ends.</param>
    public Drafted<Question>? Draft(DocumentSection section, int lastLine, DraftRequest request, DraftIds ids)
    {
        var text = section.Heading!.Text.Trim('"', '“', '”');
        var topic = terms.TopicOf(text);
        if (topic.Length == 0)
        {
            return null;
        }
        // As it is when it is short: then it is a question that anybody might ask.
        var isLong = own.Copies(text);
        return Make(request, ids, topic, isLong ? Framed(topic, ExpectedBy(words, text)) : text, [new Citation(section.Document.Id, section.Heading.FirstLine, lastLine)],
            [.. terms.Find([topic], MostTerms).Select(t => t.Form)],
            isLong ? ["the document's question is longer than may be copied: this one is a frame around its words, to be put into words of your own"] : []);
    }

    /// <summary>For a document that asks none: each criterion as the topic of a question.</summary>
    public ImmutableArray<Drafted<Question>> OfCriteria(ImmutableArray<DraftedCriterion> criteria, DraftRequest request)
    {
        var ids = new DraftIds();
        return [.. criteria.Select(c => c.Criterion).Select(c => Make(request, ids, c.Part.Title, Framed(c.Part.Title, null), c.Part.Citations, c.Terms,
            ["the document asks no question: this one is a frame around a criterion, to be put into words of your own"]))];
    }

    /// <param name="opened">What the question's own opening wants; what the round wants, where it says nothing.</param>
    private string Framed(string topic, ExpectedAnswer? opened) => words.Frames[opened ?? expects].Replace("{topic}", topic, StringComparison.Ordinal);

    public Drafted<Question> Make(
        DraftRequest request, DraftIds ids, string about, string text, ImmutableArray<Citation> citations, ImmutableArray<string> restsOn, ImmutableArray<string> weak)
    {
        var isWritten = expects == ExpectedAnswer.Document;
        return new Drafted<Question>(new Question(ids.For($"{request.Company.Id} {request.Round} {about}"), request.Company.Id, request.Round, null, text,
            StandardDifficulty, isWritten ? null : MinutesOf(), isWritten ? DocumentWords : null, citations, [], []), restsOn, weak);
    }

    private int MinutesOf() => expects switch
    {
        ExpectedAnswer.Walkthrough => 8,
        ExpectedAnswer.Plan => 5,
        ExpectedAnswer.Explanation => 3,
        _ => 4,
    };
}
